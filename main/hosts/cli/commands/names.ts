import { randomUUID } from 'node:crypto';
import { type Entity, entityTypes, namesOf } from '../../../../domain/entity.ts';
import { keyOfName } from '../../../../domain/name-key.ts';
import { fail, ok, type Result } from '../../../../domain/result.ts';
import type { Client } from '../../client.ts';
import { defineCliCommand, notebookOption, type Output } from '../command.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { columns, shortened } from '../table.ts';
import { UsageError } from '../usage.ts';

const ID_SHOWN = 8;

/** What is done with names, by the word for it: how many words it takes after that, and what it is asked to do. */
const actions = {
  list: { takes: [0, 1] },
  add: { takes: [1, Number.POSITIVE_INFINITY] },
  alias: { takes: [2, Number.POSITIVE_INFINITY] },
  unalias: { takes: [2, 2] },
  rename: { takes: [2, 2] },
  merge: { takes: [2, Number.POSITIVE_INFINITY] },
  remove: { takes: [1, 1] },
  likely: { takes: [1, 1] },
} as const satisfies Record<string, { takes: readonly [min: number, max: number] }>;
type Action = keyof typeof actions;

/** Lists people, organisations and places with their names, and keeps them. */
export const names = defineCliCommand({
  name: 'names',
  about:
    'Lists people, organisations and places with what they are called in each script, and keeps them. Actions: list [WORDS], add NAME [ALIAS…], alias NAME ALIAS…, unalias NAME ALIAS, rename NAME NEW, merge NAME OTHER…, remove NAME, likely NAME (what it may be called besides).',
  operands: '[ACTION] [NAME…]',
  examples: [
    'names --notebook N.caveat add 이재명 李在明 "Lee Jae-myung"',
    'names --notebook N.caveat alias "Lee Jae-myung" "Lee Jae Myung"',
  ],
  options: {
    notebook: notebookOption,
    type: { value: 'TYPE', about: 'What “add” adds; a person when it is not said.', choices: entityTypes },
  },
  run: ({ notebook, type }, [given = 'list', ...words]) => {
    if (!Object.hasOwn(actions, given))
      throw new UsageError(`“${given}” is nothing that names can do.`, `It is one of: ${Object.keys(actions).join(', ')}.`);
    const action = given as Action;
    const [min, max] = actions[action].takes;
    if (words.length < min || words.length > max) throw new UsageError(`“${action}” was given ${words.length} names.`, 'See --help.');
    if (type !== undefined && action !== 'add') throw new UsageError('--type goes with “add” alone.', 'See --help.');
    return withNotebook(pathFrom(notebook), async ({ client }) => {
      const listed = await client.call('names.list', {});
      if (!listed.ok) return listed;
      const { revision, entities } = listed.value;
      if (action === 'list') return shown(revision, entities, words[0] ?? '');
      if (action === 'add') {
        const [name = '', ...others] = words;
        const entityId = randomUUID();
        const done = await client.run('create-entity', {
          entityId,
          type: type ?? 'person',
          name,
          aliases: others.map((text) => ({ text })),
        });
        return done.ok ? ok({ json: { entityId, revision: done.value.revision }, lines: [entityId] }) : done;
      }
      const [name = '', ...others] = words;
      const entity = entityCalled(entities, name);
      if (!entity.ok) return entity;
      return action === 'likely' ? likely(client, entity.value) : changed(client, entities, action, entity.value, others);
    });
  },
});

function shown(revision: number, entities: readonly Entity[], words: string): Result<Output> {
  const wanted = keyOfName(words);
  const found = entities.filter((each) => namesOf(each).some((name) => keyOfName(name).includes(wanted)));
  const rows = found.map(({ id, type, name, aliases, note }) => [
    id.slice(0, ID_SHOWN),
    type,
    name,
    aliases.map(({ text }) => text).join(', '),
    shortened(note, 40),
  ]);
  return ok({
    json: { revision, entities: found },
    lines:
      rows.length === 0
        ? ['No names are kept; “names add” keeps one.']
        : columns([['name', 'type', 'called', 'also called', 'note'], ...rows]),
  });
}

/** By any of its names, or by the beginning of its identifier. @returns it, `not-found`, or `invalid-input` when several begin like this */
function entityCalled(entities: readonly Entity[], given: string): Result<Entity> {
  const called = entities.find((each) => namesOf(each).some((name) => keyOfName(name) === keyOfName(given)));
  const begun = entities.filter(({ id }) => id.startsWith(given));
  const found = called ?? (begun.length === 1 ? begun[0] : undefined);
  if (found !== undefined) return ok(found);
  const where = `entity ${given}`;
  if (begun.length > 1) return fail('invalid-input', 'Several identifiers begin like this.', { where, hint: 'Name more of it.' });
  return fail('not-found', `Nobody and nothing is called “${given}” here.`, { where, hint: '“names” lists who and what there is.' });
}

async function likely(client: Client, entity: Entity): Promise<Result<Output>> {
  const found = await client.call('names.likely', { names: namesOf(entity) });
  if (!found.ok) return found;
  const rows = found.value.likely.map(({ text, language, how }) => [text, language, how]);
  return ok({
    json: { entityId: entity.id, likely: found.value.likely },
    lines: rows.length === 0 ? ['No other names are likely.'] : columns(rows),
  });
}

async function changed(
  client: Client,
  entities: readonly Entity[],
  action: Exclude<Action, 'list' | 'add' | 'likely'>,
  { id: entityId }: Entity,
  words: readonly string[],
): Promise<Result<Output>> {
  const [first = ''] = words;
  const run = async () => {
    switch (action) {
      case 'alias':
        return client.run('add-alias', { entityId, aliases: words.map((text) => ({ text })) });
      case 'unalias':
        return client.run('remove-alias', { entityId, alias: first });
      case 'rename':
        return client.run('rename-entity', { entityId, name: first });
      case 'remove':
        return client.run('remove-entity', { entityId });
      case 'merge': {
        const mergedIds: string[] = [];
        for (const each of words) {
          const other = entityCalled(entities, each);
          if (!other.ok) return other;
          mergedIds.push(other.value.id);
        }
        return client.run('merge-entities', { entityId, mergedIds });
      }
    }
  };
  const done = await run();
  return done.ok ? ok({ json: { entityId, revision: done.value.revision }, lines: [entityId] }) : done;
}

import { z } from 'zod';
import { alias, aliasesBeside, MAX_ALIASES } from '../entity.ts';
import { fail } from '../result.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { namesFree } from './entity-names.ts';
import { editing, find } from './find.ts';

/** Adds other names to an entity; those it has already stay as they are. */
export const addAlias = defineCommand({
  name: 'add-alias',
  params: z.strictObject({ entityId: id, aliases: z.array(alias).min(1).max(MAX_ALIASES) }),
  run({ entityId, aliases }, reading) {
    const entity = find(reading, 'entity', entityId);
    if (!entity.ok) return entity;
    const free = namesFree(
      reading.entities(),
      entityId,
      aliases.map(({ text }) => text),
    );
    if (!free.ok) return free;
    const all = aliasesBeside(entity.value.name, [...entity.value.aliases, ...aliases]);
    if (all.length > MAX_ALIASES) {
      return fail('invalid-input', `An entity has at most ${MAX_ALIASES} other names.`, {
        where: `entity ${entityId}`,
        hint: 'Remove some that no source uses.',
      });
    }
    return editing(entity, (each) => ({ ...each, aliases: all }));
  },
});

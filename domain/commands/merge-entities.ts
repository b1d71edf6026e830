import { z } from 'zod';
import { aliasesBeside, entity as entityRecord } from '../entity.ts';
import { check, id, ids } from '../validate.ts';
import { defineCommand } from './command.ts';
import { find, findAll, outcome } from './find.ts';

/** Makes one entity of several. The first stays, with its name and type; the names of the others become its aliases, their notes join its own. */
export const mergeEntities = defineCommand({
  name: 'merge-entities',
  params: z
    .strictObject({ entityId: id, mergedIds: ids(1, 100) })
    .refine(({ entityId, mergedIds }) => !mergedIds.includes(entityId), { error: 'names the entity that stays' }),
  run({ entityId, mergedIds }, reading) {
    const survivor = find(reading, 'entity', entityId);
    if (!survivor.ok) return survivor;
    const others = findAll(reading, 'entity', mergedIds);
    if (!others.ok) return others;
    const from = survivor.value;
    const added = others.value.flatMap(({ name, aliases }) => [{ text: name }, ...aliases]);
    const notes = [from, ...others.value].map(({ note }) => note).filter((note) => note !== '');
    const to = check(
      entityRecord,
      { ...from, aliases: aliasesBeside(from.name, [...from.aliases, ...added]), note: [...new Set(notes)].join(' · ') },
      `entity ${entityId}`,
    );
    return to.ok ? outcome({ added: [], updated: [{ from, to: to.value }], removed: others.value }) : to;
  },
});

import { z } from 'zod';
import { entityName } from '../entity.ts';
import { keyOfName } from '../name-key.ts';
import { fail } from '../result.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { editing, find } from './find.ts';

/** Takes another name from an entity. */
export const removeAlias = defineCommand({
  name: 'remove-alias',
  params: z.strictObject({ entityId: id, alias: entityName }),
  run({ entityId, alias }, reading) {
    const entity = find(reading, 'entity', entityId);
    if (!entity.ok) return entity;
    const aliases = entity.value.aliases.filter(({ text }) => keyOfName(text) !== keyOfName(alias));
    if (aliases.length === entity.value.aliases.length) {
      return fail('not-found', `“${alias}” is no other name of ${entity.value.name}.`, {
        where: `entity ${entityId}`,
        hint: 'Its own name is changed by renaming it.',
        params: { kind: 'alias' },
      });
    }
    return editing(entity, (each) => ({ ...each, aliases }));
  },
});

import { z } from 'zod';
import { noChanges } from '../changes.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { find, outcome } from './find.ts';

/** Forgets an entity with its names. */
export const removeEntity = defineCommand({
  name: 'remove-entity',
  params: z.strictObject({ entityId: id }),
  run({ entityId }, reading) {
    const entity = find(reading, 'entity', entityId);
    return entity.ok ? outcome({ ...noChanges, removed: [entity.value] }) : entity;
  },
});

import { z } from 'zod';
import { entityNote, entityType } from '../entity.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { editing, find } from './find.ts';

/** Says what an entity is, and what else there is to know of it. */
export const describeEntity = defineCommand({
  name: 'describe-entity',
  params: z.strictObject({ entityId: id, type: entityType, note: entityNote }),
  run: ({ entityId, type, note }, reading) => editing(find(reading, 'entity', entityId), (entity) => ({ ...entity, type, note })),
});

import { z } from 'zod';
import { aliases, aliasesBeside, type Entity, entityName, entityNote, entityType, namesOf } from '../entity.ts';
import { newId } from '../validate.ts';
import { defineCommand } from './command.ts';
import { namesFree } from './entity-names.ts';
import { adding } from './find.ts';

/** Keeps a person, an organisation or a place with its names. */
export const createEntity = defineCommand({
  name: 'create-entity',
  params: z.strictObject({
    entityId: newId,
    type: entityType,
    name: entityName,
    aliases: aliases.default([]),
    note: entityNote.default(''),
  }),
  run({ entityId, type, name, aliases, note }, reading, { now, author }) {
    const created: Entity = {
      kind: 'entity',
      id: entityId,
      type,
      name,
      aliases: aliasesBeside(name, aliases),
      note,
      author,
      createdAt: now,
    };
    const free = namesFree(reading.entities(), entityId, namesOf(created));
    return free.ok ? adding(reading, created) : free;
  },
});

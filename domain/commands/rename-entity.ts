import { z } from 'zod';
import { aliasesBeside, entityName } from '../entity.ts';
import { keyOfName } from '../name-key.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { namesFree } from './entity-names.ts';
import { editing, find } from './find.ts';

/** Gives an entity another name. A name that was one of its aliases changes places with the old one. */
export const renameEntity = defineCommand({
  name: 'rename-entity',
  params: z.strictObject({ entityId: id, name: entityName }),
  run({ entityId, name }, reading) {
    const free = namesFree(reading.entities(), entityId, [name]);
    if (!free.ok) return free;
    return editing(find(reading, 'entity', entityId), (entity) => {
      const isAlias = entity.aliases.some(({ text }) => keyOfName(text) === keyOfName(name));
      return { ...entity, name, aliases: aliasesBeside(name, isAlias ? [{ text: entity.name }, ...entity.aliases] : entity.aliases) };
    });
  },
});

import { z } from 'zod';
import { keyOfName } from './name-key.ts';
import { id, instant, languageTag, line } from './validate.ts';

export const entityTypes = ['person', 'organisation', 'place'] as const;
export type EntityType = (typeof entityTypes)[number];
export const entityType = z.enum(entityTypes);

/** In UTF-16 code units. */
export const MAX_NAME_LENGTH = 200;
export const MAX_ALIASES = 200;

/** What somebody or something is called: one line with a letter or a digit in it. */
export const entityName = line(MAX_NAME_LENGTH).pipe(z.string().refine((name) => keyOfName(name) !== '', { error: 'has no letters' }));

/** Another name, with the language it is in where an analyst said so. */
export const alias = z.strictObject({ text: entityName, language: languageTag.optional() });
export type Alias = z.infer<typeof alias>;

/** What an analyst writes of an entity besides its names. */
export const entityNote = line(2000);

/** Other names, each once. */
export const aliases = z
  .array(alias)
  .max(MAX_ALIASES, { error: `names more than ${MAX_ALIASES}` })
  .refine((given) => new Set(given.map(({ text }) => keyOfName(text))).size === given.length, { error: 'names one of them twice' });

/**
 * A person, an organisation or a place with every name that sources call it by, in whatever script. No name belongs to two entities of a
 * notebook: names are one when `keyOfName` makes them so.
 */
export const entity = z.strictObject({
  kind: z.literal('entity'),
  id,
  type: entityType,
  name: entityName,
  /** None of them is the name. */
  aliases,
  /** Empty when there is none. */
  note: entityNote,
  author: line(200),
  createdAt: instant,
});
export type Entity = z.infer<typeof entity>;

/** The name of an entity and its aliases, the name first. */
export function namesOf({ name, aliases }: { readonly name: string; readonly aliases: readonly { readonly text: string }[] }): string[] {
  return [name, ...aliases.map(({ text }) => text)];
}

/** Aliases without those that are one with another or with the name; the first of them stays. */
export function aliasesBeside(name: string, given: readonly Alias[]): Alias[] {
  const seen = new Set([keyOfName(name)]);
  return given.filter(({ text }) => {
    const key = keyOfName(text);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

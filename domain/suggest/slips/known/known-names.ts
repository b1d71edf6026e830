import type { KnownEntity } from '../slip.ts';
import { keyOfName } from './key-of-name.ts';

/** Whose a name is, by what the notebook keeps. */
export type KnownNames = ReadonlyMap<string, KnownEntity>;

/** Every name and alias under its key (`keyOfName`). */
export function knownNames(known: readonly KnownEntity[]): KnownNames {
  return new Map(known.flatMap((entity) => namesOf(entity).map((name) => [keyOfName(name), entity] as const)));
}

/** The name of an entity and its aliases. */
export function namesOf({ name, aliases }: KnownEntity): string[] {
  return [name, ...aliases.map(({ text }) => text)];
}

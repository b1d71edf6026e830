import { namesOf } from '../../../entity.ts';
import { keyOfName } from '../../../name-key.ts';
import type { KnownEntity } from '../slip.ts';

/** Whose a name is, by what the notebook keeps. */
export type KnownNames = ReadonlyMap<string, KnownEntity>;

/** Every name and alias under its key (`keyOfName`). */
export function knownNames(known: readonly KnownEntity[]): KnownNames {
  return new Map(known.flatMap((entity) => namesOf(entity).map((name) => [keyOfName(name), entity] as const)));
}

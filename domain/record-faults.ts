import { findAnchor } from './anchor.ts';
import { type BlockRoles, wordsKept } from './block-roles.ts';
import type { Claim } from './claim.ts';
import { type Entity, namesOf } from './entity.ts';
import { keyOfName } from './name-key.ts';
import { lastNumber, passageNumberAt, roleGiven } from './passages.ts';
import type { Proposition } from './proposition.ts';
import { type Rejection, rejectionId } from './rejection.ts';
import { type Stance, stanceId } from './stance.ts';
import type { Version } from './version.ts';

/** What is wrong with a claim beside the version it stands in, one English sentence; null when it is sound. */
export function claimFault(
  { anchor, sourceId, passage }: Claim,
  version: Version,
  roles: BlockRoles | undefined,
  text: string,
): string | null {
  if (version.sourceId !== sourceId) return 'This claim belongs to one source and stands in the text of another.';
  const found = findAnchor(text, anchor);
  if (found.state === 'moved') return `The quote of this claim stands at ${found.start}–${found.end}, not where its anchor says.`;
  if (found.state === 'not-found') return 'The quote of this claim does not stand where its anchor says, nor in one other place.';
  return passageNumberAt(version.blocks, roles, anchor.start) === passage
    ? null
    : 'This claim names another passage than the one it stands in.';
}

/** What is wrong with a rejection beside the version it stands in, one English sentence; null when it is sound. */
export function rejectionFault({ id, anchor, sourceId }: Rejection, version: Version, text: string): string | null {
  if (version.sourceId !== sourceId) return 'This rejection belongs to one source and stands in the text of another.';
  if (id !== rejectionId(anchor.versionId, anchor.start)) return 'This rejection is kept under another name than its own.';
  return findAnchor(text, anchor).state === 'exact' ? null : 'The words that were rejected do not stand where this says.';
}

/** What is wrong with decisions about blocks beside the version they speak of, one English sentence; null when they are sound. */
export function rolesFault({ roles }: BlockRoles, { blocks }: Version, text: string): string | null {
  const first = lastNumber(blocks, undefined) + 1;
  const numbers = new Set<number>();
  for (const role of roles) {
    const block = blocks[role.index];
    if (block === undefined) return `There is no block ${role.index} to decide about.`;
    if (role.as === roleGiven(block)) return `The decision about block ${role.index} says what the version says itself.`;
    if (role.words !== undefined && role.words !== wordsKept(text, block).words)
      return `Block ${role.index} has other words than were decided about.`;
    if (role.as !== 'passage') continue;
    if (role.number < first || numbers.has(role.number)) return `Block ${role.index} has the number of another passage.`;
    numbers.add(role.number);
  }
  return null;
}

/** What is wrong with a stance beside the proposition and the claim it names, one English sentence; null when it is sound. */
export function stanceFault(stance: Stance, proposition: Proposition | undefined, claim: Claim | undefined): string | null {
  if (proposition === undefined) return 'The proposition that this stance is on is missing.';
  if (claim === undefined) return 'The claim that takes this stance is missing.';
  if (stance.sourceId !== claim.sourceId) return 'This stance names another source than its claim belongs to.';
  return stance.id === stanceId(proposition.id, claim.id) ? null : 'This stance is kept under another name than its own.';
}

/** Whose each name of some entities is, by its key; the first one's when two have it. */
export function ownersOf(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  return new Map(entities.toReversed().flatMap((entity) => namesOf(entity).map((name) => [keyOfName(name), entity] as const)));
}

/** What is wrong with an entity beside the owners of names, one English sentence; null when none of its names is another one's. */
export function entityFault(entity: Entity, owners: ReadonlyMap<string, Entity>): string | null {
  for (const name of namesOf(entity)) {
    const owner = owners.get(keyOfName(name));
    if (owner !== undefined && owner.id !== entity.id) return `“${name}” is also a name of ${owner.name}.`;
  }
  return null;
}

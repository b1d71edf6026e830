import { z } from 'zod';
import type { BlockRoles } from '../block-roles.ts';
import { carriedBlocks, carriedRoles } from '../carry-roles.ts';
import { type Changes, noChanges, update } from '../changes.ts';
import type { Claim } from '../claim.ts';
import { checkIncoming, incomingVersion } from '../incoming-version.ts';
import { noteId } from '../note.ts';
import { passageId } from '../passage.ts';
import { passageOf, passagesOf } from '../passages.ts';
import type { CaveatRecord } from '../records.ts';
import { rejectionId } from '../rejection.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Review, reviewId, score } from '../review.ts';
import { id, newId, offset } from '../validate.ts';
import type { Version } from '../version.ts';
import { defineCommand, type Reading } from './command.ts';
import { find, outcome } from './find.ts';
import { placeIn } from './place-claim.ts';

/** What the matching made of one claim: it stood at `was`; `start` and `end` are in the new text. */
const matched = { claimId: id, was: z.strictObject({ versionId: id, start: offset, end: offset }), score };
const carriedClaim = z.discriminatedUnion('outcome', [
  z.strictObject({ ...matched, outcome: z.enum(['held', 'moved', 'changed']), start: offset, end: offset }),
  z.strictObject({ ...matched, outcome: z.literal('gone') }),
]);
export type CarriedClaim = z.infer<typeof carriedClaim>;

/** A passage of the old version and the one of the new version with the same words. */
const carriedPassage = z.strictObject({ from: z.int().min(1), to: z.int().min(1) });

/** A suggestion that was turned down, and where the same words stand in the new text. */
const carriedRejection = z.strictObject({ from: id, start: offset, end: offset });
export type CarriedRejection = z.infer<typeof carriedRejection>;

/**
 * Adds a corrected text to a source and shows it from now on. Claims that held or moved go over; the others stay where
 * they are, under review. Triage and notes of passages go over with the words, and so do what was decided about blocks and
 * suggestions that were turned down. The matching happened before: that
 * the words stand where it says is checked here. Text and original must already be stored under their hashes.
 */
export const reimportSource = defineCommand({
  name: 'reimport-source',
  params: z.strictObject({
    sourceId: id,
    /** The version that was shown when the matching was done. */
    basedOn: id,
    versionId: newId,
    ...incomingVersion,
    claims: z.array(carriedClaim),
    passages: z.array(carriedPassage).refine(eachOnce, { error: 'names a passage twice' }),
    decided: carriedBlocks,
    rejections: z.array(carriedRejection).default([]),
  }),
  run({ sourceId, basedOn, versionId, claims, passages, decided, rejections, ...rest }, reading, { now }) {
    const source = find(reading, 'source', sourceId);
    if (!source.ok) return source;
    const old = find(reading, 'version', basedOn);
    if (!old.ok) return old;
    const sound = checkIncoming(rest);
    if (!sound.ok) return sound;
    const text = reading.textBy(rest.textHash);
    if (text === undefined) return fail('invalid-input', 'The text of the corrected copy is missing.', { where: rest.originalName });
    if (reading.get('version', versionId) !== undefined) {
      return fail('already-exists', 'There is already a version with this identifier.', { where: `version ${versionId}` });
    }
    const belonging = reading.belongingTo(sourceId);
    const present = belonging.filter((each) => each.kind === 'claim');
    const compared = new Map(claims.map((each) => [each.claimId, each.was]));
    const areCompared = present.length === compared.size && present.every((each) => standsAt(each, compared.get(each.id)));
    if (source.value.currentVersionId !== basedOn || !areCompared) {
      return fail('changed-meanwhile', 'The source was changed while the texts were compared.', {
        where: `source ${sourceId}`,
        hint: 'Import the corrected copy again.',
      });
    }
    const added: Version = { kind: 'version', id: versionId, sourceId, number: old.value.number + 1, ...rest, importedAt: now };
    const before = { ...old.value, text: reading.textOf(basedOn) ?? '' };
    const roles = carriedRoles(before, reading.get('block-roles', basedOn), { ...added, text }, decided);
    if (!roles.ok) return roles;
    const into: Corrected = { version: added, text, roles: roles.value };
    const parts: Result<Changes>[] = [
      ...claims.map((each) => carryClaim(reading, into, each)),
      ...passages.map((each) => carryPassage(reading, old.value, into, each)),
      ...rejections.map((each) => carryRejection(reading, into, each)),
    ];
    const changes: Changes = { added: [added, ...(roles.value === undefined ? [] : [roles.value])], updated: [], removed: [] };
    changes.updated.push({ from: source.value, to: { ...source.value, currentVersionId: versionId } });
    for (const part of parts) {
      if (!part.ok) return part;
      changes.added.push(...part.value.added);
      changes.updated.push(...part.value.updated);
      changes.removed.push(...part.value.removed);
    }
    // A passage that reads otherwise now has not been worked through, nor has a suggestion been turned down that is made of other words.
    const carried = new Set(changes.removed.map((each) => each.id));
    changes.removed.push(...belonging.filter((each) => isOnlyFor(basedOn, each) && !carried.has(each.id)));
    return outcome(changes);
  },
});

/** Whether a record says something of one version alone, which none shown later is to inherit unseen. */
function isOnlyFor(versionId: string, each: CaveatRecord): boolean {
  return (each.kind === 'passage' && each.versionId === versionId) || (each.kind === 'rejection' && each.anchor.versionId === versionId);
}

function standsAt({ anchor }: Claim, was: CarriedClaim['was'] | undefined): boolean {
  return anchor.versionId === was?.versionId && anchor.start === was.start && anchor.end === was.end;
}

function eachOnce(passages: readonly z.infer<typeof carriedPassage>[]): boolean {
  return (
    new Set(passages.map(({ from }) => from)).size === passages.length && new Set(passages.map(({ to }) => to)).size === passages.length
  );
}

/** The version that comes in, with its text and what was decided about its blocks. */
interface Corrected {
  readonly version: Version;
  readonly text: string;
  readonly roles: BlockRoles | undefined;
}

function carryClaim(reading: Reading, into: Corrected, carried: CarriedClaim): Result<Changes> {
  const { version, text, roles } = into;
  const claim = find(reading, 'claim', carried.claimId);
  if (!claim.ok) return claim;
  const before = reading.get('review', reviewId(carried.claimId));
  if (carried.outcome === 'held' || carried.outcome === 'moved') {
    const { start, end } = carried;
    const place = placeIn(version, roles, text, { versionId: version.id, start, end, exact: claim.value.anchor.exact });
    // The same words in what is furniture now are no claim that anybody made there.
    if (!place.ok) return place.error.code === 'quote-in-furniture' ? carryClaim(reading, into, { ...carried, outcome: 'changed' }) : place;
    const changes = update(claim.value, { ...claim.value, ...place.value });
    return ok({ ...changes, removed: before === undefined ? [] : [before] });
  }
  if (carried.outcome === 'changed' && (carried.start >= carried.end || carried.end > text.length)) {
    return fail('invalid-input', 'The place proposed for a claim lies outside the text.', { where: `claim ${carried.claimId}` });
  }
  const review: Review = {
    kind: 'review',
    id: reviewId(carried.claimId),
    sourceId: version.sourceId,
    claimId: carried.claimId,
    versionId: version.id,
    outcome: carried.outcome,
    score: carried.score,
    proposed: carried.outcome === 'gone' ? null : { start: carried.start, end: carried.end },
    // Who has said once that it stays behind is not asked again for words that are not there.
    status: carried.outcome === 'gone' && before?.status === 'kept' ? 'kept' : 'open',
  };
  return ok(before === undefined ? { ...noChanges, added: [review] } : update(before, review));
}

/** Triage and note of a passage under its new identifier. */
function carryPassage(reading: Reading, old: Version, into: Corrected, { from, to }: z.infer<typeof carriedPassage>): Result<Changes> {
  const { version, text, roles } = into;
  const was = passageOf(passagesOf(old.blocks, reading.get('block-roles', old.id)), from);
  const is = passageOf(passagesOf(version.blocks, roles), to);
  const before = reading.textOf(old.id);
  if (was === undefined || is === undefined || before?.slice(was.start, was.end) !== text.slice(is.start, is.end)) {
    return fail('invalid-input', 'A passage was taken for one with other words.', { where: `version ${old.id} passage ${from}` });
  }
  const changes: Changes = { added: [], updated: [], removed: [] };
  const passage = reading.get('passage', passageId(old.id, from));
  if (passage !== undefined) {
    changes.removed.push(passage);
    changes.added.push({ ...passage, id: passageId(version.id, to), versionId: version.id, number: to });
  }
  const note = reading.get('note', noteId({ kind: 'passage', id: passageId(old.id, from) }));
  if (note !== undefined) {
    const about = { kind: 'passage', id: passageId(version.id, to) } as const;
    changes.removed.push(note);
    changes.added.push({ ...note, id: noteId(about), about });
  }
  return ok(changes);
}

/** A rejection at the same words of the new text; gone when those are furniture there. */
function carryRejection(reading: Reading, { version, text, roles }: Corrected, { from, start, end }: CarriedRejection): Result<Changes> {
  const rejection = find(reading, 'rejection', from);
  if (!rejection.ok) return rejection;
  const was = rejection.value;
  const place = placeIn(version, roles, text, { versionId: version.id, start, end, exact: was.anchor.exact });
  const removed = [was];
  if (!place.ok) return place.error.code === 'quote-in-furniture' ? ok({ ...noChanges, removed }) : place;
  const { anchor } = place.value;
  return ok({ ...noChanges, added: [{ ...was, id: rejectionId(version.id, anchor.start), anchor }], removed });
}

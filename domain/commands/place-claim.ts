import { type Anchor, describeAnchor } from '../anchor.ts';
import type { BlockRoles } from '../block-roles.ts';
import type { Claim } from '../claim.ts';
import { passageNumberAt, runsThroughFurniture } from '../passages.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Version } from '../version.ts';
import type { Reading } from './command.ts';
import { find } from './find.ts';

/** What a claim's record says about where it sits. */
type Place = Pick<Claim, 'sourceId' | 'anchor' | 'passage' | 'lastPassage'>;
type PlaceWanted = Pick<Anchor, 'versionId' | 'start' | 'end' | 'exact'>;

/**
 * Where a claim with this anchor sits. The anchor's quote must stand exactly where it says, in passages alone; the
 * words around it are taken from the text, whatever the caller took them to be.
 * @returns `not-found` without such a version, `quote-mismatch`, `quote-in-furniture`, or `invalid-input`
 */
export function placeOf(reading: Reading, given: Anchor): Result<Place> {
  const version = find(reading, 'version', given.versionId);
  if (!version.ok) return version;
  return placeIn(version.value, reading.get('block-roles', given.versionId), reading.textOf(given.versionId), given);
}

/**
 * The same for a version that need not be among the records yet.
 * @param decided what was decided about its blocks
 * @param text its canonical text, when it is there
 */
export function placeIn(
  { blocks, sourceId }: Pick<Version, 'blocks' | 'sourceId'>,
  decided: BlockRoles | undefined,
  text: string | undefined,
  given: PlaceWanted,
): Result<Place> {
  const { versionId, start, end, exact } = given;
  const where = `${versionId} ${start}–${end}`;
  // `slice` stops at the end of the text, so an end beyond it has to be noticed by the length.
  if (text === undefined || end - start !== exact.length || text.slice(start, end) !== exact) {
    return fail('quote-mismatch', 'The quote does not stand at this place of the text.', { where, hint: 'Select the passage again.' });
  }
  const passage = passageNumberAt(blocks, decided, start);
  if (passage === 0 || runsThroughFurniture(text, blocks, decided, given)) {
    return fail('quote-in-furniture', 'This part of the page is furniture, not a passage.', {
      where,
      hint: 'Select text inside a passage.',
    });
  }
  const described = describeAnchor(text, versionId, start, end);
  if (!described.ok) return described;
  // The last character may be a line break after a passage; then the passage before it counts.
  return ok({ sourceId, anchor: described.value, passage, lastPassage: passageNumberAt(blocks, decided, end - 1) || passage });
}

/** The place of an anchor that has to be in the same text as a claim. @returns what `placeOf` refuses, or `invalid-input` */
export function placeBeside(reading: Reading, claim: Claim, anchor: Anchor): Result<Place> {
  if (anchor.versionId === claim.anchor.versionId) return placeOf(reading, anchor);
  return fail('invalid-input', 'This place is in another text than the claim.', {
    where: `claim ${claim.id}`,
    hint: 'Select words in the text that the claim was tagged in.',
  });
}

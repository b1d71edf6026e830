import { z } from 'zod';
import type { BlockRoles } from '../block-roles.ts';
import { type CarriedBlock, carriedRoles } from '../carry-roles.ts';
import { noChanges } from '../changes.ts';
import type { CaveatRecord } from '../records.ts';
import { fail } from '../result.ts';
import { incomingDetails, source } from '../source.ts';
import { hash, id, newId, offset } from '../validate.ts';
import { type Block, blocksAreSound, type Page, type Version, version } from '../version.ts';
import { defineCommand } from './command.ts';
import { find, outcome } from './find.ts';

/** More articles than any file is read for. */
export const MOST_PARTS = 1000;

const part = z.strictObject({
  sourceId: newId,
  versionId: newId,
  details: incomingDetails,
  textHash: hash,
  blocks: version.shape.blocks,
  /** The stretch of the present text that it takes, in UTF-16 code units. */
  start: offset,
  end: offset,
});

/**
 * Puts sources in the place of one whose file holds several articles. Each keeps the original bytes and says which
 * part of the text it is; what was decided about blocks goes with them. The texts must already be stored under their hashes.
 * Refused once somebody worked on the source: marks would lose their place.
 */
export const splitSource = defineCommand({
  name: 'split-source',
  params: z.strictObject({ sourceId: id, parts: z.array(part).min(2).max(MOST_PARTS) }),
  run({ sourceId, parts }, reading, { now }) {
    const found = find(reading, 'source', sourceId);
    if (!found.ok) return found;
    const whole = find(reading, 'version', found.value.currentVersionId);
    if (!whole.ok) return whole;
    const belonging = reading.belongingTo(sourceId);
    if (isWorkedOn(belonging)) return worked(sourceId);
    let last = 0;
    for (const { start, end, blocks } of parts) {
      if (start < last || end <= start || end > whole.value.length || !blocksAreSound(blocks, end - start)) {
        return fail('invalid-input', 'The parts overlap, are empty or lie outside the text.', { where: `source ${sourceId}` });
      }
      last = end;
    }
    const taken = parts.find((each) => reading.get('source', each.sourceId) ?? reading.get('version', each.versionId));
    if (taken !== undefined || new Set(parts.map((each) => each.sourceId)).size < parts.length) {
      return fail('already-exists', 'There is already a source with this identifier.', { where: `source ${taken?.sourceId ?? ''}` });
    }
    const { originalHash, originalName, mediaType, encoding, pages = [], warnings } = whole.value;
    const decided = reading.get('block-roles', whole.value.id);
    const cut = { blocks: whole.value.blocks, text: reading.textOf(whole.value.id) ?? '' };
    const added: CaveatRecord[] = [];
    for (const [index, each] of parts.entries()) {
      const part: Version = {
        kind: 'version',
        id: each.versionId,
        sourceId: each.sourceId,
        number: 1,
        textHash: each.textHash,
        length: each.end - each.start,
        originalHash,
        originalName,
        mediaType,
        ...(encoding === undefined ? {} : { encoding }),
        blocks: each.blocks,
        ...(pages.length === 0 ? {} : { pages: pagesIn(pages, each.start, each.end) }),
        warnings,
        importedAt: now,
        part: { number: index + 1, of: parts.length, start: each.start, end: each.end },
      };
      const carried = decided === undefined ? [] : decidedIn(decided, cut.blocks, part.blocks, each.start);
      const roles = carriedRoles(cut, decided, { ...part, text: reading.textBy(each.textHash) ?? '' }, carried);
      if (!roles.ok) return roles;
      added.push(
        source.parse({ kind: 'source', id: each.sourceId, ...each.details, currentVersionId: each.versionId, importedAt: now }),
        part,
      );
      if (roles.value !== undefined) added.push(roles.value);
    }
    return outcome({ ...noChanges, added, removed: [found.value, ...belonging] });
  },
});

/** The decisions about blocks that lie in a stretch of the text, which begins at `start`. */
function decidedIn({ roles }: BlockRoles, whole: readonly Block[], part: readonly Block[], start: number): CarriedBlock[] {
  const places = new Map(part.map((block, index) => [block.start + start, index]));
  return roles.flatMap(({ index }) => {
    const to = places.get(whole[index]?.start ?? -1);
    return to === undefined ? [] : [{ from: index, to }];
  });
}

/** The pages of a stretch of the text, from the one it begins on, with offsets in the stretch. */
function pagesIn(pages: readonly Page[], start: number, end: number): Page[] {
  const first = pages.findLast((page) => page.start <= start);
  const later = pages.filter((page) => page.start > start && page.start < end).map((page) => ({ ...page, start: page.start - start }));
  return first === undefined ? later : [{ ...first, start: 0 }, ...later];
}

/** Whether anything stands in a source that a split would lose the place of. @param belonging everything that belongs to it */
export function isWorkedOn(belonging: readonly CaveatRecord[]): boolean {
  return belonging.filter(({ kind }) => kind !== 'block-roles' && kind !== 'rejection' && kind !== 'dismissal').length > 1;
}

/** @returns the failure of a source that carries claims, notes or triage, or has been imported anew */
export function worked(sourceId: string) {
  return fail('source-worked-on', 'This source has claims, notes, marked passages or a newer version, which would lose their place.', {
    where: `source ${sourceId}`,
    hint: 'Split a source before working on it, or remove what was made of it first.',
  });
}

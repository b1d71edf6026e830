import { z } from 'zod';
import { type Changes, sourcesIn, touchedBy } from './changes.ts';
import { tag } from './claim.ts';
import { type CommitName, commitNames } from './commit-name.ts';
import { suggestedClaimsIn } from './suggested-claims.ts';
import { id } from './validate.ts';

/**
 * One commit, as far as somebody needs to be told of it: what undo would take back, and each line of the history. It
 * holds no words of the notebook: those have a place of their own.
 */
export const step = z.strictObject({
  revision: z.int().min(0),
  command: z.enum(commitNames),
  /** The tag that claims got, when it is one and the same. */
  tag: tag.nullable(),
  /** How many claims were touched, themselves or in the stance they take. */
  claims: z.int().min(0),
  /** How many claims were made as they were suggested, or nearly so. */
  suggested: z.int().min(0),
  /** The source that was touched, when it is one. */
  sourceId: id.nullable(),
});
export type Step = z.infer<typeof step>;

/** What undo would take back and redo would bring back now. */
export const undoState = z.strictObject({ undo: step.nullable(), redo: step.nullable() });
export type UndoState = z.infer<typeof undoState>;

/** Describes a commit by what it changed. */
export function stepOf(revision: number, command: CommitName, changes: Changes): Step {
  const given = [
    ...changes.added.flatMap((each) => (each.kind === 'claim' ? [each.tag] : [])),
    ...changes.updated.flatMap(({ from, to }) => (to.kind === 'claim' && from.kind === 'claim' && to.tag !== from.tag ? [to.tag] : [])),
  ];
  const tags = [...new Set(given)];
  const sources = [...sourcesIn(changes)];
  return {
    revision,
    command,
    tag: tags.length === 1 ? (tags[0] ?? null) : null,
    claims: claimsIn(changes).size,
    suggested: suggestedClaimsIn(changes)?.claims ?? 0,
    sourceId: sources.length === 1 ? (sources[0] ?? null) : null,
  };
}

function claimsIn(changes: Changes): Set<string> {
  return new Set(touchedBy(changes).flatMap((each) => (each.kind === 'claim' ? [each.id] : each.kind === 'stance' ? [each.claimId] : [])));
}

import { z } from 'zod';
import { tag } from './claim.ts';
import { cueNames } from './suggest/cues/cue-class.ts';
import { id, offset } from './validate.ts';

const stretch = { start: offset, end: offset };

/** A suggested claim as the services send it: `Suggestion` of domain/suggest. */
const suggestion = z.strictObject({
  ...stretch,
  tag,
  attribution: z.strictObject({
    kind: z.enum(['outlet', 'named', 'anonymous', 'document']),
    name: z.string(),
    from: z.enum(['sentence', 'pronoun', 'quotation', 'source']),
  }),
  cues: z.array(z.strictObject({ ...stretch, name: z.enum(cueNames), weight: z.number() })).readonly(),
  score: z.number().min(0).max(1),
  against: z.strictObject(stretch).nullable(),
});

/** What a window may ask of the services about suggested claims: the contract's part that tells of them. */
export const suggestProcedures = {
  /**
   * The claims suggested in a version as its blocks are decided about now, in the order of the text; in pages, as `marks.list`. The whole
   * text is read for the first page, in a worker that `task.cancel` ends.
   */
  'suggest.claims': {
    params: z.strictObject({ taskId: id, versionId: id, after: z.int().min(0) }),
    result: z.strictObject({ suggestions: z.array(suggestion), next: z.int().min(1).nullable() }),
  },
} as const;

import { z } from 'zod';
import { tag } from './claim.ts';
import { doubts } from './place-quote.ts';
import { id, line } from './validate.ts';

/** An annotation as a report names it. */
const named = {
  /** What the annotation calls itself, else its number in the file. */
  annotation: z.string(),
  /** The beginning of what it quotes, or of what it says when it quotes nothing. */
  quote: z.string(),
};
const inSource = { sourceId: id, title: z.string() };

/** What the import of a file of annotations came to, or would come to: each target of each annotation stands in one list. */
export const annotationReport = z.strictObject({
  file: line(500),
  /** What claims are tagged that say nothing of it themselves. */
  defaultTag: tag,
  /** Became claims. */
  added: z.array(
    z.strictObject({ ...named, ...inSource, claimId: id, tag, tagFrom: z.enum(['annotation', 'default']), score: z.number() }),
  ),
  /** On a whole source: appended to its note. */
  notes: z.array(z.strictObject({ ...named, ...inSource })),
  alreadyThere: z.array(z.strictObject({ ...named, ...inSource })),
  /** Not placed: `guess` is what stands at the likeliest place, `score` in [0, 1] how much speaks for it. */
  unsure: z.array(z.strictObject({ ...named, ...inSource, guess: z.string(), score: z.number(), doubt: z.enum(doubts) })),
  notFound: z.array(z.strictObject({ ...named, ...inSource })),
  /** What it points at is no source of the notebook, or several. */
  noSource: z.array(z.strictObject({ ...named, target: z.string(), candidates: z.int().min(0) })),
  refused: z.array(z.strictObject({ ...named, code: z.string(), what: z.string() })),
});
export type AnnotationReport = z.infer<typeof annotationReport>;

/** Whether the beginning of a file looks like annotations in JSON: W3C Web Annotations, or what Hypothesis exports. */
export function looksLikeAnnotations(beginning: string): boolean {
  if (!/^\ufeff?\s*[[{]/.test(beginning)) return false;
  const has = (key: string) => new RegExp(`"${key}"\\s*:`).test(beginning);
  if (/"https?:\/\/www\.w3\.org\/ns\/anno(?:\.jsonld)?"/.test(beginning)) return true;
  if (/"@?type"\s*:\s*\[?\s*"(?:oa:)?Annotation(?:Page|Collection)?"/.test(beginning)) return true;
  if (has('annotations') && (has('export_userid') || has('client_version'))) return true;
  return has('uri') && has('target') && (has('selector') || has('text'));
}

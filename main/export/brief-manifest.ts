import { z } from 'zod';
import { briefTitle } from '../../domain/brief.ts';
import type { BriefClaim, BriefModel } from '../../domain/brief-model.ts';
import { claimDetails, tag } from '../../domain/claim.ts';
import { shortQuote } from '../../domain/short-quote.ts';
import { hash, id, instant, offset } from '../../domain/validate.ts';
import { jsonHash, sha256 } from '../json-hash.ts';
import { shownWords } from './shown-words.ts';

/**
 * What an export says of itself, for programs: which brief of which notebook it is, and what each claim in it was at that moment. It goes
 * into the file and lets `check-brief` tell later what has changed, in the file or in the notebook. docs/exports.md describes it.
 */

/** Where a page has it: the identifier of its `script`. */
export const MANIFEST_ID = 'caveat-brief';
/** Where a Word document has it: the namespace of the one element in a custom XML part. */
export const MANIFEST_NAMESPACE = 'https://caveat.invalid/ns/brief';

const count = z.int().min(0);

/** A claim as it was exported. It holds no words: those stand in the file. */
const manifestClaim = z.strictObject({
  id,
  sourceId: id,
  versionId: id,
  /** Where its quote stands in the version, in UTF-16 code units. */
  start: offset,
  end: offset,
  /** SHA-256 of the quote's UTF-8. */
  quoteHash: hash,
  /** The same of its words as they show, and of the beginning that stands where the claim is referred to. */
  wordsHash: hash,
  shortHash: hash,
  /** How often it is quoted whole and how often it is referred to. */
  quoted: count,
  referred: count,
  tag,
  ...claimDetails.shape,
  /** Of the translation and of the note's words; null without. */
  translationHash: hash.nullable(),
  noteHash: hash.nullable(),
  /** Whether a correction of its source had left it behind. */
  review: z.enum(['open', 'kept']).nullable(),
});
export type ManifestClaim = z.infer<typeof manifestClaim>;

const content = {
  format: z.literal('caveat-brief'),
  version: z.literal(1),
  notebookId: id,
  /** Of the notebook. */
  revision: count,
  briefId: id,
  title: briefTitle,
  savedAt: instant,
  claims: z.array(manifestClaim).max(100_000),
};
const briefManifest = z.strictObject({
  ...content,
  /** `jsonHash` of everything else. */
  hash,
});
export type BriefManifest = z.infer<typeof briefManifest>;

/** What stands where a file keeps its manifest. */
export type ManifestRead =
  | { readonly state: 'sound'; readonly manifest: BriefManifest }
  /** `altered`: it is not what was exported, as its own hash says; `newer`: a newer Caveat wrote it. */
  | { readonly state: 'missing' | 'altered' | 'newer' };

/** The manifest of a brief, from the model that every format is written from. */
export function manifestOf(model: BriefModel): BriefManifest {
  const places = placesIn(model);
  const whole = {
    format: 'caveat-brief' as const,
    version: 1 as const,
    notebookId: model.notebookId,
    revision: model.revision,
    briefId: model.briefId,
    title: model.title,
    savedAt: model.savedAt,
    claims: model.claims.map((each) => describe(each, places.get(each.number) ?? { quoted: 0, referred: 0 })),
  };
  return { ...whole, hash: jsonHash(whole) };
}

/** Reads a manifest from a file that anybody may have written. @param value undefined when there is none */
export function readManifest(value: unknown): ManifestRead {
  if (value === undefined) return { state: 'missing' };
  const { format, version } = Object(value) as { format?: unknown; version?: unknown };
  if (format === 'caveat-brief' && typeof version === 'number' && version > 1) return { state: 'newer' };
  const parsed = briefManifest.safeParse(value);
  if (!parsed.success) return { state: 'altered' };
  const { hash: stated, ...whole } = parsed.data;
  return jsonHash(whole) === stated ? { state: 'sound', manifest: parsed.data } : { state: 'altered' };
}

/** `readManifest` of JSON text. @param text null when there is none */
export function parseManifest(text: string | null): ManifestRead {
  if (text === null) return { state: 'missing' };
  try {
    return readManifest(JSON.parse(text));
  } catch {
    return { state: 'altered' };
  }
}

/** What ends a `script`, and what neither XML nor HTML may hold; JSON can say both in another way. */
const ESCAPED = /[<\p{Cc}\ufffe\uffff]/gu;

/** A manifest as JSON that may stand as it is in the `script` of a page, and in XML once that is escaped. */
export function manifestJson(manifest: BriefManifest): string {
  return JSON.stringify(manifest).replace(ESCAPED, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function describe({ claim, noteText, review }: BriefClaim, places: Places): ManifestClaim {
  const { id: claimId, sourceId, anchor, translation } = claim;
  const { versionId, start, end, exact } = anchor;
  const { attribution, credibility, likelihood, confidence } = claim;
  return {
    id: claimId,
    sourceId,
    versionId,
    start,
    end,
    ...quoteHashes(exact),
    ...places,
    tag: claim.tag,
    attribution,
    credibility,
    likelihood,
    confidence,
    translationHash: translation === undefined ? null : sha256(translation),
    noteHash: noteText === '' ? null : sha256(noteText),
    review,
  };
}

/** What a manifest knows a quote by. */
export function quoteHashes(exact: string): Pick<ManifestClaim, 'quoteHash' | 'wordsHash' | 'shortHash'> {
  return { quoteHash: sha256(exact), wordsHash: sha256(shownWords(exact)), shortHash: sha256(shownWords(shortQuote(exact))) };
}

interface Places {
  readonly quoted: number;
  readonly referred: number;
}

/** How often each claim stands in a brief, by its number: wherever blocks and lines may hold it. */
function placesIn(model: BriefModel): Map<number, Places> {
  const places = new Map<number, Places>();
  const add = (claim: unknown, quoted: number, referred: number): void => {
    if (typeof claim !== 'number') return;
    const before = places.get(claim) ?? { quoted: 0, referred: 0 };
    places.set(claim, { quoted: before.quoted + quoted, referred: before.referred + referred });
  };
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { kind, number, claim } = value as { kind?: unknown; number?: unknown; claim?: unknown };
    if (kind === 'claim') add(number, 1, 0);
    else if (kind === 'quote') add(claim, 1, 0);
    else if (kind === 'claim-reference') add(claim, 0, 1);
    for (const each of Object.values(value)) visit(each);
  };
  visit(model.blocks);
  return places;
}

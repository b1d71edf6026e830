import type { CheckedClaim, ClaimAspect, ClaimDifference, Verdict } from '../../domain/brief-check.ts';
import type { Claim } from '../../domain/claim.ts';
import { noteId } from '../../domain/note.ts';
import { reviewId } from '../../domain/review.ts';
import { plainTextOf } from '../../domain/rich-text.ts';
import { type ManifestClaim, quoteHashes } from '../export/brief-manifest.ts';
import { shownWords } from '../export/shown-words.ts';
import { sha256 } from '../json-hash.ts';
import type { Store } from '../store/store.ts';
import type { WordsFound } from './find-words.ts';

/** A claim of an exported brief, by whatever names it. */
export interface Suspect {
  readonly claimId: string;
  /** What it was when it was exported; null when the file does not say. */
  readonly exported: ManifestClaim | null;
  /** What stands in the file at each of its marks. */
  readonly marked: readonly string[];
  /** Whether the file says what was exported, and this is not among it. */
  readonly isForeign: boolean;
}

/** What the notebook knows of it. */
export interface Known {
  readonly claim: Claim | null;
  readonly title: string | null;
  /** The words that were exported, found again in the text they were taken from; null when that is gone. */
  readonly words: string | null;
  readonly differences: readonly ClaimDifference[];
}

/** Looks a claim up in the notebook as it is now, and says in what it differs from what was exported. */
export function lookUp(
  { records, reading }: Pick<Store, 'records' | 'reading'>,
  { claimId, exported }: Pick<Suspect, 'claimId' | 'exported'>,
): Known {
  const claim = records.get('claim', claimId) ?? null;
  const sourceId = claim?.sourceId ?? exported?.sourceId;
  const title = sourceId === undefined ? null : (records.get('source', sourceId)?.title ?? null);
  if (exported === null) return { claim, title, words: claim?.anchor.exact ?? null, differences: [] };
  // A version never changes, so the words can be read again where they were, whatever became of the claim.
  const there = reading.textOf(exported.versionId)?.slice(exported.start, exported.end);
  const words = [there, claim?.anchor.exact].find((each) => each !== undefined && sha256(each) === exported.quoteHash) ?? null;
  const note = records.get('note', noteId({ kind: 'claim', id: claimId }));
  const noteText = note === undefined ? '' : plainTextOf(note.content);
  const review = records.get('review', reviewId(claimId))?.status ?? null;
  return { claim, title, words, differences: claim === null ? [] : differencesOf(exported, claim, noteText, review) };
}

/**
 * The verdict on one claim.
 * @param found what came of looking for its words in the text, where it was looked for
 */
export function judge({ claimId, exported, marked, isForeign }: Suspect, known: Known, found: WordsFound | null): CheckedClaim {
  const { claim, title, words, differences } = known;
  const expected = exported ?? (words === null ? null : { ...quoteHashes(words), quoted: 0, referred: marked.length });
  const others = expected === null ? [] : othersAmong(marked, expected);
  const inText = marked.some((each) => shownWords(each) !== '');
  const altered = isForeign ? (marked[0] ?? '') : (others[0] ?? (found?.is === 'near' ? found.words : null));
  const isGone = !inText && found?.is !== 'same' && altered === null;
  const missing = isGone ? 'quote' : title === null ? 'source' : claim === null ? 'claim' : null;
  const verdict: Verdict = altered !== null ? 'tampered' : missing !== null ? 'gone' : differences.length > 0 ? 'changed' : 'unchanged';
  return {
    claimId,
    verdict,
    missing,
    differences: [...differences],
    exported: isForeign ? null : words,
    found: altered?.trim() ?? null,
    foundBy: inText ? 'mark' : found === null || found.is === 'none' ? null : 'words',
    title: title ?? '',
  };
}

type Expected = Pick<ManifestClaim, 'wordsHash' | 'shortHash' | 'quoted' | 'referred'>;

/** The words at a claim's marks that are not those exported. The beginning of a quote is right only where it was referred to. */
function othersAmong(marked: readonly string[], { wordsHash, shortHash, referred }: Expected): string[] {
  let short = 0;
  return marked.filter((each) => {
    const words = shownWords(each);
    if (words === '') return false;
    const hash = sha256(words);
    if (hash === wordsHash) return false;
    return hash !== shortHash || ++short > referred;
  });
}

function differencesOf(exported: ManifestClaim, claim: Claim, noteText: string, review: string | null): ClaimDifference[] {
  const found: ClaimDifference[] = [];
  const compare = (aspect: ClaimAspect, from: string | number | null, to: string | number | null): void => {
    const text = (value: string | number | null) => (value === null || value === '' ? null : String(value));
    if (text(from) !== text(to)) found.push({ aspect, from: text(from), to: text(to) });
  };
  /** Of what the file has the hash alone. */
  const compareHash = (aspect: ClaimAspect, from: string | null, to: string | null): void => {
    const isSame = from === null ? to === null : to !== null && sha256(to) === from;
    if (!isSame) found.push({ aspect, from: null, to: aspect === 'quote' ? to : null });
  };
  const { anchor } = claim;
  compare('tag', exported.tag, claim.tag);
  for (const aspect of ['attribution', 'credibility', 'likelihood', 'confidence'] as const)
    compare(aspect, exported[aspect], claim[aspect]);
  compareHash('quote', exported.quoteHash, anchor.exact);
  compare('source', exported.sourceId, claim.sourceId);
  compare('version', exported.versionId, anchor.versionId);
  // In another version a place says nothing.
  if (exported.versionId === anchor.versionId) {
    compare('place', `${exported.start}–${exported.end}`, `${anchor.start}–${anchor.end}`);
  }
  compareHash('translation', exported.translationHash, claim.translation ?? null);
  compareHash('note', exported.noteHash, noteText === '' ? null : noteText);
  compare('review', exported.review, review);
  return found;
}

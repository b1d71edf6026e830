import type {
  BriefClaim,
  BriefModel,
  BriefSource,
  CitationRun,
  ClaimReferenceRun,
  HeadingLevel,
  KeyJudgementBlock,
  Run,
  TextRun,
} from '../../domain/brief-model.ts';
import { type Claim, type Likelihood, likelihoodBands, type Tag } from '../../domain/claim.ts';
import { safeUrl } from '../../domain/rich-text.ts';
import type { Source } from '../../domain/source.ts';
import { writeDate } from '../../domain/write-date.ts';
import type { Words } from './words.ts';

/**
 * What an export says about a claim and about a source, word for word, in parts that a format sets in its own
 * way but may neither leave out nor add to.
 */

export const SEPARATOR = ' · ';

export type TracePart =
  | { readonly kind: 'tag'; readonly text: string; readonly tag: Tag }
  /** The source's number and title; `language` is that of the title. */
  | { readonly kind: 'source'; readonly text: string; readonly source: number; readonly language: string | null }
  | { readonly kind: 'fact'; readonly text: string }
  | { readonly kind: 'warning'; readonly text: string };

export interface Trace {
  /** Tag, attribution, source, outlet, date, when updated, page, passage: never empty. */
  readonly origin: readonly TracePart[];
  /** Credibility, likelihood, confidence, and whether the quote was lost; may be empty. */
  readonly judgement: readonly TracePart[];
}

/** Traces a claim to the passage it was taken from. */
export function traceClaim(block: BriefClaim, sources: readonly BriefSource[], words: Words): Trace {
  const { claim } = block;
  // The model numbers its sources from 1 in the order of its list.
  const source = sources[block.source - 1]?.source;
  const origin: TracePart[] = [{ kind: 'tag', text: words.tag[claim.tag], tag: claim.tag }];
  if (claim.attribution !== '') origin.push(fact(words.attributedTo(claim.attribution)));
  if (source !== undefined) {
    const { cited } = sources[block.source - 1] ?? {};
    const text = `${cited === undefined ? citationMark(block.source) : plainWords(cited)} ${source.title}`.trim();
    origin.push({ kind: 'source', text, source: block.source, language: languageOf(source) });
    if (source.outlet !== '') origin.push(fact(source.outlet));
    if (source.published !== null) origin.push(fact(writeDate(source.published, words.locale)));
    if (source.updated != null) origin.push(fact(words.updated(writeDate(source.updated, words.locale))));
  }
  origin.push(...placeOf(block, words).map(fact));

  const judgement: TracePart[] = [];
  if (claim.credibility !== null) {
    judgement.push(fact(words.credibility(claim.credibility, words.credibilities[claim.credibility - 1] ?? '')));
  }
  judgement.push(...assess(claim, words).map(fact));
  if (block.orphaned) judgement.push({ kind: 'warning', text: words.orphaned });
  if (block.review !== null) judgement.push({ kind: 'warning', text: words.corrected[block.review] });
  return { origin, judgement };
}

/** How a source is cited: `[3]`. */
export function citationMark(number: number): string {
  return `[${number}]`;
}

/** Runs as words alone. */
export function plainWords(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
}

/** A citation with the place it names: `[3, p. 12]`. */
export function citationText({ source, locator }: CitationRun, words: Words): string {
  if (locator === null) return citationMark(source);
  const [first = locator.label, last = first] = locator.label.split(/\s*[-–—]\s*/u).filter((each) => each !== '');
  return `[${source}, ${locator.unit === 'page' ? words.pages(first, last) : words.passages(first, last)}]`;
}

/** Where in its source a claim stands: pages where it has them, passages. */
export function placeOf({ pages, claim }: BriefClaim, words: Words): string[] {
  const passages = words.passages(claim.passage, claim.lastPassage);
  return pages === null ? [passages] : [words.pages(pages.first, pages.last), passages];
}

/** How likely something is held to be and how well founded that is, as far as it is said. */
export function assess({ likelihood, confidence }: Pick<KeyJudgementBlock, 'likelihood' | 'confidence'>, words: Words): string[] {
  return [
    ...(likelihood === null ? [] : [likelihoodIn(words, likelihood)]),
    ...(confidence === null ? [] : [words.confidence(words.confidences[confidence])]),
  ];
}

/** The paragraphs of a quote; what parts them in the source is left out. */
export function quoteLines(exact: string): string[] {
  return exact.split('\n').filter((each) => each.trim() !== '');
}

/** The analyst's translation of a claim, its first line saying what it is: nobody may take it for the quote. */
export function translationLines({ translation = '' }: Claim, words: Words): string[] {
  return quoteLines(translation).map((each, index) => (index === 0 ? words.translated(each) : each));
}

/** What stands where a claim is referred to, before the citation of its source. */
export function referenceText(run: ClaimReferenceRun, words: Words): string {
  const where = [run.outlet, run.title, words.passages(run.passage, run.lastPassage)].filter((each) => each !== '');
  return words.claimReference(run.quote, where);
}

/** What a line says without its formatting; marks of footnotes are left out. */
export function plainOf(runs: readonly Run[], words: Words): string {
  return runs.map((each) => plainRun(each, words)).join('');
}

function plainRun(each: Run, words: Words): string {
  switch (each.kind) {
    case 'text':
      return each.text;
    case 'break':
      return ' ';
    case 'citation':
      return each.cited === undefined ? citationText(each, words) : plainWords(each.cited);
    case 'claim-reference':
      return `${referenceText(each, words)} ${each.cited === undefined ? citationMark(each.source) : plainWords(each.cited)}`.trim();
    case 'missing-reference':
      return missingMark(each.id, words);
    case 'footnote':
      return '';
  }
}

/** What stands where something was cited that is gone. */
export function missingMark(id: string, words: Words): string {
  return `[${words.missingReference(id)}]`;
}

/** What the list of sources says of a source beside its entry in a citation style: no style has a place for how reliable it is. */
export function sourceRating({ source }: BriefSource, words: Words): string {
  return words.reliability(source.reliability, words.reliabilities[source.reliability]);
}

export interface SourceEntry {
  readonly number: number;
  readonly title: string;
  /** Author, outlet, date, when updated, place, language, reliability, when imported. */
  readonly facts: readonly string[];
  /** Null when the source has no address or one that must not be followed. */
  readonly url: string | null;
  /** BCP 47 tag of the title's language, null when unknown. */
  readonly language: string | null;
}

/** An entry of the source list. */
export function describeSource(each: BriefSource, words: Words): SourceEntry {
  const { number, source } = each;
  const language = languageOf(source);
  const facts = [
    source.author,
    source.outlet,
    source.published === null ? '' : writeDate(source.published, words.locale),
    source.updated == null ? '' : words.updated(writeDate(source.updated, words.locale)),
    source.place ?? '',
    language === null ? '' : nameLanguage(language, words.locale),
    sourceRating(each, words),
    words.imported(writeDate(source.importedAt.slice(0, 10), words.locale)),
  ].filter((text) => text !== '');
  return { number, title: source.title, facts, url: safeUrl(source.url), language };
}

/** The line under the title: which state of the notebook the export shows. */
export function describeEdition(model: BriefModel, words: Words): string {
  return [words.revision(model.revision), words.saved(writeDate(model.savedAt, words.locale))].join(SEPARATOR);
}

/** The level of a heading that the export itself puts above the source list; null where one of the brief's own stands right above it. */
export function sourceHeadingLevel(model: BriefModel): HeadingLevel | null {
  const at = model.blocks.findIndex(({ kind }) => kind === 'source-list');
  return model.blocks[at - 1]?.kind === 'heading' ? null : topHeadingLevel(model);
}

/** The level of the brief's own topmost headings. */
export function topHeadingLevel(model: BriefModel): HeadingLevel {
  const levels = model.blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  return levels.sort()[0] ?? 2;
}

/** BCP 47 tag of the language a claim's quote is in, null when unknown: that of its passage where it has its own, else its source's. */
export function quoteLanguage({ context, source }: BriefClaim, sources: readonly BriefSource[]): string | null {
  const listed = sources[source - 1]?.source;
  return context?.language ?? (listed === undefined ? null : languageOf(listed));
}

/** BCP 47 tag of the language a source is written in, null when unknown. */
export function languageOf(source: Source): string | null {
  return source.language === 'und' ? null : source.language;
}

/** @returns the tag itself where it has the form of one but no meaning, which `Intl` refuses with a throw */
function nameLanguage(language: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

function fact(text: string): TracePart {
  return { kind: 'fact', text };
}

function likelihoodIn(words: Words, likelihood: Likelihood): string {
  const [from, to] = likelihoodBands[likelihood];
  return words.likelihood(words.likelihoods[likelihood], from, to);
}

import type { BibliographyFormat } from '../../domain/bibliography.ts';

/** How much of a text is looked at, in UTF-16 code units. */
const sampleLength = 60_000;

/** Types of CSL 1.0.2 that exports have; what else is JSON, such as annotations or JSON-LD, has other words for its types. */
const cslType =
  /"type"\s*:\s*"(?:article|article-journal|article-magazine|article-newspaper|bill|book|broadcast|chapter|classic|collection|dataset|document|entry|entry-dictionary|entry-encyclopedia|event|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map|motion_picture|musical_score|pamphlet|paper-conference|patent|performance|periodical|personal_communication|post|post-weblog|regulation|report|review|review-book|software|song|speech|standard|thesis|treaty|webpage)"/u;
const cslVariable = /"(?:title|issued|author|URL|container-title|DOI|ISSN|publisher)"\s*:/u;

/** An entry, or what comes before entries: definitions and comments. */
const bibtexStart = /^@[ \t]*(?:(?:string|preamble|comment)[ \t]*[{(]|[a-z]+[ \t]*[{(]\s*[^\s,{}()"=]*\s*,)/iu;
const bibtexEntry = /^[ \t]*@[ \t]*(?!(?:string|preamble|comment)\b)[a-z]+[ \t]*[{(]\s*[^\s,{}()"=]*\s*,/imu;

/** What kind of bibliography a text is, by its content alone; null when it is none. */
export function detectBibliography(text: string): BibliographyFormat | null {
  const sample = text.slice(0, sampleLength).trimStart();
  if (/^TY {1,2}- ?\S/u.test(sample)) return 'ris';
  if (/^(?:\[\s*\{|\{)/u.test(sample)) return cslType.test(sample) && cslVariable.test(sample) ? 'csl-json' : null;
  const withoutHead = sample.replace(/^(?:%[^\n]*\n\s*)+/u, '');
  return bibtexStart.test(withoutHead) && bibtexEntry.test(text) ? 'bibtex' : null;
}

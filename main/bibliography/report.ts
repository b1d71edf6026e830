import {
  type BibliographicField,
  type BibliographyReport,
  bibliographicFields,
  type Candidate,
  CERTAIN,
  type EntryName,
  type Match,
  type Proposal,
  type Unsure,
} from '../../domain/bibliography.ts';
import { sameJson } from '../../domain/changes.ts';
import { compareDates } from './compare-dates.ts';
import type { Bibliography, Entry } from './entry.ts';
import { createMatcher, type KnownSource } from './match.ts';
import { mainLanguage, normalNames, normalUrl, normalWords } from './normal.ts';

/** Sets a bibliography beside the sources of a notebook: what each entry would fill in, and where it is not clear what it speaks of. */
export function reportBibliography(bibliography: Bibliography, sources: readonly KnownSource[], file: string): BibliographyReport {
  const matcher = createMatcher(sources);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const unsure: Unsure[] = [];
  const unmatched: EntryName[] = [];
  const certain: Certain[] = [];
  for (const entry of bibliography.entries) {
    const candidates = matcher.candidatesFor(entry);
    const [best, second] = candidates;
    if (best === undefined) unmatched.push(nameOf(entry));
    else if (best.score < CERTAIN) unsure.push({ entry: nameOf(entry), why: 'weak', candidates });
    else if (second?.score === best.score) unsure.push({ entry: nameOf(entry), why: 'sources', candidates });
    else certain.push({ entry, best });
  }
  const matched: Match[] = [];
  for (const [sourceId, rivals] of Map.groupBy(certain, ({ best }) => best.sourceId)) {
    const source = byId.get(sourceId);
    const winner = winnerOf(rivals);
    for (const rival of rivals) {
      const { entry, best } = rival;
      if (rival === winner && source !== undefined) matched.push({ entry: nameOf(entry), source: best, ...compare(source, entry) });
      else unsure.push({ entry: nameOf(entry), why: 'entries', candidates: [best] });
    }
  }
  return { file, format: bibliography.format, matched, unsure, unmatched, refused: [...bibliography.refused] };
}

interface Certain {
  readonly entry: Entry;
  readonly best: Candidate;
}

/** The entry that speaks best of a source; none when another does as well and says something else. */
function winnerOf(rivals: readonly Certain[]): Certain | null {
  const top = Math.max(...rivals.map(({ best }) => best.score));
  const [first, ...others] = rivals.filter(({ best }) => best.score === top);
  return first !== undefined && others.every(({ entry }) => sameJson(entry.details, first.entry.details)) ? first : null;
}

function nameOf({ key, line, details }: Entry): EntryName {
  return { key, line, title: details.title ?? '' };
}

function compare(source: KnownSource, { details }: Entry): Pick<Match, 'fills' | 'differs'> {
  const fills: Proposal[] = [];
  const differs: Proposal[] = [];
  for (const field of bibliographicFields) {
    const value = details[field];
    const before = source.details[field] ?? '';
    if (value === undefined || value === before) continue;
    if (isEmpty(source, field)) fills.push({ field, before, value });
    else if (!agrees(field, before, value)) differs.push({ field, before, value });
  }
  return { fills, differs };
}

/** A title that came from the file's name is as good as none, and so is the tag of an unknown language. */
function isEmpty({ details, hasNoTitle }: KnownSource, field: BibliographicField): boolean {
  if (field === 'title') return hasNoTitle;
  return field === 'language' ? details.language === 'und' : (details[field] ?? '') === '';
}

/** Whether two values say the same in other words, so that there is nothing to choose between. */
function agrees(field: BibliographicField, before: string, value: string): boolean {
  switch (field) {
    case 'published':
      // What is known more precisely is not told less precisely.
      return before.startsWith(value) || (before.length > 10 && value.length > 10 && compareDates(before, value) === 'same');
    case 'language':
      return mainLanguage(before) === mainLanguage(value);
    case 'url':
      return (normalUrl(before) ?? before) === (normalUrl(value) ?? value);
    case 'author':
      return normalNames(before) === normalNames(value);
    default:
      return normalWords(before) === normalWords(value);
  }
}

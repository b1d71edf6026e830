import type { Candidate, Evidence } from '../../domain/bibliography.ts';
import type { SourceDetails } from '../../domain/source.ts';
import { columns } from '../import/white-space.ts';
import { PairIndex, pairsOf, shareOf } from './alike.ts';
import { compareDates } from './compare-dates.ts';
import type { Entry } from './entry.ts';
import { normalFileName, normalUrl, normalWords, withoutSite } from './normal.ts';

/** A source as far as a bibliography may speak of it. */
export interface KnownSource {
  readonly id: string;
  readonly details: SourceDetails;
  /** The names of the files its versions came from. */
  readonly fileNames: readonly string[];
  /** Whether its title was made from the name of its file, or from nothing. */
  readonly hasNoTitle: boolean;
}

/**
 * How much each agreement speaks for a source, in [0, 1]; half of what the others say is added to the strongest. Together with
 * `CERTAIN` (0.8) they say: the same address is enough; the same file name is, unless every other file has it or the titles are unlike;
 * the same title is when the day is the same too, or when it is long and no date speaks against it.
 */
const weights = {
  url: 0.95,
  /** The address of a whole site. */
  home: 0.5,
  file: 0.85,
  /** Names that a browser or a program gives. */
  commonFile: 0.5,
  unlikeTitles: -0.25,
  title: 0.7,
  /** The same once the name of the site behind it is left out. */
  titleAndSite: 0.65,
  nearTitle: 0.5,
  sameDay: 0.2,
  /** As two dates of different precision do not contradict each other, and for a title that is too long to be a coincidence. */
  openDate: 0.1,
  otherDate: -0.25,
} as const;

/** Titles that share as many of their pairs of characters are nearly the same, or have nothing to do with each other. */
const NEAR = 0.8;
const UNLIKE = 0.3;
/** In columns of a fixed-width font, where a Chinese or Korean character takes two. */
const LONG_TITLE = 24;
/** What is less likely is not worth being told. */
const WORTH_TELLING = 0.4;
const MOST_TOLD = 5;

const commonFile =
  /^(?:index|default|document|download|article|file|full[ _-]?text|full|main|news|page|pdf|print|scan|snapshot|untitled|view|attachment|\d{1,4})(?:[ _-]?\(?\d*\)?)?\.\w+$/u;

/** Looks for the source that an entry speaks of. */
export interface Matcher {
  /** @returns the sources it may be, the best first */
  candidatesFor(entry: Entry): Candidate[];
}

interface Title {
  readonly whole: string;
  readonly cut: string;
  readonly pairs: ReadonlySet<string>;
  readonly isLong: boolean;
}

function titleOf(title: string): Title {
  const whole = normalWords(title);
  return { whole, cut: normalWords(withoutSite(title)), pairs: pairsOf(whole), isLong: columns(title) >= LONG_TITLE };
}

export function createMatcher(sources: readonly KnownSource[]): Matcher {
  const titles = sources.map(({ details, hasNoTitle }) => titleOf(hasNoTitle ? '' : details.title));
  const urls = sources.map(({ details }) => normalUrl(details.url));
  const files = sources.map(({ fileNames }) => new Set(fileNames.map(normalFileName)));
  const byUrl = Map.groupBy(urls.keys(), (index) => urls[index] ?? '');
  const byFile = new Map<string, number[]>();
  for (const [index, names] of files.entries()) for (const name of names) byFile.set(name, [...(byFile.get(name) ?? []), index]);
  const byPairs = new PairIndex(titles.map(({ pairs }) => pairs));

  return {
    candidatesFor(entry) {
      const title = titleOf(entry.details.title ?? '');
      const url = normalUrl(entry.details.url ?? '');
      const names = entry.files.map(normalFileName);
      const possible = new Set([
        ...(url === null ? [] : (byUrl.get(url) ?? [])),
        ...names.flatMap((name) => byFile.get(name) ?? []),
        // A title with the name of a site has pairs that the other lacks.
        ...byPairs.sharing(title.pairs, NEAR / 2),
      ]);
      const candidates = [...possible].flatMap((index): Candidate[] => {
        const source = sources[index];
        const known = titles[index];
        if (source === undefined || known === undefined) return [];
        const found = [
          url !== null && urls[index] === url ? evidenceOfUrl(url) : null,
          evidenceOfFile(
            names.filter((name) => files[index]?.has(name)),
            title,
            known,
          ),
          evidenceOfTitle(title, known, compareDates(entry.details.published ?? '', source.details.published ?? '')),
        ].filter((each) => each !== null);
        const by = [...new Set(found.flatMap((each) => each.by))];
        return [{ sourceId: source.id, title: source.details.title, by, score: together(found.map(({ score }) => score)) }];
      });
      return candidates
        .filter(({ score }) => score >= WORTH_TELLING)
        .toSorted((a, b) => b.score - a.score)
        .slice(0, MOST_TOLD);
    },
  };
}

interface Found {
  readonly by: readonly Evidence[];
  readonly score: number;
}

function evidenceOfUrl(url: string): Found {
  return { by: ['url'], score: /[/?]/u.test(url) ? weights.url : weights.home };
}

function evidenceOfFile(shared: readonly string[], a: Title, b: Title): Found | null {
  if (shared.length === 0) return null;
  const score = shared.every((name) => commonFile.test(name)) ? weights.commonFile : weights.file;
  const isUnlike = a.whole !== '' && b.whole !== '' && shareOf(a.pairs, b.pairs) < UNLIKE;
  return { by: ['file'], score: score + (isUnlike ? weights.unlikeTitles : 0) };
}

function evidenceOfTitle(a: Title, b: Title, dates: ReturnType<typeof compareDates>): Found | null {
  if (a.whole === '' || b.whole === '') return null;
  const alike =
    a.whole === b.whole
      ? weights.title
      : a.cut === b.whole || a.whole === b.cut
        ? weights.titleAndSite
        : shareOf(a.pairs, b.pairs) >= NEAR
          ? weights.nearTitle
          : null;
  if (alike === null) return null;
  if (dates === 'same') return { by: ['title', 'date'], score: alike + weights.sameDay };
  if (dates === 'other') return { by: ['title'], score: alike + weights.otherDate };
  return { by: ['title'], score: alike + (a.isLong && b.isLong ? weights.openDate : 0) };
}

/** @returns a score rounded to hundredths, so that candidates told with the same score are taken for equal */
function together(scores: readonly number[]): number {
  const [best = 0, ...others] = scores.toSorted((a, b) => b - a);
  const doubt = others.reduce((rest, score) => rest * (1 - score / 2), 1 - best);
  return Math.round((1 - doubt) * 100) / 100;
}

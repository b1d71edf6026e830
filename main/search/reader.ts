import type { CountedTo, SearchFilters } from '../../domain/contract-search.ts';
import type { Connection } from '../store/sqlite.ts';
import type { OwnRow } from './batch.ts';
import { isNarrowed, ownSql, passageSql, rangeSql, valuesOf } from './conditions.ts';

/** What the index offers for a query: a superset of what matches, in the order of ranks worth looking at first. */

export interface Candidate {
  readonly kind: OwnRow['kind'] | 'passage';
  /** Of a passage its number in the version. */
  readonly id: string | number;
  readonly sourceId: string | null;
  readonly versionId: string | null;
  /** Where the text begins in the version's text, for a passage; else 0. */
  readonly start: number;
  readonly text: string;
}

/** Some candidates, and where those after them begin. */
export interface Page {
  readonly candidates: readonly Candidate[];
  readonly next: CountedTo;
}

export interface IndexReader {
  /**
   * Titles, claims, notes, propositions and briefs first, then passages, the latest first; a page takes milliseconds, whatever is
   * filtered out. Between two pages nothing is open: the index may be written meanwhile, or closed for good.
   * @param from where to go on; null for the beginning
   */
  pages(expression: string, filters: SearchFilters, from: CountedTo | null): Generator<Page>;
}

/** Where no more sources than these can have a hit, each is looked through by itself, however frequent the words are elsewhere. */
const FEW_SOURCES = 500;
/** The most candidates of a page: to compare so many with a query takes a few milliseconds. */
const PAGE = 128;
/** How many numbers are looked through for a page at most where filters may leave everything out. */
const STRETCH = 20_000;

/** Passages from one number to another. */
interface Range {
  readonly first: number;
  readonly last: number;
}

type Values = Record<string, string | number>;
interface Row extends Candidate {
  readonly number: number;
}

export function createIndexReader(connection: Connection): IndexReader {
  const lastOf = (table: 'own' | 'passages'): number =>
    connection.prepare<[], number | null>(`SELECT max(number) FROM ${table}`).pluck().get() ?? 0;

  /** The pages of some ranges of numbers, which descend. */
  function* pagesOf(sql: string, values: Values, ranges: readonly Range[], stretch: number, place: CountedTo): Generator<Page> {
    const statement = connection.prepare<[Values], Row>(sql);
    for (const { first, last } of ranges) {
      for (let high = Math.min(last, place.below - 1); high >= first; ) {
        const low = Math.max(first, high - stretch + 1);
        const candidates = statement.all({ ...values, first: low, last: high, most: PAGE });
        high = candidates.length < PAGE ? low - 1 : (candidates.at(-1)?.number ?? low) - 1;
        yield { candidates, next: { in: place.in, below: high + 1 } };
      }
    }
  }

  const rangesOf = (filters: SearchFilters, values: Values): readonly Range[] => {
    const all = [{ first: 1, last: lastOf('passages') }];
    if (!isNarrowed(filters)) return all;
    const ranges = connection.prepare<[Values], Range>(rangeSql(filters, FEW_SOURCES)).all(values);
    return ranges.length > FEW_SOURCES ? all : ranges;
  };

  return {
    *pages(expression, filters, from) {
      const kinds = filters.kinds ?? ['title', 'claim', 'note', 'proposition', 'brief', 'passage'];
      const ownKinds = kinds.filter((kind) => kind !== 'passage');
      const values = { ...valuesOf(filters), expression, kinds: JSON.stringify(ownKinds) };
      const stretch = isNarrowed(filters) ? STRETCH : Number.MAX_SAFE_INTEGER;
      if (ownKinds.length > 0 && from?.in !== 'passage') {
        const last = lastOf('own');
        yield* pagesOf(ownSql(filters), values, [{ first: 1, last }], stretch, from ?? { in: 'own', below: last + 1 });
      }
      if (!kinds.includes('passage')) return;
      const ranges = rangesOf(filters, values);
      const start = from?.in === 'passage' ? from : ({ in: 'passage', below: Number.MAX_SAFE_INTEGER } as const);
      yield* pagesOf(passageSql(filters), values, ranges, stretch, start);
    },
  };
}

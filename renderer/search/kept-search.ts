import { useCallback, useState } from 'react';
import { type SearchFilters, searchFilters } from '../../domain/contract-search.ts';
import { MAX_QUERY_LENGTH } from '../../domain/search/query.ts';

/** What is searched for, and the hit that was looked at last. */
export interface KeptSearch {
  readonly query: string;
  readonly filters: SearchFilters;
  /** The key of a hit; empty for none. */
  readonly at: string;
}

const nothing: KeptSearch = { query: '', filters: {}, at: '' };

/** The search of a window: it is as it was when one comes back to it, also after the page was loaded anew. */
export function useKeptSearch(notebookId: string): [KeptSearch, (change: Partial<KeptSearch>) => void] {
  const place = `caveat:search:${notebookId}`;
  const [search, setSearch] = useState(() => parsedSearch(sessionStorage.getItem(place)));
  const change = useCallback(
    (change: Partial<KeptSearch>) =>
      setSearch((present) => {
        const next = { ...present, ...change };
        sessionStorage.setItem(place, JSON.stringify(next));
        return next;
      }),
    [place],
  );
  return [search, change];
}

/** What was kept, as far as it can be read. */
export function parsedSearch(kept: string | null): KeptSearch {
  try {
    const { query, filters, at }: Record<string, unknown> = JSON.parse(kept ?? '{}');
    const known = searchFilters.safeParse(filters);
    return {
      query: typeof query === 'string' ? query.slice(0, MAX_QUERY_LENGTH) : '',
      filters: known.success ? known.data : {},
      at: typeof at === 'string' ? at : '',
    };
  } catch {
    return nothing;
  }
}

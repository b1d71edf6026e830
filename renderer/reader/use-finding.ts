import { useMemo, useState } from 'react';
import type { OpenSource } from '../mirror/open-source.ts';
import { useSession } from '../session.tsx';
import { type Fitting, fittingPassages, type PassageFilter, showAll, visiblePassages } from './filter.ts';
import { FindableText } from './find.ts';
import type { FoundPlaces } from './highlights.ts';
import type { Ground } from './moves.ts';

const NOTHING_FOUND: FoundPlaces = { hits: [], current: null };

/** What helps to find one's way in a text, and what is open of it: the search, the filter, the question for a number. */
export function useFinding(opened: OpenSource, ground: Ground) {
  const { hello } = useSession();
  const { text, source, version, claims, passages, notes } = opened;
  const findable = useMemo(() => new FindableText(text, source.language), [text, source.language]);
  const [search, setSearch] = useState<{ readonly from: number; readonly initial: string } | null>(null);
  const [found, setFound] = useState<FoundPlaces>(NOTHING_FOUND);
  const [asksNumber, setAsksNumber] = useState(false);
  const [filters, setFilters] = useState(false);
  const [filter, setFilter] = useState<PassageFilter>(showAll);
  const isUsed = filters || filter !== showAll;
  /** Null while nobody asks: it looks at every claim. */
  const fitting = useMemo<Fitting | null>(
    () =>
      isUsed
        ? fittingPassages({ versionId: version.id, passages: ground.passages, claims, triages: passages, notes, me: hello.author })
        : null,
    [isUsed, version.id, ground.passages, claims, passages, notes, hello.author],
  );
  const visible = useMemo(() => (fitting === null ? null : visiblePassages(filter, fitting)), [filter, fitting]);
  return useMemo(
    () => ({
      findable,
      search,
      setSearch,
      found,
      setFound,
      asksNumber,
      setAsksNumber,
      filters,
      /** Shows or hides the filters; what they hide comes back with them. */
      toggleFilters: () => {
        setFilters(!filters);
        setFilter(showAll);
      },
      filter,
      setFilter,
      fitting,
      /** Numbers of the passages to be shown; null for all of them. */
      visible,
    }),
    [findable, search, found, asksNumber, filters, filter, fitting, visible],
  );
}

export type Finding = ReturnType<typeof useFinding>;

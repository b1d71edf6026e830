import { useEffect, useMemo, useRef, useState } from 'react';
import type { ResultFor } from '../../domain/contract.ts';
import type { IndexState, SearchFilters } from '../../domain/contract-search.ts';
import type { Failure } from '../../domain/result.ts';
import { useSession } from '../session.tsx';
import { Latest } from './latest.ts';

export type SearchAnswer = ResultFor<'search.query'>;

/** How long (ms) after a key the search waits for the next one, and after a commit for the next commit. */
const AFTER_KEY = 120;
const AFTER_COMMIT = 800;
/** How many hits are listed in all, and of one source among others. */
const LISTED = 200;
/** How many of the one source that is asked for. */
const OF_ITSELF = LISTED;
const OF_ONE_SOURCE = 8;

interface Question {
  readonly query: string;
  readonly filters: SearchFilters;
}

export interface Search {
  /** The newest answer there is, which may be to the words before; null before the first, and while there are no words. */
  readonly answer: SearchAnswer | null;
  /** How many hits of one source are listed before it has more; null while only one is asked for. */
  readonly perSource: number | null;
  readonly failure: Failure | null;
  /** Whether a newer answer is on its way. */
  readonly isDue: boolean;
  /** Null until it is known. */
  readonly index: IndexState | null;
}

function isOfOne({ sourceIds }: SearchFilters): boolean {
  return sourceIds?.length === 1;
}

/** Searches while one types, and again when the notebook or the index has changed. */
export function useSearch(query: string, filters: SearchFilters): Search {
  const { services } = useSession();
  const [found, setFound] = useState<{ readonly to: Question; readonly answer: SearchAnswer | null; readonly failure: Failure | null }>();
  const [index, setIndex] = useState<IndexState | null>(null);
  const words = query.trim();
  const question = useMemo<Question>(() => ({ query: words, filters }), [words, filters]);
  const latest = useMemo(
    () =>
      new Latest(
        ({ query, filters }: Question) =>
          services.call('search.query', {
            query,
            filters,
            limit: LISTED,
            perSource: isOfOne(filters) ? OF_ITSELF : OF_ONE_SOURCE,
          }),
        (to, answer) => {
          setFound({ to, answer: answer.ok ? answer.value : null, failure: answer.ok ? null : answer.error });
          if (answer.ok) setIndex(answer.value.index);
        },
      ),
    [services],
  );
  const isFirst = useRef(true);
  useEffect(() => {
    if (words === '') {
      latest.drop();
      return;
    }
    // What was searched for when one left is there again at once.
    const timer = setTimeout(() => latest.ask(question), isFirst.current ? 0 : AFTER_KEY);
    isFirst.current = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    const askAgain = () => {
      clearTimeout(again);
      again = setTimeout(() => latest.ask(question), AFTER_COMMIT);
    };
    const stops = [
      services.on('committed', askAgain),
      services.on('search-index', (state) => {
        setIndex(state);
        if (state.state === 'ready') askAgain();
      }),
    ];
    return () => {
      clearTimeout(timer);
      clearTimeout(again);
      for (const stop of stops) stop();
    };
  }, [services, latest, question, words]);
  useEffect(() => () => latest.drop(), [latest]);
  const isAsked = words !== '';
  return {
    answer: isAsked ? (found?.answer ?? null) : null,
    perSource: isOfOne(filters) ? null : OF_ONE_SOURCE,
    failure: isAsked ? (found?.failure ?? null) : null,
    isDue: isAsked && found?.to !== question,
    index,
  };
}

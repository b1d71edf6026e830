import { useEffect, useMemo, useRef, useState } from 'react';
import type { ResultFor } from '../../domain/contract.ts';
import type { IndexState, SearchFilters } from '../../domain/contract-search.ts';
import type { Failure } from '../../domain/result.ts';
import { useSession } from '../session.tsx';
import { Latest } from './latest.ts';
import { type Counted, useCount } from './use-count.ts';

export type SearchAnswer = ResultFor<'search.query'>;

/** How long (ms) after a key the search waits for the next one, and after a commit for the next commit. */
const AFTER_KEY = 120;
const AFTER_COMMIT = 800;
/** How many hits are listed in all: at first, and when more are wanted. */
const LISTED = [200, 1000, 3000];
/** How many of one source among others. */
const OF_ONE_SOURCE = 8;

interface Question {
  readonly query: string;
  readonly filters: SearchFilters;
  /** How many hits are to be listed. */
  readonly limit: number;
}

export interface Search {
  /** The newest answer there is, which may be to the words before; null before the first, and while there are no words. */
  readonly answer: SearchAnswer | null;
  /** How many there are in all, where the answer does not say so; null until something is counted. */
  readonly counted: Counted | null;
  /** Lists more; null when all are listed that can be. */
  readonly further: (() => void) | null;
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
  const [more, setMore] = useState({ query: words, filters, step: 0 });
  const step = more.query === words && more.filters === filters ? more.step : 0;
  const question = useMemo<Question>(() => ({ query: words, filters, limit: LISTED[step] ?? 0 }), [words, filters, step]);
  const latest = useMemo(
    () =>
      new Latest(
        (asked: Question) => services.call('search.query', { ...asked, perSource: isOfOne(asked.filters) ? asked.limit : OF_ONE_SOURCE }),
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
  const isMany = isAsked && found?.to === question && found.answer?.isCapped === true;
  const counted = useCount(useMemo(() => (isMany ? { query: words, filters } : null), [isMany, words, filters]));
  const shown = found?.answer?.groups.reduce((sum, { hits }) => sum + hits.length, 0) ?? 0;
  const hasMore = isAsked && (found?.answer?.isCapped === true || shown === found?.to.limit) && step + 1 < LISTED.length;
  return {
    counted,
    further: hasMore ? () => setMore({ query: words, filters, step: step + 1 }) : null,
    answer: isAsked ? (found?.answer ?? null) : null,
    perSource: isOfOne(filters) ? null : OF_ONE_SOURCE,
    failure: isAsked ? (found?.failure ?? null) : null,
    isDue: isAsked && found?.to !== question,
    index,
  };
}

import { useEffect, useState } from 'react';
import type { ResultFor } from '../../domain/contract.ts';
import type { CountedTo, SearchFilters } from '../../domain/contract-search.ts';
import type { Result } from '../../domain/result.ts';
import { useSession } from '../session.tsx';

/** How many hits there are, as far as they are counted. */
export interface Counted {
  readonly hits: number;
  readonly isWhole: boolean;
}

/** How long (ms) an answer stands before what is left is counted: whoever is still typing wants another one. */
const AFTER_ANSWER = 400;

/** Counts the hits of a question, a little at a time, for as long as it is asked. @param question null while nothing is to be counted */
export function useCount(question: { readonly query: string; readonly filters: SearchFilters } | null): Counted | null {
  const { services } = useSession();
  const [counted, setCounted] = useState<{ readonly of: unknown; readonly counted: Counted }>();
  useEffect(() => {
    if (question === null) return;
    let isWanted = true;
    const count = async () => {
      let hits = 0;
      for (let from: CountedTo | null = null, isMore = true; isMore; isMore = from !== null) {
        const answer: Result<ResultFor<'search.count'>> = await services.call('search.count', { ...question, from });
        if (!answer.ok || !isWanted) return;
        hits += answer.value.counted;
        from = answer.value.next;
        setCounted({ of: question, counted: { hits, isWhole: from === null } });
      }
    };
    const timer = setTimeout(() => void count(), AFTER_ANSWER);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [services, question]);
  return counted?.of === question && question !== null ? counted.counted : null;
}

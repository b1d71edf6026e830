import { useEffect, useRef, useState } from 'react';
import type { ResultFor } from '../../domain/contract.ts';
import { useSession } from '../session.tsx';

/** What a source is a copy of. */
export interface CopyOf {
  readonly sourceId: string;
  /** How much of the two texts is the same, in [0, 1]. */
  readonly share: number;
  /** Whether it stands in the other, which is longer, or is much the same. */
  readonly how: 'copy' | 'contained';
}

/** A source that came in is mostly read next, and to look for copies of a long one keeps a processor busy. In milliseconds. */
const PAUSE = 2000;

/** What is known of copies before they were looked for. */
export const notLookedFor: ReadonlyMap<string, CopyOf> = new Map();

/**
 * Which sources are copies, by their identifiers. Looked for when sources come or go, and not while an import runs.
 * @param sources how many sources there are
 */
export function useCopies(sources: number, isImporting: boolean): ReadonlyMap<string, CopyOf> {
  const { services } = useSession();
  const [copies, setCopies] = useState(notLookedFor);
  const hasImported = useRef(false);
  useEffect(() => {
    if (isImporting) hasImported.current = true;
    if (isImporting || sources < 2) return;
    const taskId = crypto.randomUUID();
    let isAsked = false;
    let isWanted = true;
    const ask = () => {
      isAsked = true;
      void services.call('library.copies', { taskId }).then((answer) => {
        // A search that fails leaves the library as it was: it says less, and nothing wrong.
        if (isWanted && answer.ok) setCopies(copiesIn(answer.value.groups));
      });
    };
    const timer = setTimeout(ask, hasImported.current ? PAUSE : 0);
    hasImported.current = false;
    return () => {
      isWanted = false;
      clearTimeout(timer);
      if (isAsked) void services.call('task.cancel', { taskId });
    };
  }, [services, sources, isImporting]);
  return copies;
}

function copiesIn(groups: ResultFor<'library.copies'>['groups']): Map<string, CopyOf> {
  const pairs = groups.flatMap(([first, ...others]) =>
    first === undefined ? [] : others.map(({ sourceId, share, how }) => [sourceId, { sourceId: first.sourceId, share, how }] as const),
  );
  return new Map(pairs);
}

import { useEffect } from 'react';
import type { SourceSummary } from '../../domain/contract.ts';
import { whenIdle } from '../when-idle.ts';
import type { Rules } from './source-suggestions.ts';
import { useSuggestionsShown } from './suggestions-shown.ts';

let loading: Promise<Rules> | null = null;
let ready: Rules | null = null;

/** The rules that suggest, once `useReadyRules` has made them ready: then a view is read in some milliseconds. Null before. */
export function readyRules(): Rules | null {
  return ready;
}

/** The rules that suggest: no part of what a window starts with, loaded once. */
export function loadRules(): Promise<Rules> {
  loading ??= load().catch((thrown) => {
    loading = null;
    throw thrown;
  });
  return loading;
}

async function load(): Promise<Rules> {
  const [{ suggestClaims }, { makeReady }] = await Promise.all([
    import('../../domain/suggest/suggest.ts'),
    import('../../domain/suggest/make-ready.ts'),
  ]);
  return { suggestClaims, makeReady };
}

/**
 * Makes the rules ready while the window has nothing else to do, so that suggestions stand under a text as soon as it shows: for every
 * language, since one English sentence in a Chinese text would have to wait for the English rules. Nothing is loaded while suggestions are
 * hidden, or before there is a source.
 */
export function useReadyRules(summaries: readonly SourceSummary[]): void {
  const [isShown] = useSuggestionsShown();
  const isNeeded = isShown && summaries.length > 0;
  useEffect(() => {
    if (!isNeeded) return;
    let isOver = false;
    const warm = async () => {
      await whenIdle();
      if (isOver || ready !== null) return;
      const [rules, { samples }] = await Promise.all([loadRules(), import('./samples.ts')]);
      for (const [language, sentences] of Object.entries(samples)) {
        for (const _ of rules.makeReady(sentences[0] ?? '')) await whenIdle();
        // Twice: the engine compiles an expression well when it is met again.
        for (const words of [...sentences, ...sentences]) {
          await whenIdle();
          if (isOver) return;
          rules.suggestClaims(words, [{ start: 0, end: words.length, kind: 'paragraph', language }]);
        }
      }
      ready = rules;
    };
    // Where they cannot be loaded, the reader says so.
    warm().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [isNeeded]);
}

import { useEffect } from 'react';
import type { SourceSummary } from '../../domain/contract.ts';
import type { CueLanguage } from '../../domain/suggest/cues/cue-class.ts';
import { useSuggestionsShown } from '../settings.ts';
import { whenIdle } from '../when-idle.ts';
import type { Rules } from './source-suggestions.ts';

let loading: Promise<Rules> | null = null;

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

/** A few words of each language that touch most of the rules. */
const SAMPLES: Readonly<Record<CueLanguage, string>> = {
  en: 'The ministry said on Monday that the pier may close. “It is safe to use,” she added. According to the report, prices rose.',
  zh: '外交部周一表示,码头可能关闭。他说:“码头是安全的。”据报道,价格上涨。',
  ko: '외교부는 월요일 부두가 닫힐 수도 있다고 밝혔다. 그는 "부두는 안전하다"고 말했다. 보도에 따르면 값이 올랐다.',
};

/**
 * Makes the rules ready for the languages of a notebook's sources while the window has nothing else to do, so that suggestions stand
 * under a text as soon as it shows. Nothing is loaded while suggestions are hidden, or before there is a source.
 */
export function useReadyRules(summaries: readonly SourceSummary[]): void {
  const [isShown] = useSuggestionsShown();
  const languages = languagesOf(summaries).join(' ');
  useEffect(() => {
    if (!isShown || languages === '') return;
    let isOver = false;
    const warm = async () => {
      for (const language of languages.split(' ')) {
        await whenIdle();
        if (isOver) return;
        const { makeReady, suggestClaims } = await loadRules();
        const words = SAMPLES[language as CueLanguage];
        for (const _ of makeReady(words)) await whenIdle();
        if (isOver) return;
        suggestClaims(words, [{ start: 0, end: words.length, kind: 'paragraph', language }]);
      }
    };
    // Where they cannot be loaded, the reader says so.
    warm().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [isShown, languages]);
}

function languagesOf(summaries: readonly SourceSummary[]): CueLanguage[] {
  const found = new Set(summaries.map(({ source }) => source.language.toLowerCase().split('-')[0]));
  return (Object.keys(SAMPLES) as CueLanguage[]).filter((each) => found.has(each));
}

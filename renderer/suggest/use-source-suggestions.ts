import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { ResultFor } from '../../domain/contract.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Stretch } from '../../domain/sentences.ts';
import { readPassages } from '../../domain/suggest/read-passages.ts';
import type { Suggestion } from '../../domain/suggest/suggestion.ts';
import type { OpenSource } from '../mirror/open-source.ts';
import type { Services } from '../services.ts';
import { useSession } from '../session.tsx';
import { loadRules, readyRules } from './rules.ts';
import { nothingSuggested, SourceSuggestions, type SuggestionsShown } from './source-suggestions.ts';

/** What was read of texts that the window holds: as long as it does, they are not read again. */
const read = new WeakMap<OpenSource['blocks'], { readonly language: string; readonly reading: SourceSuggestions }>();

/**
 * What is suggested in an open source. The rules are no part of what a window starts with, and while suggestions are hidden they are
 * not even loaded.
 * @param from the offset from which on the text is shown first
 * @returns with it a function that says which part of the text is in view
 */
export function useSourceSuggestions(
  { version, source, text, blocks }: Pick<OpenSource, 'version' | 'source' | 'text' | 'blocks'>,
  isShown: boolean,
  from: number,
): { readonly shown: SuggestionsShown; readonly see: (view: Stretch) => void } {
  const { services } = useSession();
  const { language } = source;
  const versionId = version.id;
  const first = useRef(from);
  const reading = useMemo(() => {
    if (!isShown) return null;
    const kept = read.get(blocks);
    if (kept?.language === language) return kept.reading;
    const readers = {
      ready: readyRules,
      load: loadRules,
      bringWhole: (cancelled: AbortSignal) => bringWhole(services, versionId, cancelled),
    };
    const begun = new SourceSuggestions({ text, passages: readPassages(blocks, language) }, readers);
    begun.readAtOnce(first.current);
    read.set(blocks, { language, reading: begun });
    return begun;
  }, [services, versionId, text, blocks, language, isShown]);
  const view = useRef<Stretch | null>(null);
  useEffect(() => {
    if (reading === null) return;
    if (view.current !== null) reading.see(view.current);
    reading.start().catch(reportError);
    return () => reading.stop();
  }, [reading]);
  const shown = useSyncExternalStore(
    useCallback((listener: () => void) => reading?.subscribe(listener) ?? (() => undefined), [reading]),
    () => reading?.shown ?? nothingSuggested,
  );
  const see = useCallback(
    (stretch: Stretch) => {
      view.current = stretch;
      reading?.see(stretch);
    },
    [reading],
  );
  // After a decision about a block everything is read anew; until then what was read before stays, so that nothing flickers.
  const last = useRef(shown);
  if (!isShown || shown.suggestions.length > 0 || shown.isWhole) last.current = shown;
  return { shown: last.current, see };
}

/** Every suggestion of a version, from the services, page by page. */
async function bringWhole(services: Services, versionId: string, cancelled: AbortSignal): Promise<Result<readonly Suggestion[]>> {
  const found: Suggestion[] = [];
  let after: number | null = 0;
  while (after !== null) {
    const taskId = crypto.randomUUID();
    const cancel = () => void services.call('task.cancel', { taskId });
    cancelled.addEventListener('abort', cancel, { once: true });
    const page: Result<ResultFor<'suggest.claims'>> = await services.call('suggest.claims', { taskId, versionId, after });
    cancelled.removeEventListener('abort', cancel);
    if (!page.ok) return page;
    found.push(...page.value.suggestions);
    after = page.value.next;
  }
  return ok(found);
}

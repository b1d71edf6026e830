import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import type { RichText } from '../../domain/rich-text.ts';
import type { DocumentSaver, SavingState } from './document-saver.ts';

interface Shown {
  readonly content: RichText | null;
  /** Changes only when another text than the one being typed has to be shown; null when there is no document. */
  readonly edition: string | null;
  readonly state: SavingState;
}

/**
 * What an editor shows of a document that is saved while it is typed: the text being typed until the mirror has
 * it, else what is stored.
 * @param before the edition that was shown last
 */
export function shownOf(saver: DocumentSaver, stored: { content: RichText; edition: string } | undefined, before: string | null): Shown {
  const { latest, state } = saver;
  if (latest === null) return { content: stored?.content ?? null, edition: stored?.edition ?? null, state };
  // Once it is answered it is an edition of its own: what is shown after it, also the one before it, is another.
  const isAnswered = state.state === 'saved' || state.state === 'refused';
  return { content: latest, edition: isAnswered ? saver.edition : before, state };
}

/** `shownOf`, whenever it changes. */
export function useSavedDocument(saver: DocumentSaver, stored: { content: RichText; edition: string } | undefined): Shown {
  const subscribe = useCallback((listener: () => void) => saver.subscribe(listener), [saver]);
  useSyncExternalStore(subscribe, () => saver.state);
  useSyncExternalStore(subscribe, () => saver.latest);
  const storedEdition = stored?.edition ?? null;
  // Whenever either side moves; asking twice is harmless.
  useEffect(() => saver.mirrored(storedEdition));
  const edition = useRef(storedEdition);
  const shown = shownOf(saver, stored, edition.current);
  edition.current = shown.edition;
  return shown;
}

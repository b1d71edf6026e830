import type { ClipboardEvent } from 'react';
import type { Claim } from '../../domain/claim.ts';
import type { Stretch } from '../../domain/sentences.ts';
import { pageLabelAt } from '../../domain/version.ts';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import type { OpenSource } from '../mirror/open-source.ts';
import { type Citation, cite, onlyClaimIn } from './citation.ts';
import { blockAt } from './moves.ts';
import type { Reading } from './use-reading.ts';

/** Copying words of a source with where they are from: what is selected, or else the claim that is active. */
export function useCopying({ source, version, text, index }: OpenSource, { ground, cursor, active }: Reading) {
  const messages = useMessages();
  const language = useInterfaceLanguage();

  /** @param claim what the stretch is a claim of, also where others overlap it */
  const citationOf = (stretch: Stretch, claim: Claim | null): Citation => {
    const firstPassage = blockAt(ground, stretch.start)?.number ?? 0;
    const places = {
      firstPassage,
      lastPassage: blockAt(ground, stretch.end)?.number ?? firstPassage,
      firstPage: pageLabelAt(version.pages, stretch.start),
      lastPage: pageLabelAt(version.pages, stretch.end - 1),
    };
    const judged = claim ?? onlyClaimIn(index.touching(stretch), stretch);
    return cite({ words: text.slice(stretch.start, stretch.end), ...places, source, claim: judged }, messages, language);
  };

  const claim = cursor?.selected === true ? null : active;
  const chosen: Stretch | null = cursor?.selected === true ? cursor : (claim?.anchor ?? null);
  return {
    /** For the pane's `onCopy`. */
    onCopy(event: ClipboardEvent): void {
      // What assistive technology selected is the page's own selection.
      if (chosen === null || getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      const { plain, html } = citationOf(chosen, claim);
      event.clipboardData.setData('text/plain', plain);
      event.clipboardData.setData('text/html', html);
    },
    /** The same without the keys; the sentence at hand where nothing is chosen. */
    async copy(): Promise<void> {
      const stretch = chosen ?? cursor;
      if (stretch === null) return;
      const { plain, html } = citationOf(stretch, claim);
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([plain], { type: 'text/plain' }),
          'text/html': new Blob([html], { type: 'text/html' }),
        }),
      ]);
    },
  };
}

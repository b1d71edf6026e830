import { $getNodeByKey } from 'lexical';
import { useState } from 'react';
import { MAX_TRANSLATION_LENGTH } from '../../domain/claim.ts';
import { useMessages } from '../messages/index.tsx';
import type { PartPanelProps } from '../note/part-panels.tsx';
import { WordsPanel } from '../note/words-panel.tsx';
import { usePerform, useSession } from '../session.tsx';
import { $isClaimQuoteNode } from './claim-quote-node.tsx';

/** What the analyst's translation of a quoted claim is written in. It is kept with the claim, not with the brief. */
export function TranslationPanel({ editor, nodeKey, close }: PartPanelProps) {
  const messages = useMessages();
  const { queries } = useSession();
  const perform = usePerform();
  const [claimId] = useState(() =>
    editor.read(() => {
      const node = $getNodeByKey(nodeKey);
      return $isClaimQuoteNode(node) ? node.getClaimId() : '';
    }),
  );
  const claim = queries.useClaim(claimId);
  if (claim === undefined) return null;
  return (
    <WordsPanel
      label={messages.composing.translation}
      hint={messages.composing.translationHint}
      text={claim.translation ?? ''}
      maxLength={MAX_TRANSLATION_LENGTH}
      close={close}
      onKeep={(translation) => void perform('translate-claim', { claimId, translation })}
    />
  );
}

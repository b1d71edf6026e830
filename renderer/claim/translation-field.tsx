import { Languages } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { type Claim, MAX_TRANSLATION_LENGTH } from '../../domain/claim.ts';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { usePerform } from '../session.tsx';
import { EditArea } from './edit-area.tsx';

/** The analyst's translation of a claim's quote: read below the quote, written in place. */
export function TranslationField({ claim, reachable }: { claim: Claim; reachable: boolean }) {
  const { composing } = useMessages();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLDivElement>(null);
  const leave = () => {
    setEditing(false);
    // What had the focus is gone; the card goes on from the button that stands there now.
    requestAnimationFrame(() => button.current?.querySelector('button')?.focus());
  };
  if (editing) return <TranslationText claim={claim} onLeave={leave} />;
  return (
    <div ref={button} className="claim-translation">
      {claim.translation === undefined ? (
        <Button look={['plain', 'small']} excludeFromTabOrder={!reachable} onPress={() => setEditing(true)}>
          <Languages size={13} aria-hidden />
          {composing.translate}
        </Button>
      ) : (
        <EditArea label={composing.editTranslation} reachable={reachable} onEdit={() => setEditing(true)}>
          <p>{claim.translation}</p>
        </EditArea>
      )}
    </div>
  );
}

/** Enter and leaving it keep what is written, whatever takes the field away; Escape alone does not. */
function TranslationText({ claim, onLeave }: { claim: Claim; onLeave: () => void }) {
  const { composing } = useMessages();
  const perform = usePerform();
  const [typed, setTyped] = useState(claim.translation ?? '');
  const open = useRef(true);
  const keep = () => {
    if (!open.current) return;
    open.current = false;
    if (typed.trim() !== (claim.translation ?? '')) void perform('translate-claim', { claimId: claim.id, translation: typed });
  };
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    open.current = true;
    return () => latest.current();
  }, []);
  return (
    <textarea
      // It was asked for.
      // biome-ignore lint/a11y/noAutofocus: the press that opened it is for writing in it.
      autoFocus
      className="translation-text"
      rows={2}
      spellCheck={false}
      aria-label={composing.translation}
      title={composing.translationHint}
      placeholder={composing.translation}
      maxLength={MAX_TRANSLATION_LENGTH}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        if (!document.hasFocus()) return;
        keep();
        onLeave();
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') open.current = false;
        else if (event.key !== 'Enter' || event.shiftKey) return;
        event.preventDefault();
        event.stopPropagation();
        keep();
        onLeave();
      }}
    />
  );
}

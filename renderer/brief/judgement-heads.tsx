import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import { useContext, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Confidence, Likelihood } from '../../domain/claim.ts';
import { useMessages } from '../messages/index.tsx';
import { LiveContentContext } from '../note/live-content.tsx';
import { EDIT_PART_COMMAND } from '../note/parts.ts';
import { $isKeyJudgementNode, KeyJudgementNode } from './key-judgement-node.ts';

interface Head {
  readonly key: NodeKey;
  readonly likelihood: Likelihood | null;
  readonly confidence: Confidence | null;
}

/** Fills in the heads of the key judgements of a text. */
export function JudgementHeads({ editor }: { editor: LexicalEditor }) {
  const [heads, setHeads] = useState<readonly Head[]>([]);
  useEffect(() => {
    const present = new Map<NodeKey, Head>();
    return editor.registerMutationListener(
      KeyJudgementNode,
      (mutations) => {
        editor.read(() => {
          for (const [key, mutation] of mutations) {
            const node = mutation === 'destroyed' ? null : $getNodeByKey(key);
            if ($isKeyJudgementNode(node)) present.set(key, { key, likelihood: node.getLikelihood(), confidence: node.getConfidence() });
            else present.delete(key);
          }
        });
        setHeads([...present.values()]);
      },
      { skipInitialization: false },
    );
  }, [editor]);
  return heads.map((head) => <JudgementHead key={head.key} editor={editor} head={head} />);
}

function JudgementHead({ editor, head }: { editor: LexicalEditor; head: Head }) {
  const { renderJudgement } = useContext(LiveContentContext);
  const place = editor.getElementByKey(head.key)?.querySelector('.rt-judgement-head');
  if (place == null) return null;
  return createPortal(
    // Reached by its key from the text: Tab moves on to what is beside the text.
    <button
      type="button"
      tabIndex={-1}
      className="judgement-button"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => editor.update(() => void editor.dispatchCommand(EDIT_PART_COMMAND, head.key))}
    >
      {renderJudgement?.(head.likelihood, head.confidence)}
    </button>,
    place,
  );
}

/** What a key judgement says of itself: how likely, with the range in percent, and apart from it how well founded. */
export function JudgementWords({ likelihood, confidence }: { likelihood: Likelihood | null; confidence: Confidence | null }) {
  const messages = useMessages();
  const { composing } = messages;
  return (
    <>
      <span className="judgement-kind">{messages.editor.keyJudgement}</span>
      {likelihood !== null && (
        <>
          {' · '}
          <span className="judgement-chip">{messages.likelihood[likelihood]}</span>
        </>
      )}
      {confidence !== null && (
        <>
          {' · '}
          <span className="judgement-chip">{composing.confidence(messages.confidence[confidence])}</span>
        </>
      )}
      {likelihood === null && confidence === null && <span className="judgement-unset"> · {composing.notJudged}</span>}
    </>
  );
}

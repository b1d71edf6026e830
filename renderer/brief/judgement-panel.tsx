import { $getNodeByKey, HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG } from 'lexical';
import { type ReactNode, useId, useState } from 'react';
import { confidences, likelihoods } from '../../domain/claim.ts';
import { useMessages } from '../messages/index.tsx';
import type { PartPanelProps } from '../note/part-panels.tsx';
import { $isKeyJudgementNode } from './key-judgement-node.ts';

/** How likely a key judgement is and how well founded, each chosen by the arrow keys; Enter goes back to its words. */
export function JudgementPanel({ editor, nodeKey, close }: PartPanelProps) {
  const messages = useMessages();
  const [said, setSaid] = useState(() =>
    editor.read(() => {
      const node = $getNodeByKey(nodeKey);
      return $isKeyJudgementNode(node) ? { likelihood: node.getLikelihood(), confidence: node.getConfidence() } : null;
    }),
  );
  if (said === null) return null;
  const say = (next: typeof said): void => {
    setSaid(next);
    editor.update(
      () => {
        const node = $getNodeByKey(nodeKey);
        if ($isKeyJudgementNode(node)) node.setLikelihood(next.likelihood).setConfidence(next.confidence);
      },
      // The focus stays on the choice.
      { tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
    );
  };
  const { claim, scales } = messages;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <Chips
        label={claim.likelihood}
        meaning={scales.likelihoodIs}
        chosen={said.likelihood}
        choices={[[null, claim.notSet], ...likelihoods.map((each) => [each, messages.likelihood[each]] as const)]}
        onChoose={(likelihood) => say({ ...said, likelihood })}
      />
      <Chips
        label={claim.confidence}
        meaning={scales.confidenceIs}
        chosen={said.confidence}
        choices={[[null, claim.notSet], ...confidences.map((each) => [each, messages.confidence[each]] as const)]}
        onChoose={(confidence) => say({ ...said, confidence })}
      />
      <p className="part-hint">{scales.apart}</p>
      <button type="submit" className="visually-hidden" tabIndex={-1}>
        {messages.app.close}
      </button>
    </form>
  );
}

function Chips<K extends string>(props: {
  label: string;
  meaning: string;
  chosen: K | null;
  choices: readonly (readonly [K | null, ReactNode])[];
  onChoose: (choice: K | null) => void;
}) {
  const name = useId();
  return (
    <fieldset className="part-group">
      <legend>
        {props.label} — {props.meaning}
      </legend>
      <div className="part-chips">
        {props.choices.map(([key, words]) => (
          <label key={key} className="part-chip">
            <input type="radio" name={name} checked={props.chosen === key} onChange={() => props.onChoose(key)} />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

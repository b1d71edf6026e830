import { $addUpdateTag, $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { useId, useRef, useState } from 'react';
import type { Locator } from '../../domain/rich-text.ts';
import { MAX_FOOTNOTE_LENGTH, MAX_LOCATOR_LENGTH } from '../../domain/rich-text-live.ts';
import { $isCitationNode } from './citation-node.tsx';
import { $isFootnoteNode } from './footnote-node.tsx';
import type { PartPanelKinds, PartPanelProps } from './part-panels.tsx';
import { WordsPanel } from './words-panel.tsx';

/** What footnotes and citations are edited with, in notes and in briefs. */
export const notePanels: PartPanelKinds = { footnote: FootnotePanel, citation: LocatorPanel };

/** One step of the editor's history. */
function change(editor: LexicalEditor, $work: () => void): void {
  editor.update(
    () => {
      $addUpdateTag(HISTORY_PUSH_TAG);
      $work();
    },
    { discrete: true },
  );
}

/** A footnote without words is none. */
function FootnotePanel({ editor, nodeKey, words, close }: PartPanelProps) {
  const [text] = useState(() =>
    editor.read(() => {
      const node = $getNodeByKey(nodeKey);
      return $isFootnoteNode(node) ? node.getText() : '';
    }),
  );
  return (
    <WordsPanel
      label={words.footnoteText}
      hint={words.footnoteHint}
      text={text}
      maxLength={MAX_FOOTNOTE_LENGTH}
      close={close}
      onKeep={(typed) =>
        change(editor, () => {
          const node = $getNodeByKey(nodeKey);
          if (!$isFootnoteNode(node)) return;
          if (typed !== '') node.setText(typed);
          else {
            node.selectPrevious();
            node.remove();
          }
        })
      }
    />
  );
}

/** Where in the source a citation points: a page as it is printed, or a passage by its number. */
function LocatorPanel({ editor, nodeKey, words, close }: PartPanelProps) {
  const [present] = useState(() =>
    editor.read(() => {
      const node = $getNodeByKey(nodeKey);
      return $isCitationNode(node) ? node.getLocator() : null;
    }),
  );
  const [unit, setUnit] = useState<Locator['unit']>(present?.unit ?? 'page');
  const [label, setLabel] = useState(present?.label ?? '');
  const name = useId();
  const done = useRef(false);
  const keep = (locator: Locator | null) => {
    if (done.current) return;
    done.current = true;
    if (locator?.unit === present?.unit && locator?.label === present?.label) return;
    change(editor, () => {
      const node = $getNodeByKey(nodeKey);
      if ($isCitationNode(node)) node.setLocator(locator);
    });
  };
  const written = (): Locator | null => (label.trim() === '' ? null : { unit, label: label.trim() });
  return (
    <form
      className="part-line"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        keep(written());
        close();
      }}
      onBlur={(event) => {
        const inside = event.relatedTarget instanceof Node && event.currentTarget.parentElement?.contains(event.relatedTarget);
        if (!inside && document.hasFocus()) keep(written());
      }}
    >
      <fieldset className="part-chips" aria-label={words.locator}>
        {(['page', 'passage'] as const).map((each) => (
          <label key={each} className="part-chip">
            <input type="radio" name={name} checked={unit === each} onChange={() => setUnit(each)} />
            {words[each]}
          </label>
        ))}
      </fieldset>
      <input
        data-first
        className="part-field"
        type="text"
        autoComplete="off"
        spellCheck={false}
        inputMode={unit === 'passage' ? 'numeric' : 'text'}
        maxLength={MAX_LOCATOR_LENGTH}
        aria-label={unit === 'page' ? words.pageLabel : words.passageLabel}
        placeholder={unit === 'page' ? '12–14' : '3'}
        value={label}
        onChange={(event) => setLabel(event.target.value)}
      />
      <button type="submit" className="editor-link-button">
        {words.partSave}
      </button>
      {present !== null && (
        <button
          type="button"
          className="editor-link-button"
          onClick={() => {
            keep(null);
            close();
          }}
        >
          {words.partRemove}
        </button>
      )}
    </form>
  );
}

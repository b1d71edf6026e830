import {
  $addUpdateTag,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { type ComponentType, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { MAX_FOOTNOTE_LENGTH } from '../../domain/rich-text-live.ts';
import type { EditorWords } from './editor-words.ts';
import { $createFootnoteNode } from './footnote-node.tsx';
import { $insertInLine, $partAtCursor, EDIT_PART_COMMAND, WRITE_FOOTNOTE_COMMAND } from './parts.ts';
import { placeBelow } from './place-below.ts';
import { WordsPanel } from './words-panel.tsx';
import './part-panels.css';

export interface PartPanelProps {
  readonly editor: LexicalEditor;
  readonly nodeKey: NodeKey;
  readonly words: EditorWords;
  /** Ends the panel; the text has the focus again. */
  close(): void;
}

/** What a part is edited with, by the type of its node. */
export type PartPanelKinds = Readonly<Record<string, ComponentType<PartPanelProps>>>;

type Open = { readonly kind: string; readonly key: NodeKey; readonly start: number };
/** Stands for a footnote that is not there yet. */
const NEW_FOOTNOTE = 'new footnote';

/** The panel of one part of the text at a time: it stands below the part, takes the focus, and gives it back. */
export function PartPanels({ editor, words, kinds }: { editor: LexicalEditor; words: EditorWords; kinds: PartPanelKinds }) {
  const [open, setOpen] = useState<Open | null>(null);
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          EDIT_PART_COMMAND,
          (key) => {
            const node = key === null ? $partAtCursor((each) => each.getType() in kinds) : $getNodeByKey(key);
            if (node === null) return false;
            setOpen({ kind: node.getType(), key: node.getKey(), start: 0 });
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          WRITE_FOOTNOTE_COMMAND,
          () => {
            const selection = $getSelection();
            const point = $isRangeSelection(selection) ? selection.focus : null;
            setOpen({ kind: NEW_FOOTNOTE, key: point?.key ?? 'root', start: point?.type === 'text' ? point.offset : 0 });
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          CLICK_COMMAND,
          (event) => {
            const mark = event.target instanceof Element ? event.target.closest('.rt-footnote') : null;
            if (mark !== null) setTimeout(() => editor.update(() => void editor.dispatchCommand(EDIT_PART_COMMAND, null)));
            return false;
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor, kinds],
  );
  useEffect(() => {
    if (open === null || open.kind === NEW_FOOTNOTE) return;
    return editor.registerUpdateListener(({ editorState }) => {
      if (editorState.read(() => $getNodeByKey(open.key)) === null) setOpen(null);
    });
  }, [editor, open]);

  if (open === null) return null;
  const close = () => {
    setOpen(null);
    editor.update(
      () => {
        const node = $getNodeByKey(open.key);
        if (node?.getType() === 'footnote' || node?.getType() === 'citation') node.selectNext(0, 0);
      },
      { discrete: true },
    );
    editor.focus();
  };
  const Panel = kinds[open.kind];
  return (
    <PanelFrame
      key={`${open.kind} ${open.key}`}
      editor={editor}
      at={open}
      close={close}
      dismiss={() => setOpen(null)}
      label={labelOf(words, open.kind)}
    >
      {Panel !== undefined && <Panel editor={editor} nodeKey={open.key} words={words} close={close} />}
      {open.kind === NEW_FOOTNOTE && (
        <WordsPanel
          label={words.footnoteText}
          hint={words.footnoteHint}
          maxLength={MAX_FOOTNOTE_LENGTH}
          text=""
          close={close}
          onKeep={(text) => {
            if (text === '') return;
            editor.update(
              () => {
                $addUpdateTag(HISTORY_PUSH_TAG);
                $insertInLine($createFootnoteNode(text));
              },
              { discrete: true },
            );
          }}
        />
      )}
    </PanelFrame>
  );
}

function labelOf(words: EditorWords, kind: string): string {
  if (kind === 'citation') return words.locator;
  if (kind === 'key-judgement') return words.keyJudgement;
  return kind === 'claim-quote' ? words.claimBlock : words.footnote;
}

function PanelFrame(props: {
  editor: LexicalEditor;
  at: Open;
  label: string;
  close: () => void;
  dismiss: () => void;
  children: ReactNode;
}) {
  const { editor, at } = props;
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    const text = editor.getElementByKey(at.key) ?? editor.getRootElement();
    if (element === null || text === null) return;
    element.showPopover();
    const first = ['[data-first]', 'textarea', 'input:checked', 'input'].map((each) => element.querySelector<HTMLElement>(each));
    first.find((each) => each !== null)?.focus();
    // A part may be tall: it says itself below what the panel stands.
    const below = at.kind === 'claim-quote' ? text.querySelector<HTMLElement>('[data-panel-below]') : null;
    // The words of a key judgement are what its panel is about.
    return placeBelow(element, below ?? text, at.kind === 'key-judgement' ? null : at.start);
  }, [editor, at]);
  return (
    <div
      ref={box}
      popover="manual"
      role="dialog"
      aria-label={props.label}
      className="part-panel"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        props.close();
      }}
      // A click elsewhere ends it; where the focus goes then is up to the click.
      onBlur={(event) => {
        const to = event.relatedTarget;
        if (to instanceof Node && event.currentTarget.contains(to)) return;
        if (document.hasFocus()) props.dismiss();
      }}
    >
      {props.children}
    </div>
  );
}

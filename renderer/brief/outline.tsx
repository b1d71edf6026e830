import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $isHeadingNode } from '@lexical/rich-text';
import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SELECTION_FOCUS_TAG,
} from 'lexical';
import { Scale, TextQuote } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useMessages } from '../messages/index.tsx';
import { $selectNodes } from '../note/reference-extension.ts';
import { $isClaimQuoteNode } from './claim-quote-node.tsx';
import { focusText } from './insert.ts';
import { $isKeyJudgementNode } from './key-judgement-node.ts';
import { type BlockRange, placePast, sectionAt } from './sections.ts';
import './outline.css';

/** A line of the outline: a heading, a key judgement, or the claims quoted one after the other. */
interface Entry {
  readonly key: NodeKey;
  readonly kind: 'heading' | 'judgement' | 'claims';
  /** From 1, of the least deep; what is no heading stands one deeper than the heading above it. */
  readonly depth: number;
  readonly words: string;
  /** How many claims, one after the other. */
  readonly claims: number;
}

/**
 * The outline of a brief: Enter and a click go to the place, Alt+↑ and Alt+↓ and dragging move what stands there, a
 * heading with its whole section.
 */
export function Outline() {
  const [editor] = useLexicalComposerContext();
  const { composing } = useMessages();
  const [entries, setEntries] = useState<readonly Entry[]>(() => entriesOf(editor));
  const [active, setActive] = useState(0);
  const [over, setOver] = useState<number | null>(null);
  const dragged = useRef<Entry | null>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const follow = () => {
      const next = entriesOf(editor);
      setEntries((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
    };
    follow();
    return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) follow();
    });
  }, [editor]);

  const focusOn = (index: number): void => {
    const at = Math.max(0, Math.min(index, entries.length - 1));
    setActive(at);
    list.current?.querySelectorAll('button')[at]?.focus();
  };
  /** The entry that has the focus keeps it wherever it goes. */
  const followMoved = (key: NodeKey): void => {
    const next = entriesOf(editor);
    setEntries(next);
    const at = next.findIndex((each) => each.key === key);
    if (at < 0) return;
    setActive(at);
    requestAnimationFrame(() => list.current?.querySelectorAll('button')[at]?.focus());
  };
  const onKeyDown = (event: KeyboardEvent, entry: Entry, index: number): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by !== 0 && event.altKey) {
      moveEntry(editor, entry, by < 0 ? 'up' : 'down');
      followMoved(entry.key);
    } else if (by !== 0) focusOn(index + by);
    else if (event.key === 'Home') focusOn(0);
    else if (event.key === 'End') focusOn(entries.length - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (entries.length === 0) return <p className="outline-empty">{composing.outlineEmpty}</p>;
  return (
    <ul ref={list} className="outline" aria-label={composing.outline}>
      {entries.map((entry, index) => (
        <li
          key={entry.key}
          data-over={over === index || undefined}
          draggable
          onDragStart={(event) => {
            dragged.current = entry;
            event.dataTransfer.effectAllowed = 'move';
          }}
          onDragOver={(event) => {
            if (dragged.current === null) return;
            event.preventDefault();
            setOver(index);
          }}
          onDragEnd={() => {
            dragged.current = null;
            setOver(null);
          }}
          onDrop={(event) => {
            event.preventDefault();
            if (dragged.current !== null) moveBefore(editor, dragged.current, entry.key);
          }}
        >
          <button
            type="button"
            className="outline-entry"
            data-kind={entry.kind}
            style={{ paddingInlineStart: `${8 + (entry.depth - 1) * 14}px` }}
            tabIndex={index === Math.min(active, entries.length - 1) ? 0 : -1}
            title={entry.words}
            onClick={() => goTo(editor, entry.key)}
            onFocus={() => setActive(index)}
            onKeyDown={(event) => onKeyDown(event, entry, index)}
          >
            {entry.kind === 'judgement' && <Scale size={13} aria-hidden />}
            {entry.kind === 'claims' && <TextQuote size={13} aria-hidden />}
            <span>{entry.kind === 'claims' ? composing.claimsHere(entry.claims) : entry.words}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function entriesOf(editor: LexicalEditor): Entry[] {
  return editor.getEditorState().read(() => {
    const entries: Entry[] = [];
    let depth = 0;
    let before: LexicalNode | null = null;
    for (const block of $getRoot().getChildren()) {
      const key = block.getKey();
      if ($isHeadingNode(block)) {
        depth = Number(block.getTag().slice(1));
        entries.push({ key, kind: 'heading', depth, words: block.getTextContent(), claims: 0 });
      } else if ($isKeyJudgementNode(block)) {
        entries.push({ key, kind: 'judgement', depth: depth + 1, words: block.getTextContent(), claims: 0 });
      } else if ($isClaimQuoteNode(block)) {
        const last = entries.at(-1);
        if (last?.kind === 'claims' && $isClaimQuoteNode(before)) entries[entries.length - 1] = { ...last, claims: last.claims + 1 };
        else entries.push({ key, kind: 'claims', depth: depth + 1, words: '', claims: 1 });
      }
      before = block;
    }
    // A brief may begin at any level.
    const least = Math.min(...entries.map((each) => each.depth));
    return entries.map((each) => ({ ...each, depth: each.depth - least + 1 }));
  });
}

function goTo(editor: LexicalEditor, key: NodeKey): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if ($isElementNode(node)) node.selectStart();
      else if (node !== null) $selectNodes([key]);
    },
    { discrete: true },
  );
  focusText(editor);
  editor.getElementByKey(key)?.scrollIntoView({ block: 'start' });
}

/** What an entry stands for: a section, a key judgement, or claims one after the other. */
function $rangeOf(entry: Entry, blocks: readonly LexicalNode[]): BlockRange | null {
  const start = blocks.findIndex((each) => each.getKey() === entry.key);
  if (start < 0) return null;
  const { end } = sectionAt($levels(blocks), start);
  return { start, end: entry.kind === 'claims' ? start + entry.claims : end };
}

function $levels(blocks: readonly LexicalNode[]) {
  return blocks.map((block) => ({ level: $isHeadingNode(block) ? Number(block.getTag().slice(1)) : null }));
}

function moveEntry(editor: LexicalEditor, entry: Entry, direction: 'up' | 'down'): void {
  change(editor, () => {
    const blocks = $getRoot().getChildren();
    const range = $rangeOf(entry, blocks);
    const to = range === null ? null : placePast($levels(blocks), range, direction);
    if (range !== null && to !== null) $moveTo(blocks, range, to);
  });
}

function moveBefore(editor: LexicalEditor, entry: Entry, before: NodeKey): void {
  change(editor, () => {
    const blocks = $getRoot().getChildren();
    const range = $rangeOf(entry, blocks);
    const to = blocks.findIndex((each) => each.getKey() === before);
    if (range !== null && to >= 0) $moveTo(blocks, range, to);
  });
}

/** Puts blocks before another, or at the end; nothing when that is among them. */
export function $moveTo(blocks: readonly LexicalNode[], { start, end }: BlockRange, to: number): void {
  if (to >= start && to <= end) return;
  const moved = blocks.slice(start, end);
  const before = blocks[to];
  if (before === undefined) $getRoot().append(...moved);
  else for (const block of moved) before.insertBefore(block);
}

/** One step of the editor's history, without taking the focus. */
function change(editor: LexicalEditor, $work: () => void): void {
  editor.update($work, { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG, SKIP_SELECTION_FOCUS_TAG] });
}

import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $createRangeSelection,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type RangeSelection,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SELECTION_FOCUS_TAG,
} from 'lexical';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { topModal } from '../design/modals.ts';
import { useMessages } from '../messages/index.tsx';
import { useCommands } from '../palette/commands.ts';
import { FindableText, type Hit } from '../reader/find.ts';
import { FindBar } from '../reader/find-bar.tsx';
import { briefFindCommands } from './brief-commands.ts';
import { type FlatText, flatTextOf, pointsOf } from './flat-text.ts';

/** Find and replace in the brief: Ctrl+F finds, Ctrl+H replaces as well, wherever the focus is. */
export function BriefFind() {
  const [editor] = useLexicalComposerContext();
  const [open, setOpen] = useState<{ readonly replacing: boolean; readonly words: string; readonly time: number } | null>(null);
  const time = useRef(0);
  const find = useCallback(
    (replacesToo: boolean) => {
      const words = editor.read(() => $getSelection()?.getTextContent() ?? '');
      setOpen((last) => {
        const replacing = replacesToo || last?.replacing === true;
        return last !== null && last.replacing === replacing
          ? last
          : { replacing, words: words.includes('\n') ? '' : words.slice(0, 200), time: ++time.current };
      });
    },
    [editor],
  );
  const messages = useMessages();
  useCommands(() => briefFindCommands(messages, (id) => find(id === 'replace-in-brief')));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || (key !== 'f' && key !== 'h'))
        return;
      event.preventDefault();
      if (topModal() === null) find(key === 'h');
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [find]);
  if (open === null) return null;
  return <Bar key={open.time} editor={editor} replacing={open.replacing} initial={open.words} onClose={() => setOpen(null)} />;
}

function Bar(props: { editor: LexicalEditor; replacing: boolean; initial: string; onClose: () => void }) {
  const { editor } = props;
  const { composing } = useMessages();
  const [flat, setFlat] = useState<FlatText>(() => flatTextOf(editor.getEditorState()));
  const findable = useMemo(() => new FindableText(flat.text, 'und'), [flat]);
  const [from] = useState(() => placeOfCursor(editor, flat));
  const here = useRef<Hit | null>(null);
  const latest = useRef(flat);
  useEffect(() => {
    latest.current = flat;
  }, [flat]);
  useEffect(
    () =>
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => {
        if (dirtyElements.size > 0 || dirtyLeaves.size > 0) setFlat(flatTextOf(editorState));
      }),
    [editor],
  );
  const replace = (hits: readonly Hit[], words: string) =>
    editor.update(
      () => {
        // From the end, so that the places of those before stay what they are.
        for (const hit of hits.toReversed()) $rangeAt(latest.current, hit)?.insertText(words);
      },
      { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG, SKIP_SELECTION_FOCUS_TAG] },
    );
  return (
    <div className="brief-find">
      <FindBar
        findable={findable}
        from={from}
        initial={props.initial}
        onHits={(hits, current) => {
          here.current = current === null ? null : (hits[current] ?? null);
          paint(editor, flat, hits, current);
        }}
        onGo={(hit) => show(editor, flat, hit)}
        onClose={() => {
          props.onClose();
          const hit = here.current;
          editor.update(
            () => {
              const range = hit === null ? null : $rangeAt(latest.current, hit);
              if (range !== null) $setSelection(range);
            },
            { discrete: true },
          );
          editor.focus();
        }}
        {...(props.replacing ? { replacing: { words: composing.replacing, replace } } : {})}
      />
    </div>
  );
}

function $rangeAt(flat: FlatText, hit: Hit): RangeSelection | null {
  const points = pointsOf(flat, hit);
  if (points === null) return null;
  const range = $createRangeSelection();
  range.anchor.set(points.anchor.key, points.anchor.offset, 'text');
  range.focus.set(points.focus.key, points.focus.offset, 'text');
  return range;
}

function placeOfCursor(editor: LexicalEditor, { pieces }: FlatText): number {
  return editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return 0;
    const [start] = selection.getStartEndPoints() ?? [];
    const first = selection.isBackward() ? selection.focus : (start ?? selection.anchor);
    const piece = pieces.find(({ key }) => key === first.key);
    return piece === undefined ? 0 : piece.start + first.offset;
  });
}

/** Hits beyond these are found and replaced, but not painted. */
const MOST_PAINTED = 2_000;

function paint(editor: LexicalEditor, flat: FlatText, hits: readonly Hit[], current: number | null): void {
  const around = Math.max(0, (current ?? 0) - MOST_PAINTED / 2);
  const others = hits.slice(around, around + MOST_PAINTED).filter((_, index) => index + around !== current);
  const present = current === null ? [] : hits.slice(current, current + 1);
  for (const [name, painted] of [
    ['brief-found', others],
    ['brief-found-here', present],
  ] as const) {
    const ranges = painted.flatMap((hit) => domRange(editor, flat, hit) ?? []);
    if (ranges.length === 0) CSS.highlights.delete(name);
    else CSS.highlights.set(name, new Highlight(...ranges));
  }
}

function show(editor: LexicalEditor, flat: FlatText, hit: Hit): void {
  const range = domRange(editor, flat, hit);
  range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

function domRange(editor: LexicalEditor, flat: FlatText, hit: Hit): Range | null {
  const points = pointsOf(flat, hit);
  const [first, last] = [points?.anchor, points?.focus].map((point) => (point === undefined ? null : textIn(editor, point.key)));
  if (points === null || first == null || last == null) return null;
  const range = document.createRange();
  range.setStart(first, Math.min(points.anchor.offset, first.length));
  range.setEnd(last, Math.min(points.focus.offset, last.length));
  return range;
}

function textIn(editor: LexicalEditor, key: string): Text | null {
  const element = editor.getElementByKey(key);
  const found = element === null ? null : document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  return found instanceof Text ? found : null;
}

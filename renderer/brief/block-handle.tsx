import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, $getRoot, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { GripVertical } from 'lucide-react';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useMessages } from '../messages/index.tsx';
import { $moveTo } from './outline.tsx';

/** A block under the pointer, and where it begins in the page (CSS pixels). */
interface Hovered {
  readonly key: NodeKey;
  readonly top: number;
}

/** A handle left of the block under the pointer: dragging it moves the block. From the keyboard Alt+↑ and Alt+↓ do. */
export function BlockHandle() {
  const [editor] = useLexicalComposerContext();
  const { composing } = useMessages();
  const [hovered, setHovered] = useState<Hovered | null>(null);
  /** Where the block would go: before the block of this place, and where that is. */
  const [target, setTarget] = useState<{ index: number; top: number } | null>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const isDragging = useRef(false);

  useEffect(() => {
    let page: HTMLElement | null = null;
    const look = (event: globalThis.PointerEvent) => {
      if (isDragging.current || page === null) return;
      const index = blockAt(editor, event.clientY);
      const block = index === null ? undefined : blocksOf(editor)[index];
      setHovered(block === undefined || page === null ? null : { key: block.key, top: block.element.offsetTop });
    };
    const leave = () => isDragging.current || setHovered(null);
    return editor.registerRootListener((root) => {
      page?.removeEventListener('pointermove', look);
      page?.removeEventListener('pointerleave', leave);
      page = root?.closest<HTMLElement>('.editor-page') ?? null;
      page?.addEventListener('pointermove', look);
      page?.addEventListener('pointerleave', leave);
    });
  }, [editor]);

  const onPointerMove = (event: PointerEvent) => {
    if (!isDragging.current) return;
    const blocks = blocksOf(editor);
    const before = blocks.findIndex(({ element }) => {
      const { top, height } = element.getBoundingClientRect();
      return event.clientY < top + height / 2;
    });
    const index = before < 0 ? blocks.length : before;
    const below = blocks[index]?.element;
    const last = blocks.at(-1)?.element;
    setTarget({ index, top: below?.offsetTop ?? (last === undefined ? 0 : last.offsetTop + last.offsetHeight) });
  };
  const end = () => {
    isDragging.current = false;
    setTarget(null);
    setHovered(null);
  };
  if (hovered === null) return null;
  return (
    <>
      <button
        ref={handle}
        type="button"
        className="block-handle"
        // Nothing that the keyboard cannot do: it stays out of the way there.
        tabIndex={-1}
        aria-hidden
        title={composing.moveHandle}
        style={{ top: hovered.top }}
        onMouseDown={(event) => event.preventDefault()}
        onPointerDown={(event) => {
          isDragging.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          if (target !== null) moveBlock(editor, hovered.key, target.index);
          end();
        }}
        onPointerCancel={end}
      >
        <GripVertical size={15} aria-hidden />
      </button>
      {target !== null && <div className="block-target" style={{ top: target.top }} />}
    </>
  );
}

function blocksOf(editor: LexicalEditor): { key: NodeKey; element: HTMLElement }[] {
  return editor
    .getEditorState()
    .read(() => $getRoot().getChildrenKeys())
    .flatMap((key) => {
      const element = editor.getElementByKey(key);
      return element === null ? [] : [{ key, element }];
    });
}

/** The block at a height of the window, found by halving: a brief may have thousands. */
function blockAt(editor: LexicalEditor, y: number): number | null {
  const blocks = blocksOf(editor);
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.element.getBoundingClientRect().bottom ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low < blocks.length ? low : null;
}

function moveBlock(editor: LexicalEditor, key: NodeKey, to: number): void {
  editor.update(
    () => {
      const blocks = $getRoot().getChildren();
      const start = blocks.findIndex((each) => each.is($getNodeByKey(key)));
      if (start >= 0) $moveTo(blocks, { start, end: start + 1 }, to);
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}

import {
  $getNodeByKey,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { useEffect, useMemo, useState } from 'react';
import { CursorList } from './cursor-list.tsx';
import type { EditorWords } from './editor-words.ts';
import type { InsertCommand } from './insert-commands.ts';
import { OPEN_INSERTS_COMMAND } from './parts.ts';

/** A `/` at the start of an otherwise empty line, and what is written after it. */
interface Slash {
  readonly key: NodeKey;
  readonly words: string;
}

/** Chinese input methods write 、 for the key of the slash, Korean ones ／ in full width. */
const SLASH = /^[/／、]([^/／、\n]{0,30})$/;

interface InsertMenuProps {
  readonly editor: LexicalEditor;
  readonly words: EditorWords;
  readonly commands: readonly InsertCommand[];
}

/** Offers what can be inserted, while `/` and words are written on an empty line or when it is asked for. */
export function InsertMenu({ editor, words, commands }: InsertMenuProps) {
  const [slash, setSlash] = useState<Slash | null>(null);
  /** Where the list was asked for without a slash. */
  const [asked, setAsked] = useState<{ key: NodeKey; start: number } | null>(null);
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState('');

  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
          const next = editorState.read($slashAtCursor);
          setSlash((last) => (last?.key === next?.key && last?.words === next?.words ? last : next));
          if (next === null) setDismissed('');
          // What is typed is not meant for the list.
          if (dirtyElements.size > 0 || dirtyLeaves.size > 0) setAsked(null);
        }),
        editor.registerCommand(
          OPEN_INSERTS_COMMAND,
          () => {
            const selection = $getSelection();
            const point = $isRangeSelection(selection) ? selection.focus : null;
            setActive(0);
            setAsked({
              key: point?.key ?? selection?.getNodes().at(-1)?.getKey() ?? 'root',
              start: point?.type === 'text' ? point.offset : 0,
            });
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          BLUR_COMMAND,
          () => {
            setSlash(null);
            setAsked(null);
            return false;
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor],
  );

  const written = slash?.words ?? '';
  const found = useMemo(() => commands.filter((each) => fits(each, words, written)), [commands, words, written]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words, another list: its first stands ready.
  useEffect(() => setActive(0), [written]);
  const at = asked ?? (slash !== null && slash.key !== dismissed ? { key: slash.key, start: 0 } : null);
  const choose = (index: number): void => {
    const command = found[index];
    setAsked(null);
    if (command === undefined) return;
    if (slash !== null) editor.update(() => $clearLine(slash.key), { discrete: true, tag: HISTORY_PUSH_TAG });
    command.run(editor);
  };
  return (
    <>
      {at !== null && found.length > 0 && (
        <CursorList
          editor={editor}
          label={words.insert}
          at={at}
          options={found.map((each) => ({ key: each.id, content: <Offer command={each} words={words} /> }))}
          active={Math.min(active, found.length - 1)}
          onActive={setActive}
          onChoose={choose}
          onDismiss={() => {
            setAsked(null);
            setDismissed(slash?.key ?? '');
          }}
        />
      )}
      <span role="status" className="visually-hidden">
        {at !== null && words.insertsFound(found.length)}
      </span>
    </>
  );
}

function Offer({ command, words }: { command: InsertCommand; words: EditorWords }) {
  const Icon = command.icon;
  return (
    <span className="insert-offer">
      <Icon aria-hidden="true" size={15} strokeWidth={2} />
      <span>{command.name(words)}</span>
      {command.hint !== null && <span className="insert-hint">{command.hint}</span>}
    </span>
  );
}

function fits(command: InsertCommand, words: EditorWords, written: string): boolean {
  const wanted = settled(written);
  return settled(command.name(words)).includes(wanted) || settled(command.id.replaceAll('-', ' ')).includes(wanted);
}

function settled(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

function $slashAtCursor(): Slash | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || !node.isSimpleText() || selection.anchor.offset !== node.getTextContentSize()) return null;
  const line = node.getParent();
  if (!$isParagraphNode(line) || line.getChildrenSize() !== 1) return null;
  const words = SLASH.exec(node.getTextContent())?.[1];
  return words === undefined ? null : { key: node.getKey(), words };
}

function $clearLine(key: NodeKey): void {
  const line = $getNodeByKey(key)?.getParent();
  if ($isParagraphNode(line)) line.clear().select();
}

import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { ReactExtension } from '@lexical/react/ReactExtension';
import { type AnyLexicalExtensionArgument, COMMAND_PRIORITY_LOW, configExtension, KEY_ESCAPE_COMMAND, mergeRegister } from 'lexical';
import { type ReactNode, type RefObject, useCallback, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RichText } from '../../domain/rich-text.ts';
import { arrange } from './arrange.ts';
import { withKeptParts } from './brief-parts.ts';
import { countNumbers } from './count-numbers.ts';
import type { EditorWords } from './editor-words.ts';
import { type InsertCommand, textInserts } from './insert-commands.ts';
import { InsertMenu } from './insert-menu.tsx';
import { JudgementHint } from './judgement-hint.tsx';
import { LinkPanel } from './link-panel.tsx';
import { notePanels } from './note-panels.tsx';
import { Numbering, NumberingContext } from './numbering.ts';
import { EditorWordsContext, PartBoundary } from './part-boundary.tsx';
import { type PartPanelKinds, PartPanels } from './part-panels.tsx';
import { richTextExtension } from './rich-text-extension.ts';
import { EDIT_LINK_COMMAND, FOCUS_TOOLBAR_COMMAND, take } from './shortcuts.ts';
import { Suggestions } from './suggestions.tsx';
import { EditorToolbar } from './toolbar.tsx';
import { $writeTypedAhead } from './typed-ahead.ts';
import { type DocumentProps, useDocument } from './use-document.ts';
import { useFocusInside } from './use-focus-inside.ts';
import './editor.css';
import './live-parts.css';

/** What both editors take. */
export interface EditorProps extends DocumentProps {
  /** Name of the text field for screen readers. */
  readonly label: string;
  readonly placeholder?: string;
  readonly words: EditorWords;
  readonly autoFocus?: boolean;
  /** Takes what was typed while the editor was opening; it is put at the end once the focus is there. */
  takeTypedAhead?(): string;
  /** The focus has left the text, its toolbar and its link panel. */
  onBlur?(): void;
  /** Escape was pressed in the text. Without it, Escape takes the focus out of the text. */
  onLeave?(): void;
}

interface CoreProps extends EditorProps {
  readonly className: string;
  /** Whether the text may quote claims as blocks. */
  readonly live: boolean;
  /** What can be inserted from the list that `/` opens, and what its parts are edited with. Default: a note's. */
  readonly inserts?: readonly InsertCommand[];
  readonly panels?: PartPanelKinds;
  /** Fixed for each mounted editor. */
  readonly extensions?: readonly AnyLexicalExtensionArgument[];
  /** Where the tools stand: a note grows downwards, so that no text moves under the pointer. */
  readonly toolbarAt: 'top' | 'bottom';
  /** Rendered inside the editor, with its context. */
  readonly children?: ReactNode;
}

/**
 * A rich-text editor. Each document gets an editor of its own, so what is typed can never end up in another one;
 * when the focus was in the old one it moves to the new one.
 */
export function EditorCore(props: CoreProps) {
  const hadFocus = useRef(false);
  return <DocumentEditor key={props.documentKey} {...props} hadFocus={hadFocus} />;
}

type DocumentEditorProps = CoreProps & { hadFocus: RefObject<boolean> };

function DocumentEditor(props: DocumentEditorProps) {
  const { live, initial, extensions = [], words } = props;
  const [failure, setFailure] = useState<Error | null>(null);
  if (failure !== null) throw failure;
  const prepare = useCallback((content: RichText) => (live ? arrange(content) : withKeptParts(arrange(content))), [live]);
  const [numbering] = useState(() => new Numbering(countNumbers));
  const [extension] = useState(() =>
    richTextExtension({
      content: prepare(initial),
      live,
      extensions: [configExtension(ReactExtension, { ErrorBoundary: PartBoundary }), ...extensions],
      onError: setFailure,
    }),
  );
  return (
    <EditorWordsContext value={words}>
      <NumberingContext value={numbering}>
        <LexicalExtensionComposer extension={extension} contentEditable={null}>
          <Surface {...props} prepare={prepare} />
        </LexicalExtensionComposer>
      </NumberingContext>
    </EditorWordsContext>
  );
}

function Surface(props: DocumentEditorProps & { prepare: (content: RichText) => unknown }) {
  const {
    className,
    label,
    placeholder,
    words,
    autoFocus = false,
    toolbarAt,
    onBlur,
    onLeave,
    takeTypedAhead,
    hadFocus,
    prepare,
    children,
    inserts = textInserts,
    panels = notePanels,
  } = props;
  const [editor] = useLexicalComposerContext();
  const frame = useRef<HTMLDivElement>(null);
  const [linking, setLinking] = useState(false);
  const numbering = useContext(NumberingContext);
  useLayoutEffect(() => numbering?.follow(editor), [numbering, editor]);
  const showNewer = useDocument(editor, frame, props, prepare);
  const typeAhead = useRef<(() => void) | null>(null);
  useLayoutEffect(() => {
    typeAhead.current = () => {
      const words = takeTypedAhead?.() ?? '';
      if (words !== '') editor.update(() => $writeTypedAhead(words));
    };
  }, [editor, takeTypedAhead]);

  useLayoutEffect(() => {
    const element = frame.current;
    if (autoFocus || hadFocus.current) editor.focus(() => typeAhead.current?.(), { defaultSelection: 'rootEnd' });
    hadFocus.current = false;
    return () => {
      hadFocus.current = element?.contains(document.activeElement) ?? false;
    };
  }, [editor, autoFocus, hadFocus]);

  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          EDIT_LINK_COMMAND,
          (event) => {
            // A moment later, when Lexical has heard of a selection made by the key before.
            requestAnimationFrame(() => setLinking(true));
            return take(event);
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          FOCUS_TOOLBAR_COMMAND,
          (event) => {
            frame.current?.querySelector<HTMLElement>('.editor-tool')?.focus();
            return take(event);
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          KEY_ESCAPE_COMMAND,
          (event) => {
            // Escape during composition belongs to the input method.
            if (event.isComposing || onLeave === undefined) return false;
            take(event);
            onLeave();
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor, onLeave],
  );

  const focused = useFocusInside(frame, () => {
    setLinking(false);
    showNewer();
    onBlur?.();
  });
  const inUse = focused || linking;
  const tools = (
    <div className="editor-bar">
      <EditorToolbar editor={editor} words={words} onLink={() => setLinking(true)} />
      {linking && <LinkPanel editor={editor} words={words} onClose={() => setLinking(false)} />}
    </div>
  );
  return (
    <div ref={frame} className={`editor ${className}`} data-toolbar={toolbarAt}>
      {toolbarAt === 'top' && (
        <div className="editor-shelf" data-idle={!inUse || undefined}>
          {tools}
        </div>
      )}
      <div className="editor-page">
        <ContentEditable
          className="editor-text rich-text"
          aria-label={label}
          aria-multiline="true"
          // Chromium would fetch dictionaries from the network.
          spellCheck={false}
          {...(placeholder === undefined
            ? {}
            : { 'aria-placeholder': placeholder, placeholder: <div className="editor-placeholder">{placeholder}</div> })}
        />
        {children}
      </div>
      <Suggestions editor={editor} words={words} />
      <InsertMenu editor={editor} words={words} commands={inserts} />
      <PartPanels editor={editor} words={words} kinds={panels} />
      <JudgementHint editor={editor} words={words} />
      {toolbarAt === 'bottom' && inUse && tools}
    </div>
  );
}

import {
  $addUpdateTag,
  $createParagraphNode,
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_BEFORE_EDITOR,
  COMMAND_PRIORITY_LOW,
  COMPOSITION_END_COMMAND,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  FOCUS_COMMAND,
  getDOMSelection,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  registerEventListeners,
} from 'lexical';

/**
 * What is written while a claim or citation is selected goes after it: after a claim into a paragraph made for it,
 * after a citation on in its line. Lexical has no cursor then, and the browser would write where it likes.
 */
export function registerWritingPast(editor: LexicalEditor): () => void {
  /** A paragraph was made for the composition going on: both are one step of the history. */
  let madeForComposition = false;

  const beforeInput = (event: InputEvent) => {
    if (event.isComposing || event.inputType.startsWith('history') || !isSomethingSelected(editor)) return;
    // Where the browser's own cursor stands has no meaning here, so it changes nothing itself.
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.inputType.startsWith('delete')) editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    if (event.data === null) return;
    const made = moveCursorPast(editor);
    editor.update(() => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, event.data ?? ''), {
      discrete: true,
      // The letters that follow come to the same step as this one.
      ...(made ? { tag: HISTORY_MERGE_TAG } : {}),
    });
  };
  const compositionStart = () => {
    madeForComposition = isSomethingSelected(editor) && moveCursorPast(editor);
  };

  return mergeRegister(
    editor.registerRootListener((root) => {
      // Before Lexical hears of it, which takes the place from the browser's cursor.
      if (root !== null) return registerEventListeners(root, { beforeinput: beforeInput, compositionstart: compositionStart }, true);
    }),
    editor.registerCommand(
      COMPOSITION_END_COMMAND,
      () => {
        if (madeForComposition) $addUpdateTag(HISTORY_MERGE_TAG);
        madeForComposition = false;
        return false;
      },
      // In the update in which Lexical ends it.
      COMMAND_PRIORITY_BEFORE_EDITOR,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const types = 'clipboardData' in event ? (event.clipboardData?.types ?? []) : [];
        if (types.some((type) => type !== 'Files')) $moveCursorPast();
        return false;
      },
      COMMAND_PRIORITY_BEFORE_EDITOR,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (!$moveCursorPast()) return false;
        event?.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      FOCUS_COMMAND,
      () => {
        keepUnseenCursor(editor);
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerUpdateListener(() => keepUnseenCursor(editor)),
  );
}

/**
 * Puts the browser's cursor behind what is selected, while the text has the focus: without any cursor the browser
 * switches the input method off, and with one inside a claim it takes no keys at all. Style sheets hide it.
 */
export function keepUnseenCursor(editor: LexicalEditor): void {
  const root = editor.getRootElement();
  if (root === null || root.ownerDocument.activeElement !== root) return;
  const key = editor.getEditorState().read(() => $lastSelected()?.getKey());
  const element = key === undefined ? null : editor.getElementByKey(key);
  const selection = getDOMSelection(root.ownerDocument.defaultView);
  if (element === null || selection === null) return;
  const place = root.ownerDocument.createRange();
  place.setStartAfter(element);
  const { startContainer, startOffset } = place;
  if (selection.isCollapsed && selection.anchorNode === startContainer && selection.anchorOffset === startOffset) return;
  selection.collapse(startContainer, startOffset);
}

function isSomethingSelected(editor: LexicalEditor): boolean {
  return editor.read(() => $lastSelected() !== null);
}

function $lastSelected(): LexicalNode | null {
  const selection = $getSelection();
  return $isNodeSelection(selection) ? (selection.getNodes().at(-1) ?? null) : null;
}

/** At once, so that the browser's cursor stands there too. @returns whether a paragraph was made for it */
function moveCursorPast(editor: LexicalEditor): boolean {
  let made = false;
  editor.update(
    () => {
      made = $moveCursorPast();
      if (made) $addUpdateTag(HISTORY_PUSH_TAG);
    },
    { discrete: true },
  );
  return made;
}

/** Moves the cursor behind what is selected as a whole, if anything is. @returns whether a paragraph was made for it */
export function $moveCursorPast(): boolean {
  const node = $lastSelected();
  if (node === null) return false;
  if (node.isInline()) {
    node.selectNext(0, 0);
    return false;
  }
  const paragraph = $createParagraphNode();
  node.insertAfter(paragraph);
  paragraph.select();
  return true;
}

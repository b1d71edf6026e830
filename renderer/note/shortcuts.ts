import { KeyboardShortcutsExtension } from '@lexical/extension';
import { $isListItemNode } from '@lexical/list';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_LOW,
  CONTROL_OR_META,
  configExtension,
  createCommand,
  defineExtension,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  type TextFormatType,
} from 'lexical';
import { $moveBlocks } from './move-blocks.ts';
import { EDIT_PART_COMMAND, OPEN_INSERTS_COMMAND, WRITE_FOOTNOTE_COMMAND } from './parts.ts';

/** Opens the panel in which a link is written. */
export const EDIT_LINK_COMMAND: LexicalCommand<KeyboardEvent> = createCommand('EDIT_LINK');
/** Moves the focus into the toolbar. */
export const FOCUS_TOOLBAR_COMMAND: LexicalCommand<KeyboardEvent> = createCommand('FOCUS_TOOLBAR');
const MOVE_UP_COMMAND: LexicalCommand<KeyboardEvent> = createCommand('MOVE_UP');
const MOVE_DOWN_COMMAND: LexicalCommand<KeyboardEvent> = createCommand('MOVE_DOWN');

const FOOTNOTE_KEY_COMMAND: LexicalCommand<KeyboardEvent> = createCommand('FOOTNOTE_KEY');
const EDIT_PART_KEY_COMMAND: LexicalCommand<KeyboardEvent> = createCommand('EDIT_PART_KEY');
const INSERT_KEY_COMMAND: LexicalCommand<KeyboardEvent> = createCommand('INSERT_KEY');

const STRIKE_COMMAND: LexicalCommand<KeyboardEvent> = createCommand('STRIKE');
const CODE_COMMAND: LexicalCommand<KeyboardEvent> = createCommand('CODE');

/** The keys beyond Lexical's own (which has bold, italic, underline, undo, redo). */
export const shortcutsExtension = defineExtension({
  name: 'caveat/shortcuts',
  dependencies: [
    configExtension(KeyboardShortcutsExtension, {
      shortcuts: {
        link: { key: 'k', modifiers: CONTROL_OR_META, command: EDIT_LINK_COMMAND },
        strikethrough: { key: 'x', modifiers: { ...CONTROL_OR_META, shiftKey: true }, command: STRIKE_COMMAND },
        code: { key: 'e', modifiers: CONTROL_OR_META, command: CODE_COMMAND },
        toolbar: { key: 'F10', modifiers: { altKey: true }, command: FOCUS_TOOLBAR_COMMAND },
        footnote: { key: 'f', modifiers: { ...CONTROL_OR_META, altKey: true }, command: FOOTNOTE_KEY_COMMAND },
        editPart: { key: 'Enter', modifiers: { altKey: true }, command: EDIT_PART_KEY_COMMAND },
        insert: { key: '/', modifiers: CONTROL_OR_META, command: INSERT_KEY_COMMAND },
        moveUp: { key: 'ArrowUp', modifiers: { altKey: true }, command: MOVE_UP_COMMAND },
        moveDown: { key: 'ArrowDown', modifiers: { altKey: true }, command: MOVE_DOWN_COMMAND },
      },
    }),
  ],
  register: (editor) => {
    const format = (command: LexicalCommand<KeyboardEvent>, type: TextFormatType) =>
      editor.registerCommand(command, (event) => take(event) && editor.dispatchCommand(FORMAT_TEXT_COMMAND, type), COMMAND_PRIORITY_EDITOR);
    const move = (command: LexicalCommand<KeyboardEvent>, direction: 'up' | 'down') =>
      editor.registerCommand(
        command,
        (event) => {
          take(event);
          $moveBlocks(direction);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      );
    const open = <T>(command: LexicalCommand<KeyboardEvent>, opened: LexicalCommand<T>, payload: T) =>
      editor.registerCommand(
        command,
        (event) => {
          take(event);
          // A moment later, when Lexical has heard of a selection made by the key before.
          requestAnimationFrame(() => editor.update(() => void editor.dispatchCommand(opened, payload)));
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      );
    return mergeRegister(
      open(FOOTNOTE_KEY_COMMAND, WRITE_FOOTNOTE_COMMAND, null),
      open(EDIT_PART_KEY_COMMAND, EDIT_PART_COMMAND, null),
      open(INSERT_KEY_COMMAND, OPEN_INSERTS_COMMAND, null),
      format(STRIKE_COMMAND, 'strikethrough'),
      format(CODE_COMMAND, 'code'),
      move(MOVE_UP_COMMAND, 'up'),
      move(MOVE_DOWN_COMMAND, 'down'),
      // Tab indents items; anywhere else it moves the focus on, so that no keyboard is trapped here.
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          if (!$isInList()) return false;
          event.preventDefault();
          return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND);
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
  },
});

/** Keeps a key from the browser and from the shortcuts of the window. */
export function take(event: KeyboardEvent): true {
  event.preventDefault();
  event.stopPropagation();
  return true;
}

function $isInList(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const node = selection.anchor.getNode();
  return [node, ...node.getParents()].some($isListItemNode);
}

import { tags } from '../domain/claim.ts';
import type { Messages } from './messages/messages.ts';
import type { CommandId } from './palette/commands.ts';
import { views } from './views.ts';

/**
 * Why keys have no command in the palette: they move the cursor or the focus, act on the entry of a list or the claim in
 * a dialog that has the focus, write where the cursor is (the list that `/` opens is the palette there), are the palette's own, or open a menu
 * whose choices are commands.
 */
export type ByKeysOnly = 'moving' | 'list' | 'dialog' | 'writing' | 'palette';

/** Keys, what they do, and the commands that do the same. */
export type Shortcut = readonly [meaning: string, keys: readonly string[], commands: readonly CommandId[] | ByKeysOnly];

/** Every key the window knows, by what one is doing. */
export function shortcutGroups(messages: Messages): readonly (readonly [title: string, shortcuts: readonly Shortcut[]])[] {
  const words = messages.shortcuts;
  return [
    [
      words.reading,
      [
        [words.nextPassage, ['j', '↓'], 'moving'],
        [words.previousPassage, ['k', '↑'], 'moving'],
        [words.edges, ['Home', 'End'], 'moving'],
        [words.nextSentence, ['→'], 'moving'],
        [words.previousSentence, ['←'], 'moving'],
        [words.caret, [',', '.', 'Ctrl ←', 'Ctrl →'], 'moving'],
        [words.extend, ['Shift →', 'Shift ↓', 'Ctrl Shift →', 'Alt Shift →'], 'moving'],
        [words.grow, ['w', 's', 'p'], 'moving'],
        [messages.reader.menu.keys.open, ['Shift F10'], 'palette'],
        [messages.reader.menu.keys.copy, ['Ctrl C'], ['copy-citation']],
        [words.find, ['Ctrl F', '/', 'F3'], ['find-in-text']],
        [words.goTo, ['Ctrl G', 'g'], ['go-to-passage']],
        [words.done, ['d'], ['passage-done']],
        [words.setAside, ['x'], ['passage-set-aside']],
        [words.nextUntouched, ['u'], ['next-untouched']],
        [words.fold, ['f'], ['fold-furniture']],
        [words.role, ['h'], ['block-role']],
        [words.roleOfFold, ['Shift h'], ['fold-role']],
      ],
    ],
    [
      words.tagging,
      [
        [words.tag, ['1', '2', '3'], tags.map((tag) => `tag-${tag}` as const)],
        [words.note, ['n'], ['note']],
        [words.details, ['e'], ['claim-details']],
        [words.nextClaim, ['c'], ['next-claim-here']],
        [words.claims, ['[', ']'], ['next-claim', 'previous-claim']],
        [words.reshape, ['r', 'Enter'], ['resize-claim']],
        [words.split, ['y'], ['split-claim']],
        [words.merge, ['m'], ['merge-claims']],
        [messages.propositions.keys.link, ['o'], ['link-claim']],
        [messages.propositions.keys.stance, ['Alt 1', 'Alt 4'], 'dialog'],
        [words.remove, ['Delete'], ['remove-claim']],
        [words.leave, ['Esc'], 'moving'],
      ],
    ],
    [
      messages.suggesting.title,
      [
        [messages.suggesting.keys.move, ['i', 'Shift i'], ['next-suggestion', 'previous-suggestion']],
        [messages.suggesting.keys.accept, ['a'], ['accept-suggestion']],
        [messages.suggesting.keys.acceptAs, ['Shift 1', 'Shift 2', 'Shift 3'], tags.map((tag) => `accept-suggestion-${tag}` as const)],
        [messages.suggesting.keys.acceptAll, ['Shift a'], ['accept-suggestions-here']],
        [messages.suggesting.keys.reject, ['z'], ['reject-suggestion']],
        [messages.suggesting.keys.why, ['q'], ['why-suggested']],
        [messages.suggesting.keys.show, ['t'], ['show-suggestions']],
        [messages.slips.move, ['l', 'Shift l'], ['next-slip', 'previous-slip']],
      ],
    ],
    [
      messages.margin.keys.title,
      [
        [messages.margin.keys.move, ['j', 'k', '↓', '↑'], 'list'],
        [messages.margin.keys.go, ['Enter'], 'list'],
        [messages.margin.keys.choose, ['Space'], 'list'],
        [messages.margin.keys.chooseMany, ['Shift ↓', 'Ctrl A'], 'list'],
        [messages.margin.keys.tag, ['1', '2', '3'], 'list'],
        [messages.margin.keys.merge, ['m'], 'list'],
        [messages.propositions.keys.link, ['o'], 'list'],
        [messages.margin.keys.copy, ['Ctrl C'], 'list'],
      ],
    ],
    [
      messages.grid.keys.title,
      [
        [messages.grid.keys.move, ['←', '↑', 'Ctrl Home', 'Ctrl End'], 'list'],
        [messages.grid.keys.edit, ['Enter', 'F2'], 'list'],
        [messages.grid.keys.editAll, ['Ctrl Enter'], 'list'],
        [words.tag, ['1', '2', '3'], 'list'],
        [messages.grid.keys.choose, ['Space', 'Shift ↓', 'Ctrl A'], 'list'],
        [messages.grid.keys.copy, ['Ctrl C'], 'list'],
        [messages.grid.keys.open, ['Ctrl Enter'], 'list'],
        [messages.grid.keys.menu, ['Alt ↓'], 'list'],
        [messages.grid.keys.filter, ['/'], 'list'],
        [messages.grid.keys.moveColumn, ['Alt Shift ←', 'Alt Shift →'], 'list'],
        [messages.grid.keys.width, ['Alt ←', 'Alt →'], 'list'],
      ],
    ],
    [
      messages.matrix.keys.title,
      [
        [messages.matrix.keys.move, ['←', '↑', 'PageDown'], 'list'],
        [messages.matrix.keys.edges, ['Home', 'End', 'Ctrl Home', 'Ctrl End'], 'list'],
        [messages.matrix.keys.open, ['Enter'], 'list'],
        [messages.matrix.keys.leave, ['Esc'], 'list'],
      ],
    ],
    [
      messages.reviewing.review,
      [
        [messages.reviewing.reviewThis, ['v'], ['review-claims']],
        [messages.reviewing.accept, ['a'], 'dialog'],
        [messages.reviewing.choose, ['c'], 'dialog'],
        [messages.reviewing.keep, ['g'], 'dialog'],
        [messages.reviewing.next, ['j', '→'], 'dialog'],
        [messages.reviewing.previous, ['k', '←'], 'dialog'],
      ],
    ],
    [
      words.briefs,
      [
        [words.afterClaim, ['Enter'], 'writing'],
        [words.moveBlock, ['Alt ↑', 'Alt ↓'], 'writing'],
        [words.emphasis, ['Ctrl B', 'Ctrl I', 'Ctrl U'], 'writing'],
        [words.link, ['Ctrl K'], 'writing'],
        [words.tools, ['Alt F10'], 'writing'],
        [messages.editor.refer, ['@'], 'writing'],
        [messages.editor.insert, ['/', 'Ctrl /'], 'writing'],
        [messages.editor.footnote, ['Ctrl Alt F'], 'writing'],
        [messages.editor.keyJudgement, ['Ctrl Alt J'], 'writing'],
        [messages.editor.editPart, ['Alt Enter'], 'writing'],
        [messages.composing.findKeys, ['Ctrl F', 'Ctrl H'], ['find-in-brief', 'replace-in-brief']],
        [messages.composing.sectionKeys, ['Alt ↑', 'Alt ↓'], 'list'],
        [messages.editor.rowBelow, ['Ctrl Enter'], 'writing'],
        [messages.editor.columnRight, ['Ctrl Shift Enter'], 'writing'],
        [messages.editor.removeRow, ['Ctrl Shift Backspace'], 'writing'],
        [messages.editor.removeColumn, ['Ctrl Shift Delete'], 'writing'],
      ],
    ],
    [
      words.everywhere,
      [
        [messages.palette.title, ['Ctrl K', 'Ctrl Shift P'], 'palette'],
        [messages.search.focusField, ['Ctrl Shift F'], ['search-field']],
        [messages.search.moveKeys, ['↓', '↑', 'Enter'], 'list'],
        [words.undo, ['Ctrl Z', 'Ctrl Shift Z'], ['undo', 'redo']],
        [words.views, views.map((_, at) => `Alt ${at + 1}`), views.map((view) => `view-${view}` as const)],
        [words.panes, ['F6', 'Shift F6'], 'moving'],
        [messages.importing.pasteKey, ['Ctrl V'], ['paste']],
        [words.newWindow, ['Ctrl Shift N'], ['new-window']],
        [words.help, ['?'], ['shortcuts']],
      ],
    ],
  ];
}

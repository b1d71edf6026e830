import { Button, ModalDialog } from './design/controls.tsx';
import { keyName } from './key-name.ts';
import { useMessages } from './messages/index.tsx';
import { views } from './views.ts';

/** Every key the window knows, by what one is doing. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const messages = useMessages();
  const words = messages.shortcuts;
  const groups: [string, [string, string[]][]][] = [
    [
      words.reading,
      [
        [words.nextPassage, ['j', '↓']],
        [words.previousPassage, ['k', '↑']],
        [words.edges, ['Home', 'End']],
        [words.nextSentence, ['→']],
        [words.previousSentence, ['←']],
        [words.caret, [',', '.', 'Ctrl ←', 'Ctrl →']],
        [words.extend, ['Shift →', 'Shift ↓', 'Ctrl Shift →', 'Alt Shift →']],
        [words.grow, ['w', 's', 'p']],
        [words.find, ['Ctrl F', '/', 'F3']],
        [words.goTo, ['Ctrl G', 'g']],
        [words.done, ['d']],
        [words.setAside, ['x']],
        [words.nextUntouched, ['u']],
        [words.fold, ['f']],
        [words.role, ['h']],
        [words.roleOfFold, ['Shift h']],
      ],
    ],
    [
      words.tagging,
      [
        [words.tag, ['1', '2', '3']],
        [words.note, ['n']],
        [words.details, ['e']],
        [words.nextClaim, ['c']],
        [words.claims, ['[', ']']],
        [words.reshape, ['r', 'Enter']],
        [words.split, ['y']],
        [words.merge, ['m']],
        [messages.propositions.keys.link, ['o']],
        [messages.propositions.keys.stance, ['Alt 1', 'Alt 4']],
        [words.remove, ['Delete']],
        [words.leave, ['Esc']],
      ],
    ],
    [
      messages.margin.keys.title,
      [
        [messages.margin.keys.move, ['j', 'k', '↓', '↑']],
        [messages.margin.keys.go, ['Enter']],
        [messages.margin.keys.choose, ['Space']],
        [messages.margin.keys.chooseMany, ['Shift ↓', 'Ctrl A']],
        [messages.margin.keys.tag, ['1', '2', '3']],
        [messages.margin.keys.merge, ['m']],
        [messages.propositions.keys.link, ['o']],
        [messages.margin.keys.copy, ['Ctrl C']],
      ],
    ],
    [
      messages.reviewing.review,
      [
        [messages.reviewing.reviewThis, ['v']],
        [messages.reviewing.accept, ['a']],
        [messages.reviewing.choose, ['c']],
        [messages.reviewing.keep, ['g']],
        [messages.reviewing.next, ['j', '→']],
        [messages.reviewing.previous, ['k', '←']],
      ],
    ],
    [
      words.briefs,
      [
        [words.afterClaim, ['Enter']],
        [words.moveBlock, ['Alt ↑', 'Alt ↓']],
        [words.emphasis, ['Ctrl B', 'Ctrl I', 'Ctrl U']],
        [words.link, ['Ctrl K']],
        [words.tools, ['Alt F10']],
        [messages.editor.refer, ['@']],
        [messages.editor.insert, ['/', 'Ctrl /']],
        [messages.editor.footnote, ['Ctrl Alt F']],
        [messages.editor.keyJudgement, ['Ctrl Alt J']],
        [messages.editor.editPart, ['Alt Enter']],
        [messages.composing.findKeys, ['Ctrl F', 'Ctrl H']],
        [messages.composing.sectionKeys, ['Alt ↑', 'Alt ↓']],
        [messages.editor.rowBelow, ['Ctrl Enter']],
        [messages.editor.columnRight, ['Ctrl Shift Enter']],
        [messages.editor.removeRow, ['Ctrl Shift Backspace']],
        [messages.editor.removeColumn, ['Ctrl Shift Delete']],
      ],
    ],
    [
      words.everywhere,
      [
        [words.undo, ['Ctrl Z', 'Ctrl Shift Z']],
        [words.views, views.map((_, at) => `Alt ${at + 1}`)],
        [words.panes, ['F6', 'Shift F6']],
        [messages.importing.pasteKey, ['Ctrl V']],
        [words.newWindow, ['Ctrl Shift N']],
        [words.help, ['?']],
      ],
    ],
  ];
  return (
    <ModalDialog title={words.title} open={open} onClose={onClose} wide>
      <div className="shortcut-groups">
        {groups.map(([title, rows]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(([meaning, keys]) => (
                <div key={meaning}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{keyName(key)}</kbd>
                    ))}
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="actions">
        <Button onPress={onClose}>{messages.app.close}</Button>
      </div>
    </ModalDialog>
  );
}

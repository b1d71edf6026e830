import { expect, test } from 'vitest';
import { catalogues, languages } from '../../renderer/messages/index.tsx';
import { shortcutGroups } from '../../renderer/shortcut-list.ts';

const words = catalogues.en;

/** The only keys whose work no command does: to add one is a decision. */
const byKeysOnly = [
  ...['nextPassage', 'previousPassage', 'edges', 'nextSentence', 'previousSentence', 'caret', 'extend', 'grow', 'leave', 'panes'],
  ...['afterClaim', 'moveBlock', 'emphasis', 'link', 'tools'],
].map((key) => words.shortcuts[key as keyof typeof words.shortcuts]);
const alsoByKeysOnly = [
  ...Object.values(words.margin.keys),
  ...Object.values(words.grid.keys),
  ...Object.values(words.matrix.keys),
  words.shortcuts.tag,
  words.search.moveKeys,
  words.propositions.keys.link,
  words.propositions.keys.stance,
  ...[words.reviewing.accept, words.reviewing.choose, words.reviewing.keep, words.reviewing.next, words.reviewing.previous],
  ...[words.editor.refer, words.editor.insert, words.editor.footnote, words.editor.keyJudgement, words.editor.editPart],
  ...[words.editor.rowBelow, words.editor.columnRight, words.editor.removeRow, words.editor.removeColumn],
  words.composing.sectionKeys,
  words.palette.title,
  words.reader.menu.keys.open,
];

test('every key has a command in the palette, or is one of those that need none', () => {
  const without = shortcutGroups(words)
    .flatMap(([, shortcuts]) => shortcuts)
    .filter(([, , commands]) => typeof commands === 'string' || commands.length === 0)
    .map(([meaning]) => meaning);
  const excused = new Set<string>([...byKeysOnly, ...alsoByKeysOnly]);
  expect(without.filter((meaning) => !excused.has(meaning))).toEqual([]);
});

test.each(languages)('no two lines of a group mean the same in %s', (language) => {
  for (const [, shortcuts] of shortcutGroups(catalogues[language])) {
    const meanings = shortcuts.map(([meaning]) => meaning);
    expect(new Set(meanings).size).toBe(meanings.length);
  }
});

import { describe, expect, test } from 'vitest';
import { decidedBlocks, passagesOf } from '../../../domain/passages.ts';
import type { Block } from '../../../domain/version.ts';
import {
  bySentence,
  type Cursor,
  extend,
  extendTo,
  grownTo,
  moveCaret,
  toCaret,
  toOffset,
  toPassage,
  toSelection,
} from '../../../renderer/reader/cursor.ts';
import type { Ground } from '../../../renderer/reader/moves.ts';

const lines: [Block['kind'], string][] = [
  ['heading', 'Ferry stops'],
  ['furniture', 'Share this'],
  ['paragraph', 'The ferry left. It did not return.'],
  ['paragraph', 'Nobody knows why.'],
];
const text = lines.map(([, words]) => words).join('\n');
let at = 0;
const blocks: Block[] = lines.map(([kind, words]) => {
  const start = at;
  at += words.length + 1;
  return { kind, start, end: start + words.length };
});
const passages = passagesOf(blocks, undefined);
const ground: Ground = { text, passages, blocks: passages, language: 'en' };
/** With the fold open. */
const opened: Ground = { ...ground, blocks: decidedBlocks(blocks, undefined) };
const words = (cursor: Cursor | null) => (cursor === null ? null : text.slice(cursor.start, cursor.end));
const byWord = (from: Ground, cursor: Cursor, direction: 1 | -1) => extend(from, cursor, 'word', direction);
const at2 = (passage: number) => toPassage(ground, passage) as Cursor;

describe('moving', () => {
  test('to a passage puts the cursor on its first sentence', () => {
    expect(toPassage(ground, 2)).toMatchObject({ passage: 2, selected: false });
    expect(words(toPassage(ground, 2))).toBe('The ferry left.');
  });
  test('beyond the last passage stays on the last, before the first on the first', () => {
    expect(toPassage(ground, 99)?.passage).toBe(3);
    expect(toPassage(ground, 0)?.passage).toBe(1);
    expect(toPassage({ ...ground, passages: [] }, 1)).toBeNull();
  });
  test('by sentences crosses into the next passage and back', () => {
    const second = bySentence(ground, at2(2), 1);
    expect(words(second)).toBe('It did not return.');
    const third = bySentence(ground, second, 1);
    expect([third.passage, words(third)]).toEqual([3, 'Nobody knows why.']);
    expect(words(bySentence(ground, third, -1))).toBe('It did not return.');
    expect(bySentence(ground, third, 1)).toEqual(third);
  });
  test('to an offset finds the sentence, and nothing inside furniture', () => {
    expect(words(toOffset(ground, text.indexOf('return')))).toBe('It did not return.');
    expect(toOffset(ground, text.indexOf('this'))).toBeNull();
  });
});

describe('selecting', () => {
  test('leaves out white space at the edges', () => {
    const from = text.indexOf(' It did');
    expect(words(toSelection(ground, from, from + 8))).toBe('It did');
    expect(toSelection(ground, from, from + 1)).toBeNull();
  });
  test('furniture cannot be selected', () => {
    const from = text.indexOf('Share');
    expect(toSelection(ground, from, from + 5)).toBeNull();
  });
  test('by words shrinks and grows the end', () => {
    const shrunk = byWord(ground, at2(2), -1);
    expect([words(shrunk), shrunk.selected]).toEqual(['The ferry', true]);
    expect(words(byWord(ground, shrunk, 1))).toBe('The ferry left');
  });
  test('never shrinks to nothing', () => {
    let cursor = at2(2);
    for (let i = 0; i < 10; i++) cursor = byWord(ground, cursor, -1);
    expect(cursor.end).toBeGreaterThan(cursor.start);
  });
});

describe('from a caret', () => {
  const caret = (before: string) => toCaret(ground, text.indexOf(before)) as Cursor;

  test('it stands where it was put, on its sentence', () => {
    const cursor = caret('return');
    expect([words(cursor), cursor.selected, cursor.head]).toEqual(['It did not return.', false, text.indexOf('return')]);
  });
  test('letters are selected one by one, in both directions', () => {
    const two = extend(ground, extend(ground, caret('return'), 'character', 1), 'character', 1);
    expect(words(two)).toBe('re');
    const back = [1, 2, 3].reduce((cursor) => extend(ground, cursor, 'character', -1), two);
    expect(words(extend(ground, back, 'character', -1))).toBe('t');
    expect(extendTo(ground, two, two.anchor).selected).toBe(false);
  });
  test('a selection that was emptied goes on from where it began', () => {
    const empty = extend(ground, extend(ground, caret('return'), 'character', 1), 'character', -1);
    expect(empty.selected).toBe(false);
    expect(words(extend(ground, empty, 'word', 1))).toBe('return');
  });
  test('it moves by letters and words, over the edge of a passage', () => {
    const end = toCaret(ground, text.indexOf('\nNobody')) as Cursor;
    expect(moveCaret(ground, end, 'character', 1).head).toBe(text.indexOf('Nobody'));
    expect(moveCaret(ground, end, 'word', 1).head).toBe(text.indexOf('Nobody') + 'Nobody'.length);
    expect(moveCaret(ground, caret('Nobody'), 'character', -1).head).toBe(text.indexOf('\nNobody'));
  });
  test('by sentences, to the edges of the passage and of the text', () => {
    const cursor = caret('ferry left');
    expect(words(extend(ground, cursor, 'sentence', 1))).toBe('ferry left.');
    expect(words(extend(ground, cursor, 'passage', 1))).toBe('ferry left. It did not return.');
    expect(words(extend(ground, cursor, 'passage', -1))).toBe('The');
    expect(words(extend(ground, cursor, 'text', 1))).toBe('ferry left. It did not return.\nNobody knows why.');
  });
  test('a sign of several code units is one step', () => {
    const signs = 'a👩‍👩‍👧가é';
    const only = passagesOf([{ kind: 'paragraph', start: 0, end: signs.length }], undefined);
    const here: Ground = { text: signs, passages: only, blocks: only, language: 'en' };
    const stops: number[] = [];
    for (let cursor = toCaret(here, 0) as Cursor; stops.at(-1) !== cursor.head; cursor = moveCaret(here, cursor, 'character', 1)) {
      stops.push(cursor.head);
    }
    const family = 1 + '👩‍👩‍👧'.length;
    expect(stops).toEqual([0, 1, family, family + 1, signs.length]);
  });
});

describe('growing', () => {
  test('outward to whole words, sentences and passages', () => {
    const from = text.indexOf('rry left. It d');
    const selection = toSelection(ground, from, from + 'rry left. It d'.length) as Cursor;
    expect(words(grownTo(ground, selection, 'word'))).toBe('ferry left. It did');
    expect(words(grownTo(ground, selection, 'sentence'))).toBe('The ferry left. It did not return.');
    expect(words(grownTo(ground, at2(2), 'passage'))).toBe('The ferry left. It did not return.');
  });
});

test('furniture is moved over while it is folded, and moved in once it is open', () => {
  expect(words(bySentence(ground, at2(1), 1))).toBe('The ferry left.');
  const inside = bySentence(opened, at2(1), 1);
  expect([words(inside), inside.passage]).toEqual(['Share this', 0]);
  expect(words(bySentence(opened, inside, 1))).toBe('The ferry left.');
  expect(toOffset(ground, inside.start)).toBeNull();
});

test('a number goes to its passage wherever that stands, and one that is unused to the next', () => {
  const jumping: Ground = { ...ground, passages: passages.map((each) => (each.number === 2 ? { ...each, number: 7 } : each)) };
  expect(words(toPassage(jumping, 7))).toBe('The ferry left.');
  expect(words(toPassage(jumping, 2))).toBe('The ferry left.');
  expect(words(toPassage(jumping, 99))).toBe('Nobody knows why.');
});

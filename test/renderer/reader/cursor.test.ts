import { describe, expect, test } from 'vitest';
import type { Block } from '../../../domain/version.ts';
import { passagesOf } from '../../../domain/version.ts';
import { bySentence, byWord, type Cursor, type Ground, toOffset, toPassage, toSelection } from '../../../renderer/reader/cursor.ts';

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
const ground: Ground = { text, passages: passagesOf(blocks), language: 'en' };
const words = (cursor: Cursor | null) => (cursor === null ? null : text.slice(cursor.start, cursor.end));
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

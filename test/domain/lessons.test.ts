import { describe, expect, test } from 'vitest';
import type { BlockRole, Role } from '../../domain/block-roles.ts';
import { countLearnt, lessonsOf, outletOf, sameOutlet, withLessons } from '../../domain/lessons.ts';
import { labelKey, saySame } from '../../domain/same-words.ts';
import type { Block } from '../../domain/version.ts';

const moment = (minute: number) => `2026-01-11T09:${String(minute).padStart(2, '0')}:00.000Z`;
const decision = (words: string, as: Role, minute = 0): BlockRole =>
  as === 'passage' ? { as, index: 0, words, decidedAt: moment(minute), number: 9 } : { as, index: 0, words, decidedAt: moment(minute) };

/** A text of one block a line, furniture where it begins with “#”, and which of its lines are furniture once lessons were applied. */
function learnt(lines: readonly string[], decisions: readonly BlockRole[], title = 'Title', kind: Block['kind'] = 'paragraph') {
  let at = 0;
  const text = lines.map((line) => line.replace('#', '')).join('\n');
  const blocks = lines.map((line): Block => {
    const words = line.replace('#', '');
    const start = at;
    at += words.length + 1;
    return { start, end: start + words.length, kind: line.startsWith('#') ? 'furniture' : kind };
  });
  const after = withLessons(text, blocks, title, lessonsOf(decisions));
  return { after, furniture: after.filter((block) => block.kind === 'furniture').map(({ start, end }) => text.slice(start, end)) };
}

describe('words are the same', () => {
  test.each([
    ['Read our newsletter', 'read  our newsletter'],
    ['Ｓｈａｒｅ 12', 'Share 48'],
    ['조회수 1,234', '조회수 87'],
    ['点赞 12', '点赞 9'],
    ['Posted 4 Nov 2025 09:30', 'Posted 12 Nov 2026 18:05'],
  ])('%j and %j', (a, b) => {
    expect(saySame(a, b)).toBe(true);
  });

  test.each([
    ['Share', 'Share this'],
    ['12', '48'],
    ['Three died, 12 were hurt.', 'Three died, 48 were hurt.'],
    ['Exports of the region rose in the year to June by 12', 'Exports of the region rose in the year to June by 48'],
  ])('but not %j and %j', (a, b) => {
    expect(saySame(a, b)).toBe(false);
  });

  test('no label without figures, letters, or at such a length', () => {
    expect([labelKey('Share'), labelKey('12:30'), labelKey(`${'a'.repeat(40)}1`), labelKey('Ends at 5.')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(labelKey('Share 12')).toBe('share 0');
  });
});

describe('one outlet', () => {
  const details = (outlet: string, url = '') => outletOf({ outlet, url });
  test('by its name, however it is set, or by the host of the address', () => {
    expect(sameOutlet(details('Harbour Gazette'), details('HARBOUR-GAZETTE '))).toBe(true);
    expect(sameOutlet(details('', 'https://www.gazette.example/a'), details('x', 'http://gazette.example/b?c=1'))).toBe(true);
    expect(sameOutlet(details('海港时报'), details('海港日报'))).toBe(false);
  });
  test('nothing is known of a source without either', () => {
    expect(sameOutlet(details('', ''), details('', ''))).toBe(false);
    expect(sameOutlet(details('', 'no address'), details('', 'no address'))).toBe(false);
  });
});

test('blocks that say what was decided about get the role, and say what the rules took them for', () => {
  const { after, furniture } = learnt(
    ['The port closes.', 'Share 48', '#Officials dispute this.', '#Menu'],
    [decision('Share 12', 'furniture'), decision('Officials dispute this.', 'passage')],
  );
  expect(furniture).toEqual(['Share 48', 'Menu']);
  expect(after.map(({ kind, ruled }) => [kind, ruled])).toEqual([
    ['paragraph', undefined],
    ['furniture', 'paragraph'],
    ['paragraph', 'furniture'],
    ['furniture', undefined],
  ]);
  expect(countLearnt(after)).toEqual({ furniture: 1, passages: 1 });
});

test('a later decision wins; two of one moment that differ cancel out', () => {
  const lines = ['Text of the article.', 'Our newsletter'];
  const early = decision('Our newsletter', 'furniture', 1);
  const late = decision('Our newsletter', 'passage', 2);
  expect(learnt(lines, [early, late]).furniture).toEqual([]);
  expect(learnt(lines, [late, early]).furniture).toEqual([]);
  expect(learnt(lines, [late, { ...early, decidedAt: moment(3) }]).furniture).toEqual(['Our newsletter']);
  expect(learnt(lines, [early, { ...late, decidedAt: early.decidedAt }]).furniture).toEqual([]);
});

test('exact words count before figures are left out of account', () => {
  const decisions = [decision('Share 12', 'furniture', 1), decision('Share 48', 'passage', 2)];
  expect(learnt(['Text.', 'Share 12', 'Share 48', 'Share 50'], decisions).furniture).toEqual(['Share 12']);
});

test('figures of headings and rows of tables are what they say', () => {
  for (const kind of ['heading', 'table-row'] as const) {
    expect(learnt(['Text.', 'Quarter 2'], [decision('Quarter 1', 'furniture')], 'Title', kind).furniture).toEqual([]);
  }
});

test('the title stays, and so does the last of the text', () => {
  const decisions = [decision('Harbour closes', 'furniture'), decision('All there is.', 'furniture')];
  expect(learnt(['Harbour closes', 'All there is.', 'More.'], decisions, 'Harbour closes').furniture).toEqual(['All there is.']);
  expect(learnt(['All there is.'], decisions).furniture).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { type DiffRow, diffTexts, isChange } from '../../domain/text-diff.ts';

/** A row in one line: what became of which words. */
function told(row: DiffRow): string {
  if (row.kind === 'same') return `= ${row.before.words}`;
  if (row.kind === 'reworded') return `~ ${row.before.words} > ${row.after.words}`;
  const [sign, { words }] = row.kind === 'removed' ? ['-', row.before] : ['+', row.after];
  return `${sign}${row.moved ? 'm' : ''} ${words}`;
}
const rowsOf = (before: string, after: string) => diffTexts(before, after).map(told);

const HARBOUR = 'The harbour office expects the tunnel in May.';
const FEES = 'Fees for lorries rise by 20 percent next year.';
const UNION = 'The union called the plan unfair to small firms.';

describe('two versions of a text line by line', () => {
  test('a line that was reworded stands beside what it became', () => {
    const before = [HARBOUR, FEES, UNION].join('\n\n');
    expect(rowsOf(before, before.replace('20', '30'))).toEqual([`= ${HARBOUR}`, `~ ${FEES} > ${FEES.replace('20', '30')}`, `= ${UNION}`]);
  });

  test('what was taken out and put in between is told, each in its place', () => {
    const note = 'Correction: an earlier version named a wrong figure.';
    expect(rowsOf([HARBOUR, FEES, UNION].join('\n'), [note, HARBOUR, UNION].join('\n'))).toEqual([
      `+ ${note}`,
      `= ${HARBOUR}`,
      `- ${FEES}`,
      `= ${UNION}`,
    ]);
  });

  test('lines are paired with those they are like, not with those that stand where they stood', () => {
    const now = ['Nothing here is like anything before.', HARBOUR.replace('May', 'June'), FEES.replace('20', '25')];
    expect(rowsOf([HARBOUR, FEES].join('\n'), now.join('\n'))).toEqual([
      `+ ${now[0]}`,
      `~ ${HARBOUR} > ${now[1]}`,
      `~ ${FEES} > ${now[2]}`,
    ]);
  });

  test('a line that went elsewhere is told in both places', () => {
    const rows = rowsOf(
      ['One stays.', FEES, 'Two stays.', 'Three stays.'].join('\n'),
      ['One stays.', 'Two stays.', 'Three stays.', FEES].join('\n'),
    );
    expect(rows).toEqual(['= One stays.', `-m ${FEES}`, '= Two stays.', '= Three stays.', `+m ${FEES}`]);
  });

  test('Chinese and Korean lines are compared too', () => {
    expect(
      rowsOf(
        '市政府表示隧道将于五月开通。\n시청은 터널이 5월에 열린다고 밝혔다.',
        '市政府表示隧道将于六月开通。\n시청은 터널이 6월에 열린다고 밝혔다.',
      ),
    ).toEqual([
      '~ 市政府表示隧道将于五月开通。 > 市政府表示隧道将于六月开通。',
      '~ 시청은 터널이 5월에 열린다고 밝혔다. > 시청은 터널이 6월에 열린다고 밝혔다.',
    ]);
  });

  test('offsets lead to the words, with signs of two code units before them', () => {
    const before = `🚢 ${HARBOUR}\n\n${FEES}`;
    const after = `🚢🚢 ${HARBOUR}\n${FEES.replace('next', 'this')}\n${UNION}`;
    for (const row of diffTexts(before, after)) {
      if ('before' in row) expect(before.slice(row.before.start)).toMatch(row.before.words);
      if ('after' in row) expect(after.slice(row.after.start, row.after.start + row.after.words.length)).toBe(row.after.words);
    }
  });

  test('the same text has no changes, an empty one nothing but additions', () => {
    expect(diffTexts(HARBOUR, HARBOUR).filter(isChange)).toEqual([]);
    expect(rowsOf('', HARBOUR)).toEqual([`+ ${HARBOUR}`]);
    expect(rowsOf(HARBOUR, '')).toEqual([`- ${HARBOUR}`]);
    expect(diffTexts('', '')).toEqual([]);
  });

  test('every line with words is told once on its side, whatever was done to the text', () => {
    const lines = Array.from({ length: 400 }, (_, i) => `Line ${i} says that berth ${i * 7} is ${i % 3 === 0 ? 'free' : 'taken'}.`);
    const after = lines
      .flatMap((line, i) => (i % 11 === 0 ? [] : i % 5 === 0 ? [line.replace('says', 'denies'), `Added ${i}`] : [line]))
      .reverse();
    const rows = diffTexts(lines.join('\n'), after.join('\n'));
    expect(rows.flatMap((row) => ('before' in row ? [row.before.words] : []))).toEqual(lines);
    expect(rows.flatMap((row) => ('after' in row ? [row.after.words] : []))).toEqual(after);
  });
});

import { expect, test } from 'vitest';
import { textWidth, wrapped } from '../../../domain/matrix/text-width.ts';

test('East Asian characters fill a square, marks and hidden characters no room, and bold runs wider', () => {
  expect(textWidth('港务局', 10)).toBe(30);
  expect(textWidth('시청', 10)).toBe(20);
  expect(textWidth('시청'.normalize('NFD'), 10)).toBe(20);
  expect(textWidth('e\u0323\u200b', 10)).toBe(textWidth('ẹ', 10));
  expect(textWidth('iii', 10)).toBeLessThan(textWidth('mmm', 10));
  expect(textWidth('port', 10, true)).toBeGreaterThan(textWidth('port', 10));
});

test.each([
  ['The pier closes for repairs in April, the port office said, and not a day earlier than that.', 120],
  ['港务局表示，码头将于四月关闭维修，“一方称工程与贸易问题无关”，而分析人士认为它“可能成为谈判筹码”。', 100],
  ['시청은 개통이 늦어질 수 있다고 밝혔다. 두 번째 점검은 내년 봄에 끝난다.', 90],
  ['Supercalifragilisticexpialidocious-institute 于2026年4月 report', 60],
  ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦 e\u0323\u0302 x', 30],
])('lines of “%s” are no wider than asked and lose nothing', (text, width) => {
  const lines = wrapped(text, width, 12, 50);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
  expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
});

test('no line begins with a sign that ends a clause, nor ends with one that opens it', () => {
  const lines = wrapped('港务局表示，码头将于四月关闭维修。“一方称（工程）与贸易问题无关”，而分析人士认为不然。', 75, 12, 50);
  for (const line of lines) {
    expect(line).not.toMatch(/^[，。”）]/u);
    expect(line).not.toMatch(/[“（]$/u);
  }
});

test('Latin and Korean break between words', () => {
  expect(wrapped('The port closes in May', 70, 12, 9)).toEqual(['The port', 'closes in', 'May']);
  expect(wrapped('항구는 오월에 닫힌다', 60, 12, 9)).toEqual(['항구는', '오월에', '닫힌다']);
});

test('what does not fit into so many lines ends in an ellipsis', () => {
  const lines = wrapped('one two three four five six seven eight nine ten', 60, 12, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/u);
  expect(textWidth(lines[1] ?? '', 12)).toBeLessThanOrEqual(60);
  expect(wrapped('', 60, 12, 2)).toEqual([]);
});

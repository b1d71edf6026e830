import { expect, test } from 'vitest';
import { columns, shortened } from '../../../../main/hosts/cli/table.ts';

test('columns line up in terminal cells, where Chinese and Korean take two', () => {
  expect(
    columns([
      ['id', 'title', 'n'],
      ['1', '渡轮', '2'],
      ['22', '여객선 e\u0301', '3'],
    ]),
  ).toEqual(['id  title     n', '1   渡轮      2', '22  여객선 e\u0301  3']);
  expect(columns([])).toEqual([]);
});

test('words are shortened between characters as readers see them', () => {
  expect(shortened('ferry', 5)).toBe('ferry');
  expect(shortened('ferry line', 6)).toBe('ferry…');
  expect(shortened('渡轮停运', 6)).toBe('渡轮…');
  expect(shortened('👩‍🚒👩‍🚒👩‍🚒', 4)).toBe('👩‍🚒…');
});

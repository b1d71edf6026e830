import { describe, expect, test } from 'vitest';
import { closest } from '../../../../main/hosts/cli/closest.ts';
import { parseOptions } from '../../../../main/hosts/cli/options.ts';
import { UsageError } from '../../../../main/hosts/cli/usage.ts';

const specs = {
  notebook: { value: 'N', about: '', required: true },
  kind: { value: 'K', about: '', choices: ['a', 'b'] },
  count: { value: 'C', about: '', integer: [1, 6] },
  loud: { about: '' },
} as const;

test('words become typed options; what follows -- is left alone', () => {
  expect(parseOptions(['one', '--notebook', 'n 一', '--kind=b', '--count', '6', '--loud', '--', '--two'], specs)).toEqual({
    options: { notebook: 'n 一', kind: 'b', count: 6, loud: true },
    positionals: ['one', '--two'],
  });
  expect(parseOptions(['--notebook', 'n'], specs).options).toEqual({ notebook: 'n', kind: undefined, count: undefined, loud: false });
});

test.each([
  [[], '--notebook is missing'],
  [['--notebook', ''], '--notebook is missing'],
  [['--notebook'], 'notebook'],
  [['--notebook', 'n', '--kind', 'c'], '--kind cannot be “c”'],
  [['--notebook', 'n', '--count', '7'], '--count cannot be “7”'],
  [['--notebook', 'n', '--count', '1.5'], '--count cannot be “1.5”'],
  [['--notebook', 'n', '--count', '-1'], 'count'],
  [['--notebook', 'n', '--loud=yes'], 'loud'],
  [['--notebook', 'n', '-x'], 'There is no option -x'],
  [['--notebook', 'n', '--toString'], 'There is no option --toString'],
])('%j is not understood', (words, what) => {
  expect(() => parseOptions(words, specs)).toThrow(UsageError);
  expect(() => parseOptions(words, specs)).toThrow(what);
});

describe('a name that was probably meant', () => {
  const names = ['notebook', 'tag', 'title', 'source'];
  test.each([
    ['notbook', 'notebook'],
    ['tga', 'tag'],
    ['sourcce', 'source'],
    ['note', 'notebook'],
    ['completely-different', null],
    ['', null],
  ])('for %j is %j', (given, meant) => {
    expect(closest(given, names)).toBe(meant);
  });
});

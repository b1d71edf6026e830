import { expect, test } from 'vitest';
import { unwrap } from '../../domain/result.ts';
import { choose } from './choice.ts';
import type { Measurement } from './measurement.ts';

const measure = async () => [];
const measurements: readonly Measurement[] = [
  { name: 'start', measure },
  { name: 'tag', measure },
  { name: 'reader', parts: ['10k', '1m'], file: 'bench-reader', measure },
];

/** `NAME` or `NAME:PART`, as the words themselves are. */
function chosen(...words: string[]): string[] {
  return unwrap(choose(measurements, words)).flatMap(({ measurement, parts }) =>
    parts.length === 0 ? measurement.name : parts.map((part) => `${measurement.name}:${part}`),
  );
}

test('without words, everything that does not wait to be asked for', () => {
  expect(chosen()).toEqual(['start', 'tag']);
});

test('words choose measurements, which run in their own order and once', () => {
  expect(chosen('reader', 'start', 'start')).toEqual(['start', 'reader']);
});

test('parts can be asked for alone', () => {
  expect(chosen('reader:1m', 'tag')).toEqual(['tag', 'reader:1m']);
  expect(chosen('reader:1m', 'reader')).toEqual(['reader']);
});

test.each([
  ['writer', 'There is no measurement “writer”.', 'start, tag, reader, reader:10k, reader:1m'],
  ['reader:2m', '“reader” has no part “2m”.', 'reader, reader:10k, reader:1m'],
  ['tag:all', '“tag” has no part “all”.', 'tag'],
])('%s is refused with what there is', (word, what, names) => {
  expect(choose(measurements, [word])).toEqual({ ok: false, error: { code: 'invalid-input', what, hint: `There are: ${names}.` } });
});

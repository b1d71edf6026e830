import { expect, test } from 'vitest';
import { unwrap } from '../../domain/result.ts';
import { choose } from './choice.ts';
import type { Measurement } from './measurement.ts';

const measure = async () => [];
const measurements: readonly Measurement[] = [
  { name: 'start', measure },
  { name: 'tag', measure },
  { name: 'reader:10k', file: 'bench-reader', measure },
  { name: 'reader:1m', file: 'bench-reader', measure },
];

function chosen(...words: string[]): string[] {
  return unwrap(choose(measurements, words)).map(({ name }) => name);
}

test('without words, everything that does not wait to be asked for', () => {
  expect(chosen()).toEqual(['start', 'tag']);
});

test('words choose measurements, which run in their own order and once', () => {
  expect(chosen('reader:1m', 'start', 'start')).toEqual(['start', 'reader:1m']);
});

test('several that belong together are asked for with one word', () => {
  expect(chosen('reader')).toEqual(['reader:10k', 'reader:1m']);
  expect(chosen('reader', 'reader:1m')).toEqual(['reader:10k', 'reader:1m']);
});

test.each(['writer', 'reader:2m', 'read'])('“%s” is refused with what there is', (word) => {
  const what = `There is no measurement “${word}”.`;
  const hint = 'There are: start, tag, reader:10k, reader:1m.';
  expect(choose(measurements, ['start', word])).toEqual({ ok: false, error: { code: 'invalid-input', what, hint } });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unwrap } from '../../../domain/result.ts';
import { candidateExpression } from '../../../domain/search/candidates.ts';
import { fold } from '../../../domain/search/fold.ts';
import { parseQuery } from '../../../domain/search/query.ts';
import { sampleText } from '../../bench/sample-text.ts';
import { addSource, blocksOf } from '../builders.ts';
import { searchable } from './searching.ts';

/** What the index finds, beside a plain scan of the folded text that knows nothing of grams, patterns or FTS5. */

const text = `${sampleText(60_000, 7)}\n臺灣海峽的渡輪。\n李𠮷喆 and ＡＢＣ café\n대통령은 대통령이 대통령께서\nx 港 y`.replaceAll(
  '\n\n',
  '\n',
);
const passages = blocksOf(text).map(({ start, end }) => ({ start, folded: fold(text.slice(start, end)) }));

/** @returns how many passages an index of the text finds */
async function indexed(): Promise<(query: string) => Promise<number>> {
  const { services, ask } = searchable();
  await addSource(services, text);
  await expect.poll(async () => (await ask('x')).index.state, { timeout: 20_000 }).toBe('ready');
  return async (query) => (await ask(query, { kinds: ['passage'] }, { limit: 1, perSource: 1 })).total;
}

const count = (matches: (folded: string) => boolean) => passages.filter(({ folded }) => matches(folded)).length;

/** A stretch of the text of so many characters, all of one script. */
function stretches(script: RegExp, least: number, most: number) {
  const found = [...text.matchAll(script)].map(([each]) => [...each]).filter((each) => each.length >= least);
  return fc.tuple(fc.nat({ max: found.length - 1 }), fc.integer({ min: least, max: most }), fc.nat()).map(([which, length, at]) => {
    const run = found[which] ?? [];
    const start = at % Math.max(1, run.length - length + 1);
    return run.slice(start, start + length).join('');
  });
}

test('Chinese words of one to four characters', async () => {
  const total = await indexed();
  await fc.assert(
    fc.asyncProperty(stretches(/\p{Script=Han}+/gu, 1, 4), async (word) => {
      expect(await total(`"${word}"`)).toBe(count((folded) => folded.includes(fold(word))));
    }),
    { numRuns: 150 },
  );
});

test('Korean stems of two to four syllables, whatever stands after them', async () => {
  const total = await indexed();
  await fc.assert(
    fc.asyncProperty(stretches(/\p{Script=Hangul}+/gu, 2, 4), async (stem) => {
      expect(await total(`"${stem}"`)).toBe(count((folded) => folded.includes(stem)));
    }),
    { numRuns: 150 },
  );
});

test('Latin words, whole and as beginnings', async () => {
  const total = await indexed();
  const words = (folded: string) => folded.split(/[^a-z0-9]+/u);
  await fc.assert(
    fc.asyncProperty(stretches(/[A-Za-z]+/gu, 1, 30), fc.integer({ min: 1, max: 6 }), async (word, length) => {
      const whole = fold(word);
      expect(await total(word)).toBe(count((folded) => words(folded).includes(whole)));
      const beginning = whole.slice(0, length);
      expect(await total(`${beginning}*`)).toBe(count((folded) => words(folded).some((each) => each.startsWith(beginning))));
    }),
    { numRuns: 80 },
  );
});

test('any piece of any passage, as a phrase', async () => {
  const total = await indexed();
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: passages.length - 1 }), fc.nat(), fc.integer({ min: 1, max: 60 }), async (which, at, length) => {
      const words = (passages[which]?.folded ?? '').split(' ');
      const start = at % words.length;
      const phrase = words.slice(start, start + length).join(' ');
      fc.pre(/[\p{L}\p{N}]/u.test(phrase) && !/["“”「」『』«»„＂]/u.test(phrase));
      expect(await total(`"${phrase}"`)).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
});

test('a long query asks the index for no more than a handful of grams', () => {
  const { query } = unwrap(parseQuery(`"${'港口关闭疏浚工程延期'.repeat(500)}"`));
  expect(query === null ? '' : candidateExpression(query)?.length).toBeLessThan(200);
});

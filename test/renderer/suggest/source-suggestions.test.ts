import { expect, test } from 'vitest';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { makeReady } from '../../../domain/suggest/make-ready.ts';
import type { ReadPassage } from '../../../domain/suggest/read-passages.ts';
import { suggestClaims } from '../../../domain/suggest/suggest.ts';
import type { Suggestion } from '../../../domain/suggest/suggestion.ts';
import { SourceSuggestions } from '../../../renderer/suggest/source-suggestions.ts';

/** A text of so many passages of one sentence each, and what of it was read. */
function textOf(count: number) {
  const lines = Array.from({ length: count }, (_, i) => `The harbour office said on Monday that pier ${i} may stay closed until spring.`);
  let at = 0;
  const passages = lines.map((line): ReadPassage => {
    const start = at;
    at += line.length + 1;
    return { start, end: start + line.length, kind: 'paragraph', language: 'en' };
  });
  return { text: lines.join('\n'), passages };
}

/** Reads with the real rules and notes how much was read at once; the services answer when they are told to. */
function readersFor({ isReady = false } = {}) {
  const sizes: number[] = [];
  const rules = {
    makeReady,
    suggestClaims: (text: string, passages: readonly ReadPassage[]) => {
      sizes.push(passages.length);
      return suggestClaims(text, passages);
    },
  };
  const answers: ((answer: Result<readonly Suggestion[]>) => void)[] = [];
  const cancelled: AbortSignal[] = [];
  return {
    sizes,
    answers,
    cancelled,
    readers: {
      ready: () => (isReady ? rules : null),
      load: async () => rules,
      bringWhole: (signal: AbortSignal) => {
        cancelled.push(signal);
        return new Promise<Result<readonly Suggestion[]>>((resolve) => answers.push(resolve));
      },
    },
  };
}

const starts = (suggestions: readonly Suggestion[]) => suggestions.map(({ start }) => start);

test('a short text is read whole in the window, what is in view first', async () => {
  const { text, passages } = textOf(20);
  const { readers, sizes, answers } = readersFor();
  const suggestions = new SourceSuggestions({ text, passages }, readers);
  const told: number[] = [];
  suggestions.subscribe(() => told.push(suggestions.shown.suggestions.length));
  suggestions.see({ start: 0, end: passages[4]?.end ?? 0 });
  await suggestions.start();
  expect(suggestions.shown).toEqual({ suggestions: suggestClaims(text, passages), isWhole: true });
  expect(told).toEqual([5, 20]);
  expect(sizes).toEqual([5, 20]);
  expect(answers, 'nobody else is asked').toEqual([]);
});

test('of a long text the view is read at once and follows the scrolling; the whole comes from the services', async () => {
  const { text, passages } = textOf(600);
  const { readers, answers, sizes } = readersFor();
  const suggestions = new SourceSuggestions({ text, passages }, readers);
  const near = (from: number, to: number) => ({ start: passages[from]?.start ?? 0, end: passages[to]?.end ?? 0 });
  suggestions.see(near(0, 9));
  const done = suggestions.start();
  await expect.poll(() => answers.length).toBe(1);
  expect(suggestions.shown.isWhole).toBe(false);
  expect(starts(suggestions.shown.suggestions)).toEqual(passages.slice(0, 10).map(({ start }) => start));
  suggestions.see(near(300, 309));
  await expect.poll(() => suggestions.shown.suggestions.length).toBe(20);
  const before = sizes.length;
  suggestions.see(near(302, 305));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(sizes.length, 'what was read is not read again').toBe(before);
  answers[0]?.(ok(suggestClaims(text, passages)));
  await done;
  expect(suggestions.shown.isWhole).toBe(true);
  expect(suggestions.shown.suggestions).toHaveLength(600);
  suggestions.see(near(500, 509));
  expect(sizes.length, 'nothing is left to read').toBe(before);
});

test('when the rules are ready, what comes into view is read before anybody asks, and not again', async () => {
  const { text, passages } = textOf(600);
  const { readers, answers, sizes } = readersFor({ isReady: true });
  const suggestions = new SourceSuggestions({ text, passages }, readers);
  const told: number[] = [];
  suggestions.subscribe(() => told.push(suggestions.shown.suggestions.length));
  const from = passages[300]?.start ?? 0;
  suggestions.readAtOnce(from);
  const begun = suggestions.shown.suggestions;
  expect(begun[0]?.start).toBe(from);
  expect(begun.length, 'a view and no more').toBeLessThan(50);
  expect(told, 'it is there when it is first looked at').toEqual([]);
  suggestions.see({ start: from, end: passages[305]?.end ?? 0 });
  void suggestions.start();
  await expect.poll(() => answers.length).toBe(1);
  expect(sizes).toHaveLength(1);
  expect(suggestions.shown.suggestions).toBe(begun);
  suggestions.stop();
});

test('while the rules are not ready, nothing is read before it is asked for', () => {
  const { text, passages } = textOf(20);
  const { readers, sizes } = readersFor();
  const suggestions = new SourceSuggestions({ text, passages }, readers);
  suggestions.readAtOnce(0);
  expect(sizes).toEqual([]);
  expect(suggestions.shown.suggestions).toEqual([]);
});

test('what is stopped shows nothing more and ends the work of the services; begun again it reads on', async () => {
  const { text, passages } = textOf(600);
  const { readers, answers, cancelled } = readersFor();
  const suggestions = new SourceSuggestions({ text, passages }, readers);
  suggestions.see({ start: 0, end: 100 });
  const first = suggestions.start();
  await expect.poll(() => answers.length).toBe(1);
  const shown = suggestions.shown;
  suggestions.stop();
  expect(cancelled[0]?.aborted).toBe(true);
  answers[0]?.(ok(suggestClaims(text, passages)));
  await first;
  expect(suggestions.shown).toBe(shown);
  const second = suggestions.start();
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.(ok([]));
  await second;
  expect(suggestions.shown).toEqual({ suggestions: [], isWhole: true });
});

test('when the services fail, what comes into view is read all the same', async () => {
  const { text, passages } = textOf(600);
  const { readers, answers } = readersFor();
  const suggestions = new SourceSuggestions({ text, passages }, readers);
  suggestions.see({ start: 0, end: 50 });
  const done = suggestions.start();
  await expect.poll(() => answers.length).toBe(1);
  answers[0]?.(fail('timed-out', 'This took too long.'));
  await done;
  expect(suggestions.shown.isWhole).toBe(false);
  suggestions.see({ start: passages[40]?.start ?? 0, end: passages[40]?.end ?? 0 });
  await expect.poll(() => suggestions.shown.suggestions.length).toBe(2);
});

test('a passage too long to be read between two keys waits for the whole', async () => {
  const long = 'The office said that the pier may stay closed. '.repeat(200).trimEnd();
  const passages: ReadPassage[] = [{ start: 0, end: long.length, kind: 'paragraph', language: 'en' }];
  const { readers, answers, sizes } = readersFor();
  const suggestions = new SourceSuggestions({ text: long, passages }, readers);
  suggestions.see({ start: 0, end: long.length });
  const done = suggestions.start();
  await expect.poll(() => answers.length).toBe(1);
  expect(sizes).toEqual([]);
  answers[0]?.(ok([]));
  await done;
});

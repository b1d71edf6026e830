import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../domain/version.ts';
import { findQuote } from '../../../../main/hosts/cli/quote.ts';

const lines = ['Menu: ferry', 'The ferry stops. It is said the ferry stops.', `The ferry stops in ${'부산'.normalize('NFD')}.`];
const text = lines.join('\n');
const blocks = lines.map((line, index): Block => {
  const start = text.indexOf(line);
  return { start, end: start + line.length, kind: index === 0 ? 'furniture' : 'paragraph' };
});

test('a quote that stands once is found with its passage', () => {
  const start = text.indexOf('It is said');
  expect(findQuote(text, blocks, undefined, { quote: 'It is said' })).toEqual({ ok: true, value: { start, end: start + 10, passage: 1 } });
});

test('what stands in furniture does not count, unless it stands nowhere else', () => {
  expect(findQuote(text, blocks, undefined, { quote: 'ferry', occurrence: 1 })).toMatchObject({ value: { passage: 1 } });
  expect(findQuote(text, blocks, undefined, { quote: 'Menu' })).toMatchObject({ error: { code: 'quote-in-furniture' } });
});

test('another Unicode form of the same words is found as the text has it', () => {
  const found = findQuote(text, blocks, undefined, { quote: '부산'.normalize('NFC') });
  expect(found.ok && text.slice(found.value.start, found.value.end)).toBe('부산'.normalize('NFD'));
});

describe('a quote that stands several times', () => {
  const quote = 'ferry stops';

  test('is ambiguous, and the passages are named', () => {
    expect(findQuote(text, blocks, undefined, { quote })).toMatchObject({
      error: { code: 'quote-ambiguous', params: { count: 3, passages: '1, 1, 2' }, hint: expect.stringContaining('1 to 3') },
    });
  });

  test('is chosen by number or by the words before it', () => {
    expect(findQuote(text, blocks, undefined, { quote, occurrence: 3 })).toMatchObject({ value: { passage: 2 } });
    expect(findQuote(text, blocks, undefined, { quote, prefix: 'said the' })).toMatchObject({
      value: { start: text.indexOf('ferry stops.\n') },
    });
    expect(findQuote(text, blocks, undefined, { quote, prefix: 'The', occurrence: 2 })).toMatchObject({ value: { passage: 2 } });
  });

  test('is not found beyond the last one or after other words', () => {
    expect(findQuote(text, blocks, undefined, { quote, occurrence: 4 })).toMatchObject({ error: { code: 'quote-not-found' } });
    expect(findQuote(text, blocks, undefined, { quote, prefix: 'A' })).toMatchObject({ error: { code: 'quote-not-found' } });
    expect(findQuote(text, blocks, undefined, { quote, prefix: 'The' })).toMatchObject({ error: { code: 'quote-ambiguous' } });
  });
});

test('words that are not there are not found', () => {
  expect(findQuote(text, blocks, undefined, { quote: 'the ferry sails' })).toMatchObject({ error: { code: 'quote-not-found' } });
});

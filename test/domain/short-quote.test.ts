import { describe, expect, test } from 'vitest';
import { shortQuote } from '../../domain/short-quote.ts';

describe('shortQuote', () => {
  test.each([
    ['as it is', 20, 'as it is'],
    ['  two\n\nlines ', 20, 'two lines'],
    ['the ferry leaves at noon', 14, 'the ferry…'],
    ['the ferryboatsleaveatnoon', 14, 'the ferryboats…'],
    ['渡轮将于正午离开港口', 4, '渡轮将于…'],
    ['한국어'.normalize('NFD'), 3, '한국어'.normalize('NFD')],
    ['한국어'.normalize('NFD'), 2, `${'한국'.normalize('NFD')}…`],
    ['👩‍🔬👩‍🔬👩‍🔬', 2, '👩‍🔬👩‍🔬…'],
  ])('%j in %i characters is %j', (exact, most, short) => {
    expect(shortQuote(exact, most)).toBe(short);
  });
});

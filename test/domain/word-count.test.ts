import { expect, test } from 'vitest';
import { wordCount } from '../../domain/word-count.ts';

test.each([
  ['', { words: 0, han: 0, hangul: 0 }],
  ['The bridge didn’t reopen, half-finished, until 10,000 cars had gone.', { words: 10, han: 0, hangul: 0 }],
  ['大桥于周三关闭。', { words: 0, han: 7, hangul: 0 }],
  ['다리는 수요일에 닫혔다.', { words: 3, han: 0, hangul: 10 }],
  ['大桥 (Lantern Bridge) 关闭了3天', { words: 3, han: 6, hangul: 0 }],
  ['ランタン橋', { words: 0, han: 5, hangul: 0 }],
  // Decomposed syllables and accents are what they look like.
  ['한글'.normalize('NFD'), { words: 1, han: 0, hangul: 2 }],
  ['café'.normalize('NFD'), { words: 1, han: 0, hangul: 0 }],
])('%s', (text, expected) => expect(wordCount(text)).toEqual(expected));

test('a Chinese character beyond the first plane is one', () => expect(wordCount('𠮷野家').han).toBe(3));

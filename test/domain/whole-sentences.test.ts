import { expect, test } from 'vitest';
import type { Block } from '../../domain/version.ts';
import { wholeSentences } from '../../domain/whole-sentences.ts';

const lines = [
  'A first sentence. The pier closes at 3.5 m, Mr. Lee said. Then more.',
  '港务局表示，码头将关闭。没有别的。',
  '시청은 부인했다.',
];
const text = lines.join('\n');
const blocks: Block[] = lines.map((words, index) => {
  const start = lines.slice(0, index).reduce((sum, before) => sum + before.length + 1, 0);
  return { start, end: start + words.length, kind: 'paragraph', ...(index === 1 ? { language: 'zh' } : {}) };
});

function around(words: string, to = words) {
  const start = text.indexOf(words);
  return wholeSentences(text, blocks, { start, end: text.indexOf(to) + to.length }, 'en');
}

test.each([
  ['pier closes', { head: 'The ', tail: ' at 3.5 m, Mr. Lee said.' }],
  ['码头', { head: '港务局表示，', tail: '将关闭。' }],
  ['A first sentence.', { head: '', tail: '' }],
  ['부인했다', { head: '시청은 ', tail: '.' }],
])('“%s” in its sentence', (words, expected) => {
  expect(around(words)).toEqual(expected);
});

test('a quote over several sentences, or over blocks, is made whole at both ends', () => {
  expect(around('sentence. The', 'sentence. The')).toEqual({ head: 'A first ', tail: ' pier closes at 3.5 m, Mr. Lee said.' });
  expect(around('more', '港务局')).toEqual({ head: 'Then ', tail: '表示，码头将关闭。' });
});

test('a sentence without an end is cut, and says so; no surrogate pair is halved', () => {
  const long = `${'🚇'.repeat(2000)}here${'🚇'.repeat(2000)}`;
  const start = long.indexOf('here');
  const found = wholeSentences(long, [{ start: 0, end: long.length, kind: 'paragraph' }], { start: start, end: start + 4 }, 'und');
  expect(found?.head).toMatch(/^…🚇+$/u);
  expect(found?.tail).toMatch(/^🚇+…$/u);
  expect(found?.head.length).toBeLessThan(2100);
});

test('what stands in no block has none', () => {
  expect(wholeSentences(text, blocks, { start: text.length + 1, end: text.length + 3 }, 'en')).toBeNull();
  expect(wholeSentences(text, [], { start: 0, end: 3 }, 'en')).toBeNull();
});

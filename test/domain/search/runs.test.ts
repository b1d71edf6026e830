import { expect, test } from 'vitest';
import { indexTerms } from '../../../domain/search/runs.ts';

const termsOf = (folded: string): string[] => new TextDecoder('utf-8', { fatal: true }).decode(indexTerms(folded)).split(' ');

test('words are terms, runs without spaces are overlapping pairs, and the last character is one by itself', () => {
  expect(termsOf('the harbour 港口费')).toEqual(['the', 'harbour', '港口', '口费', '费']);
});

test('a pair that comes again in a text is written once, and again in the next text', () => {
  expect(termsOf('港口 港口')).toEqual(['港口', '口']);
  expect(termsOf('港口')).toEqual(['港口', '口']);
});

test('a last character that begins a pair elsewhere needs no term of its own', () => {
  expect(termsOf('港口 口岸')).toEqual(['港口', '口岸', '岸']);
  expect(termsOf('口岸 港口')).toEqual(['口岸', '港口', '岸']);
});

test('characters outside the basic plane stay whole', () => {
  expect(termsOf('𠮷野家')).toEqual(['𠮷野', '野家', '家']);
  expect(termsOf('野𠮷')).toEqual(['野𠮷', '𠮷']);
});

test('what is longer than any passage before it loses nothing', () => {
  const words = Array.from({ length: 20_000 }, (_, i) => `w${i}é`);
  expect(termsOf(words.join(' '))).toEqual(words);
});

test('nothing to find gives nothing', () => {
  expect(indexTerms(' — ').length).toBe(0);
});

import { describe, expect, test } from 'vitest';
import { findable, matching } from '../../../renderer/note/matching.ts';
import type { Referable } from '../../../renderer/note/referable.ts';

function referable(id: string, text: string, more: Partial<Referable> = {}): Referable {
  return { kind: 'claim', id, text, language: 'en', details: [], tag: 'reported', label: 'Reported', isHere: false, ...more };
}
const source = (id: string, text: string, ...details: string[]) => referable(id, text, { kind: 'source', tag: null, details });

const all = findable([
  referable('spring', 'The tunnel could open in spring.', { details: ['an engineer', 'Harbour works'] }),
  referable('here', 'The ministry says the tunnel opens late.', { isHere: true }),
  referable('zh', '隧道可能在明年开放。', { details: ['港务局'] }),
  referable('ko', '터널은 내년 봄에 열릴 수 있다.'.normalize('NFD'), { details: ['시청 관계자'] }),
  source('paper', 'Harbour works', 'Harbour Daily'),
]);
const ids = (written: string): string[] => matching(all, written).map(({ id }) => id);

describe('what is offered', () => {
  test.each([
    ['any word of the quote', 'spring', ['spring']],
    ['several words, in any order', 'late ministry', ['here']],
    ['the beginning of a word', 'tun', ['here', 'spring']],
    ['the attribution', 'engineer', ['spring']],
    ['the title of the source, and the source itself', 'harbour', ['spring', 'paper']],
    ['the outlet', 'daily', ['paper']],
    ['capitals and full-width letters', 'ＴＵＮＮＥＬ', ['here', 'spring']],
    ['Chinese, inside a sentence', '明年', ['zh']],
    ['Chinese, who says so', '港务', ['zh']],
    ['Korean, without its particle', '터널', ['ko']],
    ['Korean, in words apart', '봄에 시청', ['ko']],
    ['nothing that holds only some of the words', 'tunnel 明年', []],
  ])('by %s', (_how, written, expected) => {
    expect(ids(written)).toEqual(expected);
  });

  test('before anything is written, is everything, claims of the open source first and sources last', () => {
    expect(ids('')).toEqual(['here', 'spring', 'zh', 'ko', 'paper']);
  });

  test('puts the words as they are written before the words apart', () => {
    const list = findable([referable('apart', 'open the tunnel, then close'), referable('together', 'they close the tunnel')]);
    expect(matching(list, 'the tunnel').map(({ id }) => id)).toEqual(['apart', 'together']);
    expect(matching(list, 'close the').map(({ id }) => id)).toEqual(['together', 'apart']);
  });

  test('is a short list with room for sources', () => {
    const many = findable([
      ...Array.from({ length: 40 }, (_, i) => referable(`c${i}`, `tunnel ${i}`)),
      ...Array.from({ length: 9 }, (_, i) => source(`s${i}`, `Tunnel paper ${i}`)),
    ]);
    expect(matching(many, 'tunnel').map(({ kind }) => kind)).toEqual([...Array(5).fill('claim'), ...Array(3).fill('source')]);
    expect(matching(many, 'paper')).toHaveLength(8);
  });
});

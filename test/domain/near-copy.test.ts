import { describe, expect, test } from 'vitest';
import { copyGroups, resemblance, signatureOf as sign } from '../../domain/near-copy.ts';
import { shinglesOf } from '../../domain/shingles.ts';

const signatureOf = (text: string) => sign(shinglesOf(text));

/** Sentences that differ by a place and a number, in three scripts. */
const say: Readonly<Record<string, (place: string, n: number) => string>> = {
  English: (place, n) => `The harbour office of ${place} told ${n} reporters that the ferry line would stop running in the summer. `,
  Chinese: (place, n) => `${place}港务局对${n}名记者表示,该渡轮航线将于夏季停运,已售船票可以全额退款。`,
  Korean: (place, n) => `${place} 항만청은 기자 ${n}명에게 여름에 여객선 운항을 중단하며 표는 전액 환불된다고 밝혔다. `,
};
const words = ['Skarholm', '海门', '한빛', 'Vellby', '南屿', '남도', 'Orne', '东港', '서항', 'Tide'];
/** A text of its own kind for each seed: random letters of its script between fixed ones. */
function article(script: string, seed: number, sentences = 12): string[] {
  let state = seed * 7919 + 1;
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 8;
  };
  const from = { English: 0x61, Chinese: 0x4e00, Korean: 0xac00 }[script] ?? 0x61;
  const size = script === 'English' ? 26 : 2000;
  const filler = () => String.fromCharCode(...Array.from({ length: 40 }, () => from + (next() % size)));
  return Array.from({ length: sentences }, (_, i) => `${say[script]?.(words[i % words.length] ?? '', i)}${filler()}. `);
}

describe.each(Object.keys(say))('%s', (script) => {
  const original = article(script, 1);
  const other = article(script, 2);
  const edited = original.with(5, other[5] ?? '');
  const texts = [original, edited, other].map((each) => signatureOf(each.join('')) ?? []);
  const [first = [], second = [], third = []] = texts;

  test('the more is the same, the higher the estimate; the same text is 1, whatever its spaces and widths', () => {
    const squeezed = signatureOf(original.join('').replaceAll(' ', '\n').toUpperCase()) ?? [];
    expect(resemblance(first, squeezed)).toBe(1);
    expect(resemblance(first, second)).toBeGreaterThan(resemblance(first, third));
  });

  test('an edited copy is grouped with its original, another article on the same matter is not', () => {
    const groups = copyGroups([
      { id: 'original', signature: first },
      { id: 'other', signature: third },
      { id: 'edited', signature: second },
    ]);
    expect(groups.map((group) => group.map(({ id }) => id))).toEqual([['original', 'edited']]);
  });
});

test('estimates are near the true share', () => {
  const original = article('Chinese', 3, 60);
  const half = [...original.slice(0, 45), ...article('Chinese', 4, 60).slice(45)];
  const shingles = (text: string) => {
    const letters = text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
    return new Set(Array.from({ length: letters.length - 8 }, (_, at) => letters.slice(at, at + 9)));
  };
  const [a, b] = [shingles(original.join('')), shingles(half.join(''))];
  const truth = [...a].filter((each) => b.has(each)).length / new Set([...a, ...b]).size;
  const found = resemblance(signatureOf(original.join('')) ?? [], signatureOf(half.join('')) ?? []);
  expect(Math.abs(found - truth)).toBeLessThan(0.2);
});

test('texts too short to tell are not compared', () => {
  expect(signatureOf('The berth reopens.')).toBeNull();
  expect(
    copyGroups([
      { id: 'a', signature: null },
      { id: 'b', signature: null },
    ]),
  ).toEqual([]);
});

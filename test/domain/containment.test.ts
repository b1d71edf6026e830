import { describe, expect, test } from 'vitest';
import { containments, relatedGroups, sampleOf } from '../../domain/containment.ts';
import { copyGroups, signatureOf } from '../../domain/near-copy.ts';
import { shinglesOf } from '../../domain/shingles.ts';

const places = ['Skarholm', '海门', '한빛', 'Vellby', '南屿', '남도', 'Orne', '东港', '서항', 'Tide', '내포', '石湾'];
/** Articles whose sentences share a frame, as those of one beat do, each with names and figures of its own. */
const frames: Readonly<Record<string, (place: string, n: number, word: string) => string>> = {
  English: (place, n, word) =>
    `Officials in ${place} said on day ${n} that ${word} had delayed the ferry by ${n * 7} minutes and that pier ${n * 3} was ${word}. `,
  Chinese: (place, n, word) => `${place}方面第${n}日表示，因${word}渡轮推迟${n * 7}分钟，第${n * 3}号码头${word}，何时恢复尚无定论。`,
  Korean: (place, n, word) =>
    `${place} 당국은 ${n}일째에 ${word} 때문에 여객선이 ${n * 7}분 늦었고 ${n * 3}번 부두가 ${word} 상태라고 밝혔다. `,
};
const letters: Readonly<Record<string, readonly [first: number, count: number, length: number]>> = {
  English: [0x61, 26, 24],
  Chinese: [0x4e00, 3000, 9],
  Korean: [0xac00, 3000, 10],
};

function sentences(script: string, seed: number, count: number): string[] {
  let state = seed * 7919 + 1;
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 8;
  };
  const [first, size, length] = letters[script] ?? [0x61, 26, 24];
  const word = () => String.fromCharCode(...Array.from({ length }, () => first + (next() % size)));
  return Array.from({ length: count }, (_, i) => frames[script]?.(places[next() % places.length] ?? '', seed * 100 + i, word()) ?? '');
}

const signed = (texts: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(texts).map(([id, parts]) => {
    const shingles = shinglesOf(parts.join(''));
    return { id, signature: signatureOf(shingles), sample: sampleOf(shingles) };
  });
const grouped = (texts: Readonly<Record<string, readonly string[]>>) => {
  const all = signed(texts);
  return relatedGroups(all, copyGroups(all)).map((group) => group.map(({ id, how }) => (id === group[0]?.id ? id : `${id} ${how}`)));
};

describe.each(Object.keys(frames))('%s', (script) => {
  const item = sentences(script, 1, 6);
  const article = sentences(script, 2, 24);

  test('an item that an article took in whole is contained in it, wherever it stands', () => {
    for (const at of [0, 9, 24]) {
      const longer = article.toSpliced(at, 0, ...item);
      expect(grouped({ item, longer, other: sentences(script, 3, 24) })).toEqual([['longer', 'item contained']]);
    }
  });

  test('an item that was edited a little on the way still is', () => {
    const edited = item.with(2, sentences(script, 4, 1)[0] ?? '');
    const found = containments(signed({ item, longer: [...article, ...edited] })).get('item');
    expect(found?.within).toBe('longer');
    expect(found?.share).toBeGreaterThan(0.75);
    expect(found?.share).toBeLessThan(0.98);
  });

  test('a sentence that is quoted makes no group, whether of a short item or of a long one', () => {
    for (const length of [3, 6, 12]) {
      for (let seed = 10; seed < 30; seed++) {
        const quoted = sentences(script, seed, length);
        expect(grouped({ quoted, quoting: [...article, quoted[1] ?? ''] })).toEqual([]);
      }
    }
  });

  test('twenty articles of one beat stay apart, also with one notice below all of them', () => {
    const notice = sentences(script, 99, 1);
    const beat = Array.from({ length: 20 }, (_, seed) => [`${seed}`, [...sentences(script, seed + 40, 6 + 2 * seed), ...notice]] as const);
    expect(grouped(Object.fromEntries(beat))).toEqual([]);
  });

  test('copies of an item go with it to the article that holds it; copies of the article hold it too', () => {
    const longer = [...article, ...item];
    expect(grouped({ item, reprint: item, longer, again: longer.with(0, '') })).toEqual([
      ['longer', 'item contained', 'reprint contained', 'again copy'],
    ]);
  });
});

test('texts too short to tell are in no group', () => {
  expect(sampleOf(shinglesOf('The berth reopens on Friday.'))).toBeNull();
  expect(relatedGroups([{ id: 'a', sample: null }], [])).toEqual([]);
});

test('estimates are near the true share', () => {
  const item = sentences('English', 5, 40);
  for (const kept of [10, 20, 30, 36]) {
    const other = [...item.slice(0, kept), ...sentences('English', 6, 60)];
    const [a, b] = [item, other].map((each) => new Set(shinglesOf(each.join(''))));
    const truth = a === undefined || b === undefined ? 0 : [...a].filter((each) => b.has(each)).length / a.size;
    const found = containments(signed({ item, other })).get('item')?.share;
    if (truth > 0.8) expect(Math.abs((found ?? 0) - truth)).toBeLessThan(0.06);
    else if (truth < 0.7) expect(found).toBeUndefined();
  }
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FindableText, findAll, type Hit, hitFrom, MOST_HITS } from '../../../renderer/reader/find.ts';

const found = (text: string, words: string, options: { language?: string; matchCase?: boolean; wholeWords?: boolean } = {}) =>
  findAll(text, words, { language: 'und', ...options }).hits.map(({ start, end }) => text.slice(start, end));

describe('words are found', () => {
  test.each([
    ['in any case', 'Harbour HARBOUR harbour', 'hArBoUr', ['Harbour', 'HARBOUR', 'harbour']],
    ['with ß as ss and any sigma', 'STRASSE Straße ΟΔΟΣ', 'straße', ['STRASSE', 'Straße']],
    ['with or without accents', 'Café cafe CAFE\u0301', 'cafe', ['Café', 'cafe', 'CAFE\u0301']],
    ['when the accents are in the words', 'a naive plan', 'naïve', ['naive']],
    ['in full and half width', 'Ｇ７ summit, G7 ｻﾐｯﾄ ｶﾞｽ', 'g7', ['Ｇ７', 'G7']],
    ['in half-width kana', 'ｶﾞｽ ガス', 'ガス', ['ｶﾞｽ', 'ガス']],
    ['between full-width punctuation', '桥，塌了', '桥,塌', ['桥，塌']],
    ['with straight quotation marks for typographic ones', 'He said “no”. ‘No’, 「no」', '"no"', ['“no”', '「no」']],
    ['with an apostrophe of either form', "it’s it's", "it's", ['it’s', "it's"]],
    ['with any dash', '2019–2020 and 2019-2020', '2019-2020', ['2019–2020', '2019-2020']],
    [
      'over any white space',
      'third  \n pier, third\u00a0pier, third\u3000pier',
      'third pier',
      ['third  \n pier', 'third\u00a0pier', 'third\u3000pier'],
    ],
    ['over soft hyphens', 'co\u00adope\u00adration', 'cooperation', ['co\u00adope\u00adration']],
    ['in ligatures', 'an eﬃcient oﬃce', 'offi', ['oﬃ']],
    ['beyond the first plane', '𝒜 𠮷野家 𠮷', '𠮷', ['𠮷', '𠮷']],
  ])('%s', (_, text, words, expected) => {
    expect(found(text, words)).toEqual(expected);
  });

  test('in Hangul, composed or not', () => {
    const composed = '서울 한강 하천';
    const apart = composed.normalize('NFD');
    for (const text of [composed, apart]) {
      for (const words of ['한강', '한강'.normalize('NFD')])
        expect(found(text, words).map((each) => each.normalize('NFC'))).toEqual(['한강']);
      // A syllable is a character: one that ends in a consonant is another.
      expect(found(text, '하').map((each) => each.normalize('NFC'))).toEqual(['하']);
    }
  });

  test('as written, when case matters', () => {
    expect(found('Port port PORT', 'port', { matchCase: true })).toEqual(['port']);
    expect(found('Ｐort', 'Port', { matchCase: true })).toEqual(['Ｐort']);
  });

  test('with the two i of Turkish kept apart', () => {
    expect(found('ISPARTA İstanbul ıspanak', 'ı', { language: 'tr' })).toEqual(['I', 'ı']);
    expect(found('İstanbul istanbul', 'istanbul', { language: 'tr-TR' })).toEqual(['İstanbul', 'istanbul']);
    expect(found('ISPARTA İstanbul', 'i', { language: 'en' })).toEqual(['I', 'İ']);
  });

  test('whole, when asked to', () => {
    expect(found('port portal airport port-side', 'port', { wholeWords: true, language: 'en' })).toEqual(['port', 'port']);
    expect(found('서울은 서울 서울', '서울', { wholeWords: true, language: 'ko' })).toEqual(['서울', '서울']);
    expect(found('研究生命的起源，研究生', '研究', { wholeWords: true, language: 'zh' })).toEqual(found('研究', '研究'));
  });
});

describe('what is found', () => {
  test('is nothing for nothing and for white space', () => {
    expect(found('a b', '')).toEqual([]);
    expect(found('a b', ' \n ')).toEqual([]);
    expect(found('', 'a')).toEqual([]);
    expect(found('a\u00ad', '\u00ad')).toEqual([]);
  });
  test('never overlaps', () => {
    expect(found('aaaaa', 'aa')).toEqual(['aa', 'aa']);
    expect(found('ﬀ', 'f')).toEqual(['ﬀ']);
  });
  test('is whole characters', () => {
    expect(found('👩‍🚀 went', '👩')).toEqual(['👩‍🚀']);
    expect(found('🇰🇷🇨🇳', '🇷🇨')).toEqual(['🇰🇷🇨🇳']);
  });
  test('ends at the cap, and says so', () => {
    const exactly = findAll('ab'.repeat(MOST_HITS), 'a', { language: 'en' });
    expect([exactly.hits.length, exactly.capped]).toEqual([MOST_HITS, false]);
    const more = findAll('ab'.repeat(MOST_HITS + 1), 'a', { language: 'en' });
    expect([more.hits.length, more.capped]).toEqual([MOST_HITS, true]);
  });
});

test('a text prepared bit by bit is searched like any other', () => {
  const text = 'Über den Pier. e\u0301 한강 '.normalize('NFD').repeat(20_000);
  const prepared = new FindableText(text, 'de');
  let parts = 1;
  while (!prepared.prepare()) parts++;
  expect(parts).toBeGreaterThan(2);
  const halfway = new FindableText(text, 'de');
  halfway.prepare();
  const expected = new FindableText(text, 'de').find('한강 uber');
  expect(expected.hits.length).toBe(MOST_HITS);
  expect(prepared.find('한강 uber')).toEqual(expected);
  expect(halfway.find('한강 uber')).toEqual(expected);
});

test('the hit to start at is the first from an offset on, else the first of all', () => {
  const hits: Hit[] = [5, 10, 20].map((start) => ({ start, end: start + 2 }));
  expect([0, 5, 6, 20, 21].map((at) => hitFrom(hits, at))).toEqual([0, 0, 1, 2, 0]);
  expect(hitFrom([], 3)).toBeNull();
});

/** What `FindableText` promises, said as plainly as can be and without a thought for speed. */
function plainly(text: string, words: string, matchCase: boolean): Hit[] {
  const clusters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
  const units: { unit: string; start: number; end: number }[] = [];
  for (const { segment, index } of clusters) {
    for (const unit of folded(segment, matchCase).split('')) {
      const last = units.at(-1);
      if (unit === ' ' && last?.unit === ' ') last.end = index + segment.length;
      else units.push({ unit, start: index, end: index + segment.length });
    }
  }
  const wanted = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(words)]
    .map(({ segment }) => folded(segment, matchCase))
    .join('')
    .replace(/ +/g, ' ');
  const hits: Hit[] = [];
  if (wanted.trim() === '') return hits;
  for (let at = 0; at + wanted.length <= units.length; at++) {
    const stretch = units.slice(at, at + wanted.length);
    const [first, last] = [stretch[0], stretch.at(-1)];
    if (first === undefined || last === undefined || stretch.map(({ unit }) => unit).join('') !== wanted) continue;
    if (first.start < (hits.at(-1)?.end ?? 0)) continue;
    hits.push({ start: first.start, end: last.end });
    at += wanted.length - 1;
  }
  return hits;
}

function folded(cluster: string, matchCase: boolean): string {
  if (cluster.trim() === '') return ' ';
  const plain = cluster
    .replace(/[‘’‚‛′‵ʼ´‹›『』﹃﹄]/g, "'")
    .replace(/[“”„‟″‶«»「」〝〞〟﹁﹂｢｣]/g, '"')
    .replace(/[‐‑‒–—―−﹘﹣－]/g, '-')
    .normalize('NFKD')
    .replace(/[[[\p{Mn}\p{Me}]&&[\p{sc=Inherited}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}]]--[\u3099\u309a]]/gv, '')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  const isAccentAlone = plain !== '' && plain.trim() === '' && !/\s/.test(cluster);
  if (isAccentAlone) return cluster;
  return (matchCase ? plain : plain.toUpperCase().toLowerCase()).normalize('NFC');
}

/** Few characters of many kinds, so that they meet, repeat and combine. */
const characters = [
  ...'aAeéEfioO ßσςΣİıIı1½…’\'"“「」-–—한하강서漢字語ｶﾞｶがか\u3099ﬁﬃﾡㅎ，,Ａ́ क्षिीक नั้ำก\u0e33👩🚀🇰🇷🏽❤️𠮷©\u00a0\u3000\n\r\t\u00ad\u200b\u200d\u200c\ufe0f\u0301\u0308\u0327\u1112\u1161\u11ab\u1100\ud83d\udc69¨´',
];
const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...characters) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
);
const textOf = (maxLength: number) => fc.array(piece, { maxLength }).map((pieces) => pieces.join(''));
/** A text, and words that often stand in it. */
const search = textOf(60).chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc.oneof(
      textOf(3),
      fc.tuple(fc.nat(text.length), fc.integer({ min: 1, max: 6 })).map(([start, length]) => text.slice(start, start + length)),
      fc.tuple(fc.nat(text.length), fc.integer({ min: 1, max: 6 })).map(([at, n]) =>
        text
          .slice(at, at + n)
          .normalize('NFD')
          .toUpperCase(),
      ),
    ),
    fc.boolean(),
  ),
);

describe('whatever the text', () => {
  test('what is found is what a plain search finds', () => {
    fc.assert(
      fc.property(search, ([text, words, matchCase]) => {
        expect(findAll(text, words, { language: 'en', matchCase }).hits).toEqual(plainly(text, words, matchCase));
      }),
      { numRuns: 3_000 },
    );
  });

  test('hits ascend, do not overlap, and begin and end between graphemes', () => {
    fc.assert(
      fc.property(search, fc.boolean(), ([text, words, matchCase], wholeWords) => {
        const borders = new Set([text.length, ...Array.from(new Intl.Segmenter('en').segment(text), ({ index }) => index)]);
        let free = 0;
        for (const { start, end } of findAll(text, words, { language: 'en', matchCase, wholeWords }).hits) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          expect([borders.has(start), borders.has(end)]).toEqual([true, true]);
          free = end;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('a whole word is found wherever it stands alone', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('port', 'Portal', 'pört', '항구', 'x'), { maxLength: 20 }), (words) => {
        const text = words.join(' ');
        expect(found(text, 'port', { wholeWords: true, language: 'en' })).toEqual(
          words.filter((each) => each === 'port' || each === 'pört'),
        );
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceAt, sentencesOf, wordBoundary } from '../../domain/sentences.ts';

const whole = (text: string) => ({ start: 0, end: text.length });
const sentences = (text: string, language: string) =>
  sentencesOf(text, whole(text), language).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test('English, with the white space between them left out', () => {
    expect(sentences('The ferry left.  It came back at noon. ', 'en')).toEqual(['The ferry left.', 'It came back at noon.']);
  });

  test('Chinese, with a closing quotation mark kept in its sentence', () => {
    expect(sentences('他说:“渡轮停航。”第二天复航。', 'zh')).toEqual(['他说:“渡轮停航。”', '第二天复航。']);
  });

  test('Korean', () => {
    expect(sentences('배가 떠났다. 정오에 돌아왔다.', 'ko')).toEqual(['배가 떠났다.', '정오에 돌아왔다.']);
  });

  test.each([
    ['en', 'He left. |"We go," she said.'],
    ['en', "He left. |'We go,' she said. |'Tis late."],
    ['en', 'He said "We go." |She left. |(It rained.) |Then it stopped.'],
    ['en', "The workers' ferry left. |It wasn't late."],
    ['ko', '배가 떠났다. |"우리는 간다." |그는 말했다.'],
    ['ko', '그는 "우리는 간다."라고 말했다. |끝났다.'],
    ['ko', '그는 “우리는 간다.”고 했다. |‘정말?’ |그녀가 물었다.'],
    ['zh', '他走了。|"我们走,"她说。'],
    ['zh', '他说:"我们走。"|第二天复航。|"行。"'],
    ['zh', "他走了。|'好。'|她说。"],
    ['zh', '“我们走。”|他说。|“真的?”'],
    ['zh', '他走了。|「我们走。」|她说。|『好。』'],
    ['zh', '他说:「『走。』|她说。」|完。'],
    ['zh', '渡轮停航。|(括号。)|第二天复航。|（全角。）|【快讯】复航。'],
    ['zh', '他说:“走……”然后走了。|完。'],
    ['zh', '他走了。 |“我们走。”'],
    ['zh', '”他说。|完。'],
    ['zh', '他喊:“走!”|“真的?”|她问。'],
    ['en', 'On May 29, U.S. Transport Secretary Ann Example spoke. |He left the U.S. |The talks went on.'],
    ['en', 'Mr. Kim met Dr. J. B. Lee at 9 a.m. |They agreed.'],
    ['en', 'It closed on Oct. 5 under No. 12. |It is Plan B. |The ferry stayed.'],
    ['en', '2. The ferry left. |3. It sank.'],
    ['zh', '2. 渡轮停航。|3. 第二天复航。'],
    ['ko', '1. 배가 떠났다. |2. 돌아왔다.'],
    ['en', 'See e.g. The Times. |It was 1999. |Nothing came.'],
  ])('%s: each mark stays with the sentence it belongs to: %s', (language, marked) => {
    expect(sentences(marked.replaceAll('|', ''), language)).toEqual(marked.split('|').map((each) => each.trim()));
  });

  test('offsets are those of the whole text', () => {
    const text = 'Head.\nOne. Two.';
    expect(sentencesOf(text, { start: 6, end: text.length }, 'en')).toEqual([
      { start: 6, end: 10 },
      { start: 11, end: 15 },
    ]);
  });

  test('an unknown language is no error', () => {
    expect(sentences('One. Two.', 'und')).toEqual(['One.', 'Two.']);
    expect(sentences('One. Two.', 'xx-unknown')).toEqual(['One.', 'Two.']);
  });

  test('sentences ascend, do not overlap, and leave out nothing but white space', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('渡轮停航', '。', '”', '“', '"', "'", '「', ')', ' ', 'Boat', '.', '?', '\n', '배가', '👩‍🚀', 'é')),
        (parts) => {
          const text = parts.join('');
          let at = 0;
          let left = '';
          for (const { start, end } of sentencesOf(text, whole(text), 'zh')) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            left += text.slice(at, start);
            at = end;
          }
          expect((left + text.slice(at)).trim()).toBe('');
        },
      ),
    );
  });
});

test('the sentence at an offset is the one that holds it, or the one before', () => {
  const found = [
    { start: 2, end: 5 },
    { start: 6, end: 9 },
  ];
  expect(sentenceAt(found, 0)).toEqual(found[0]);
  expect(sentenceAt(found, 5)).toEqual(found[0]);
  expect(sentenceAt(found, 8)).toEqual(found[1]);
  expect(sentenceAt([], 3)).toBeUndefined();
});

describe('word boundaries', () => {
  const text = 'The old ferry, at last.';
  test('forward to the end of a word, backward to its start', () => {
    expect(wordBoundary(text, whole(text), 4, 1, 'en')).toBe(7);
    expect(wordBoundary(text, whole(text), 7, 1, 'en')).toBe(13);
    expect(wordBoundary(text, whole(text), 13, -1, 'en')).toBe(8);
  });
  test('at the edges, the edges', () => {
    expect(wordBoundary(text, whole(text), text.length, 1, 'en')).toBe(text.length);
    expect(wordBoundary(text, whole(text), 0, -1, 'en')).toBe(0);
  });
  test('Chinese words are found without spaces', () => {
    expect(wordBoundary('渡轮停航', whole('渡轮停航'), 0, 1, 'zh')).toBeLessThan(4);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotationsIn } from '../../../domain/suggest/passage-quotations.ts';
import { suggestClaims } from '../../../domain/suggest/suggest.ts';
import { passagesIn } from './helpers.ts';

const pieces = fc.constantFrom(
  'may ',
  '可能',
  '수 있다',
  '“',
  '”',
  '"',
  "'",
  '「',
  '」',
  '。',
  '. ',
  '?',
  ' said ',
  '表示',
  '라고 말했다',
  'X: ',
  '\n',
  '\0',
  '👩‍🚒',
  '\ud800',
  '(',
  '一',
  'If ',
  ', ',
  '3 ',
);
const texts = fc.array(pieces, { maxLength: 80 }).map((all) => all.join(''));

describe('text that nobody edited', () => {
  test('never breaks it, and offsets stay inside passages, in order and apart', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const passages = passagesIn(text);
        let last = 0;
        for (const { start, end, cues } of suggestClaims(text, passages)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(passages.some((passage) => passage.start <= start && end <= passage.end)).toBe(true);
          for (const cue of cues) expect(start <= cue.start && cue.start < cue.end && cue.end <= end).toBe(true);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['a sentence', '港务局表示,码头可能关闭'],
    ['a quotation that never ends', '“The pier may close, '],
    ['quotations', '“The pier,” he said, '],
    ['numbers', '12 people, 13 people, '],
    ['denials', 'denied that. The pier was sold. '],
    ['labels', 'A: yes it is.\n'],
    ['Hangul without a space', '항구는'],
    ['Chinese verbs without a pause', '称对方'],
    ['Korean topics', '그는 그 자료는 '],
    ['letters without a space', 'aé'],
  ])('takes no longer for each part of a longer line: %s', (_what, part) => {
    const time = (times: number) => {
      const text = part.repeat(times);
      const passages = passagesIn(text);
      const begun = process.cpuUsage();
      suggestClaims(text, passages);
      const { user, system } = process.cpuUsage(begun);
      return user + system;
    };
    const length = Math.ceil(12_500 / part.length);
    time(length);
    // Four times the text takes sixteen times as long when it is quadratic; garbage and other work on the machine leave room for eight.
    const least = (times: number) => Math.min(...Array.from({ length: 4 }, () => time(times)));
    const [short, long] = [least(length * 2), least(length * 8)];
    expect(long / Math.max(short, 4000)).toBeLessThan(10);
  });
});

describe('quotations', () => {
  const quoted = (text: string, wasOpen = false) => quotationsIn(text, wasOpen).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['He said “stop” and “go”.', ['“stop”', '“go”']],
    ['She said "one \'two\' three".', ['"one \'two\' three"']],
    ["It's the driver's bus.", []],
    ["They call it 'great' now.", ["'great'"]],
    ['他说“他喊‘停’”。', ['“他喊‘停’”']],
    ['그는 "가자"라고 했다.', ['"가자"']],
    ['그는 \'마른 강\'의 끝이 "좋다"고 했다.', ["'마른 강'", '"좋다"']],
    ['“It never ends', ['“It never ends']],
  ])('%s', (text, all) => {
    expect(quoted(text)).toEqual(all);
  });

  test('go on from the passage before', () => {
    expect(quoted('and so on,” he said.', true)).toEqual(['and so on,”']);
    expect(quoted('“And so on,” he said.', true)).toEqual(['“And so on,”']);
    expect(quoted('Nothing of it here.', true)).toEqual([]);
  });
});

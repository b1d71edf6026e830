import { describe, expect, test } from 'vitest';
import { CodePoints } from '../../domain/code-points.ts';
import { type ForeignQuote, QuotePlacer } from '../../domain/place-quote.ts';
import { blocksOf } from '../main/builders.ts';

const han = '\u1112\u1161\u11ab'; // 한, decomposed
const text = [
  'The harbour office said on Monday that the new tunnel will open in May.',
  '# Share this article with the harbour office',
  'Fees rise by 20 percent. Cafe\u0301 owners 👩‍💻 protest.',
  'Fees rise by 20 percent. The union agrees to talks.',
  '港务局周一表示，隧道将于五月开通，运费上调两成。',
  `${han}국 정부는 개통이 늦어질 수 있다고 밝혔다.`,
].join('\n');
const placer = new QuotePlacer(text, blocksOf(text));

function place(exact: string, more: Partial<ForeignQuote> = {}) {
  const placed = placer.place({ exact, prefix: '', suffix: '', position: null, ...more });
  return { ...placed, words: 'start' in placed ? text.slice(placed.start, placed.end) : null };
}

describe('a quote from another rendering is placed', () => {
  test.each([
    ['as it stands', 'the new tunnel will open in May', 'the new tunnel will open in May'],
    ['with other white space', 'the new\n      tunnel\u00a0will open\tin May', 'the new tunnel will open in May'],
    ['with characters that are not seen', 'the new tun\u00adnel will\u200b open in May', 'the new tunnel will open in May'],
    ['composed where the text decomposes', 'Café owners 👩‍💻 protest.', 'Cafe\u0301 owners 👩‍💻 protest.'],
    ['Hangul composed where the text decomposes', '한국 정부는 개통이 늦어질', `${han}국 정부는 개통이 늦어질`],
    [
      'over the end of a passage, without the line break',
      '👩‍💻 protest.Fees rise by 20 percent. The',
      '👩‍💻 protest.\nFees rise by 20 percent. The',
    ],
    ['in Chinese, where few characters tell', '隧道将于五月开通，运费上调', '隧道将于五月开通，运费上调'],
  ])('%s', (_, exact, words) => {
    expect(place(exact)).toMatchObject({ outcome: 'placed', words });
  });

  test('by its surroundings among several', () => {
    const at = text.lastIndexOf('Fees');
    expect(place('Fees rise by 20 percent.', { suffix: ' The union agrees' })).toMatchObject({ outcome: 'placed', start: at });
  });

  test('where it stands already, when all of it agrees', () => {
    const start = text.lastIndexOf('percent');
    const position = { start, end: start + 7 };
    expect(place('percent', { position, prefix: ' ', suffix: '.' })).toMatchObject({ outcome: 'placed', start, score: 1 });
  });
});

describe('a quote is proposed and not placed', () => {
  test('when it stands in several places alike; the position chooses the guess only', () => {
    const second = text.lastIndexOf('Fees');
    const quote = place('Fees rise by 20 percent.', { position: { start: second + 2, end: second + 9 } });
    expect(quote).toMatchObject({ outcome: 'unsure', doubt: 'several', start: second });
  });

  test('when it is short and its surroundings are others', () => {
    expect(place('union', { prefix: 'the soviet ', suffix: ' fell' })).toMatchObject({
      outcome: 'unsure',
      doubt: 'context',
      words: 'union',
    });
    expect(place('union')).toMatchObject({ outcome: 'unsure', doubt: 'context' });
  });

  test('when a word beside it makes it say something else', () => {
    const wanted = { exact: 'the new tunnel will open in May', suffix: '.' };
    expect(place(wanted.exact, { ...wanted, prefix: 'said on Monday that ' }).outcome).toBe('placed');
    expect(place(wanted.exact, { ...wanted, prefix: 'it is not true that ' })).toMatchObject({ outcome: 'unsure', doubt: 'context' });
    expect(place(wanted.exact, { prefix: '', suffix: ', or in June.' })).toMatchObject({ outcome: 'unsure', doubt: 'context' });
  });

  test('but what stands beyond its passage may be another', () => {
    expect(place('The harbour office said on Monday', { prefix: 'Tweet', suffix: ' that the new tunnel' }).outcome).toBe('placed');
  });

  test('when its words are other ones, with a score below that of the words themselves', () => {
    const changed = place('the new tunnel will open in June');
    expect(changed).toMatchObject({ outcome: 'unsure', doubt: 'near' });
    expect(changed.words).toContain('tunnel will open in');
    const same = place('the new tunnel will open in May');
    expect('score' in changed && 'score' in same && changed.score < same.score).toBe(true);
  });

  test('when it ends inside a character of the text', () => {
    expect(place('하', { suffix: 'ᆫ국 정부는' }).outcome).toBe('unsure');
  });

  test('when there is a position only', () => {
    expect(place('', { position: { start: 0, end: 11 } })).toMatchObject({
      outcome: 'unsure',
      doubt: 'position',
      score: 0,
      words: 'The harbour',
    });
  });
});

describe('figures raised in one rendering alone', () => {
  const figures = [
    'They counted 10² cells in the dish.',
    'The dose was 10⁻⁶ mol in all the cases that were seen.',
    'The board met 106 times about the dues of the harbour.',
    'It fell to −4 degrees on the night of the flood.',
    'The fees of the harbour¹ rose again in the spring.',
  ].join('\n');
  const found = (exact: string, more: Partial<ForeignQuote> = {}) => {
    const placed = new QuotePlacer(figures, blocksOf(figures)).place({ exact, prefix: '', suffix: '', position: null, ...more });
    return { ...placed, words: 'start' in placed ? figures.slice(placed.start, placed.end) : null };
  };

  test.each([
    ['They counted 102 cells in the dish.', 'They counted 10² cells in the dish.'],
    ['The dose was 10−6 mol in all the cases', 'The dose was 10⁻⁶ mol in all the cases'],
    ['The dose was 10-6 mol in all the cases', 'The dose was 10⁻⁶ mol in all the cases'],
    ['The board met 10⁶ times about the dues', 'The board met 106 times about the dues'],
    ['The fees of the harbour1 rose again', 'The fees of the harbour¹ rose again'],
  ])('are proposed and never sure: %s', (exact, words) => {
    const start = figures.indexOf(words);
    const sure = { prefix: figures.slice(Math.max(0, start - 32), start), suffix: figures.slice(start + words.length).slice(0, 32) };
    expect(found(exact)).toMatchObject({ outcome: 'unsure', doubt: 'near', words });
    expect(found(exact, { ...sure, position: { start, end: start + words.length } })).toMatchObject({ outcome: 'unsure', words });
    expect(found(words)).toMatchObject({ outcome: 'placed', words });
  });

  test('beside the words leave them unsure too', () => {
    const exact = 'cells in the dish.';
    expect(found(exact, { prefix: 'They counted 10² ', suffix: 'The dose' }).outcome).toBe('placed');
    expect(found(exact, { prefix: 'They counted 102 ', suffix: 'The dose' })).toMatchObject({ outcome: 'unsure', doubt: 'context' });
  });

  test('but a minus is one, whichever character it is', () => {
    expect(found('It fell to -4 degrees on the night')).toMatchObject({ outcome: 'placed', words: 'It fell to −4 degrees on the night' });
  });
});

test('furniture and nothing are told apart', () => {
  expect(place('Share this article with').outcome).toBe('furniture');
  expect(place('open in May.# Share this').outcome).toBe('furniture');
  expect(place('Nothing of the kind was ever written here').outcome).toBe('not-found');
  expect(place(' \u200b ').outcome).toBe('not-found');
});

test('code points and code units are converted both ways', () => {
  const sample = 'a🚢b👩‍💻e\u0301한';
  const points = new CodePoints(sample);
  let at = 0;
  for (const [index, character] of [...sample].entries()) {
    expect(points.pointsAt(at)).toBe(index);
    expect(points.unitsAt(index)).toBe(at);
    at += character.length;
  }
  expect(points.unitsAt(99)).toBe(sample.length);
  expect(points.pointsAt(2)).toBe(1);
});

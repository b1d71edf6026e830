import { expect, test } from 'vitest';
import { type Place, type Side, sideBySide } from '../../domain/review-sides.ts';

const place = (text: string, words: string): Place => {
  const start = text.indexOf(words);
  return { text, start, end: start + words.length };
};

/** The quote in braces, what differs in brackets, around it what is context. */
const drawn = ({ before, pieces, after }: Side): string => {
  const sentence = pieces.map(({ words, differs, isQuote }) => {
    const marked = differs ? `[${words}]` : words;
    return isQuote ? `{${marked}}` : marked;
  });
  return `${before}|${sentence.join('')}|${after}`;
};

test('a claim beside the place proposed for it, sentence against sentence', () => {
  const old = 'It rains.\nFees for lorries rise by 20 percent next year. Nobody minds.';
  const now = 'It rains.\nFees for lorries rise by 30 percent this year. Nobody minds.';
  const sides = sideBySide(place(old, 'rise by 20 percent'), place(now, 'rise by 30 percent'));
  expect(drawn(sides.old)).toBe('It rains.\n|Fees for lorries {rise by }{[20]}{ percent} [next] year.| Nobody minds.');
  expect(sides.now === null ? null : drawn(sides.now)).toBe(
    'It rains.\n|Fees for lorries {rise by }{[30]}{ percent} [this] year.| Nobody minds.',
  );
});

test('a word that turns the sentence around is seen though the quote is the same', () => {
  const old = 'He said it opens in May.';
  const now = 'He denied it opens in May.';
  const sides = sideBySide(place(old, 'opens in May'), place(now, 'opens in May'));
  expect(drawn(sides.old)).toBe('|He [said] it {opens in May}.|');
  expect(sides.now === null ? null : drawn(sides.now)).toBe('|He [denied] it {opens in May}.|');
});

test('nothing is marked where nothing is proposed', () => {
  const sides = sideBySide(place('One. Two is gone. Three.', 'Two is gone'), null);
  expect(drawn(sides.old)).toBe('One. |{Two is gone}.| Three.');
  expect(sides.now).toBeNull();
});

test('a part that reaches over the border of the quote is cut there', () => {
  const sides = sideBySide(place('甲乙丙丁。', '乙丙'), place('子丑寅卯。', '丑寅'));
  expect(drawn(sides.old)).toBe('|[甲]{[乙丙]}[丁]。|');
});

test('what stands around is cut short, never inside a character', () => {
  const far = '🚢'.repeat(100);
  const { before, after } = sideBySide(place(`${far}.  Here it is. ${far}`, 'Here it is'), null).old;
  expect(before).toMatch(/^…🚢+\. {2}$/u);
  expect(after).toMatch(/^ 🚢+…$/u);
  expect(`${before}${after}`.isWellFormed()).toBe(true);
});

test.each([
  [
    'English',
    'remarkably cautious negotiators '.repeat(12),
    'Here it is.',
    /^…(remarkably|cautious|negotiators) .+ negotiators $/,
    /^ (remarkably|cautious) .+ (remarkably|cautious|negotiators)…$/,
  ],
  [
    'Korean',
    '조심스러운 협상가들이 '.repeat(30),
    '여기 있다.',
    /^…(조심스러운|협상가들이) .+ 협상가들이 $/,
    /^ 조심스러운 .+ (조심스러운|협상가들이)…$/,
  ],
])('what stands around is cut between words: %s', (_, words, sentence, head, tail) => {
  const { before, after } = sideBySide(place(`${words.trimEnd()}. ${sentence} ${words}`, sentence), null).old;
  expect(before.replace('. ', ' ')).toMatch(head);
  expect(after).toMatch(tail);
});

test('a word too long to be left out is cut', () => {
  const far = 'x'.repeat(400);
  const { before, after } = sideBySide(place(`${far}. Here it is. ${far}`, 'Here it is'), null).old;
  expect([before, after]).toEqual([`…${'x'.repeat(158)}. `, ` ${'x'.repeat(159)}…`]);
});

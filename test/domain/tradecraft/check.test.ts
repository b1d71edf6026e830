import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../domain/claim.ts';
import { headingOf, paragraphOf, type RichTextNode, richTextOf } from '../../../domain/rich-text.ts';
import type { Source } from '../../../domain/source.ts';
import { checkedBlocks, wordsAt } from '../../../domain/tradecraft/blocks.ts';
import { checkTradecraft, openClaims } from '../../../domain/tradecraft/check.ts';
import type { TradecraftFinding } from '../../../domain/tradecraft/finding.ts';
import { repeatIndexOf } from '../../../domain/tradecraft/repeated.ts';
import { cite, claimOf, footnote, keyJudgement, list, listItem, quote, quoteBlock, refer, sourceOf } from '../../main/export/fixtures.ts';

const judged = { reliability: 'B', outlet: 'Harbour Daily', published: '2025-11-04' } as const;
const claims = [
  claimOf('fact', 's', 'The tunnel has been inspected.'),
  claimOf('guess', 's', 'The eastern tunnel will be closed to lorries from the first of May.', { tag: 'speculative' }),
  claimOf('clash', 's', '东段隧道五月一日起将全面禁止货车通行。', { tag: 'disputed' }),
  claimOf('rumour', 's', '동쪽 터널은 오월 일일부터 화물차 통행이 전면 금지된다.', { tag: 'speculative' }),
];

function check(nodes: RichTextNode[], language = 'en', given: { claims?: Claim[]; sources?: Source[] } = {}): TradecraftFinding[] {
  const known = given.claims ?? claims;
  return checkTradecraft({
    content: richTextOf(nodes),
    claims: new Map(known.map((each) => [each.id, each])),
    sources: new Map((given.sources ?? [sourceOf('s', judged)]).map((each) => [each.id, each])),
    repeats: repeatIndexOf(openClaims(known)),
    language,
  });
}

/** The findings as `rule: words in the brief`. */
function found(nodes: RichTextNode[], language = 'en'): string[] {
  const blocks = checkedBlocks(richTextOf(nodes));
  return check(nodes, language).map((each) => `${each.rule}: ${wordsAt(blocks, each)}`);
}

describe('degrees of likelihood', () => {
  test.each([
    ['en', 'Closure is probable.', 'Delay is very likely.', 'likelihood-mixed-sets: probable'],
    ['zh', '大桥关闭的概率较大。', '工程很可能延误。', 'likelihood-mixed-sets: 概率较大'],
    ['ko', '폐쇄될 개연성이 높다.', '늦어질 가능성이 매우 높다.', 'likelihood-mixed-sets: 개연성이 높'],
  ])('%s: one of another set than the brief’s is found', (language, odd, usual, expected) => {
    expect(found([paragraphOf(odd, cite('s')), paragraphOf(usual, usual, cite('s'))], language)).toEqual([expected]);
  });

  test('the set used less is the odd one, and what stands beside key judgements is of the first', () => {
    const [rare, ...others] = check([paragraphOf('It is likely. It is probable. That is improbable.', cite('s'))]);
    expect([rare?.rule, rare?.params, others]).toEqual(['likelihood-mixed-sets', { words: 'likely', other: 'probable' }, []]);
    expect(
      check([keyJudgement('likely', null, ...paragraphOf('Closure is highly probable.', cite('s')).children)]).map(({ rule }) => rule),
    ).toContain('likelihood-mixed-sets');
  });

  test('the sets of two languages are not one another’s', () => {
    expect(found([paragraphOf('Closure is probable. 工程很可能延误。', cite('s'))])).toEqual([]);
  });

  test.each([
    ['en', 'There is a real possibility of closure.', 'real possibility'],
    ['en', 'The line might well close.', 'might well'],
    ['en', 'Closure is possible.', 'possible'],
    ['en', 'It may close in May.', 'may'],
    ['en', 'It is quite likely.', 'quite likely'],
    ['en', 'Closure cannot be ruled out.', 'cannot be ruled out'],
    ['zh', '大桥可能关闭。', '可能'],
    ['zh', '大桥或许会关闭。', '或许'],
    ['zh', '关闭恐怕难以避免。', '恐怕'],
    ['ko', '다리가 폐쇄될 수도 있다.', '수도 있'],
    ['ko', '어쩌면 다리가 폐쇄된다.', '어쩌면'],
    ['ko', '폐쇄될 가능성이 있다.', '가능성이 있'],
  ])('%s: %s', (language, text, words) => {
    expect(found([paragraphOf(text, cite('s'))], language)).toEqual([`likelihood-outside: ${words}`]);
  });

  test('a wording that means one of the seven names it', () => {
    const [finding] = check([paragraphOf('Closure is highly likely.', cite('s'))]);
    expect(finding?.params).toEqual({ words: 'highly likely', band: 'very-likely' });
  });

  test.each([
    ['en', 'Delay is very likely, and a roughly even chance of closure remains.'],
    ['en', 'They will answer as soon as possible, and make it possible to cross.'],
    ['en', 'That is the most likely course; the less likely one was in May.'],
    ['en', 'The minister said that closure is possible.'],
    ['en', 'The sign reads “closure possible”.'],
    ['zh', '工程很可能延误，几乎肯定超支。'],
    ['zh', '运营方表示，大桥可能关闭。'],
    ['zh', '请尽可能绕行，这种可能性已经讨论过。'],
    ['ko', '늦어질 가능성이 매우 높다.'],
    ['ko', '장관은 다리가 폐쇄될 수도 있다고 말했다.'],
  ])('%s, nothing: %s', (language, text) => {
    expect(found([paragraphOf(text, cite('s'))], language)).toEqual([]);
  });

  test.each([
    ['en', 'With high confidence we hold that closure is likely.'],
    ['zh', '我们以高度把握判断，大桥很可能关闭。'],
    ['ko', '높은 확신으로 폐쇄될 가능성이 높다.'],
  ])('%s: not in one sentence with confidence', (language, text) => {
    expect(found([paragraphOf(text, cite('s'))], language)).toEqual([`likelihood-with-confidence: ${text}`]);
  });
});

describe('judgements', () => {
  const [words] = paragraphOf('The line closes.').children as [RichTextNode];

  test('a key judgement says how likely it is and what it rests on', () => {
    expect(check([keyJudgement(null, 'high', words)]).map(({ rule }) => rule)).toEqual(['judgement-unrated', 'judgement-unsupported']);
    for (const support of [cite('s'), footnote('Seen on site.'), refer('fact')]) {
      expect(check([keyJudgement('likely', null, words, support)])).toEqual([]);
    }
    expect(check([keyJudgement('likely', null, words), quote('fact')])).toEqual([]);
  });

  test('and does not say two degrees', () => {
    const [unlikely] = paragraphOf('Closure is unlikely.').children as [RichTextNode];
    const [finding, ...others] = check([keyJudgement('likely', null, unlikely, cite('s'))]);
    expect([finding?.rule, finding?.params, others]).toEqual(['judgement-contradicts', { words: 'unlikely', band: 'likely' }, []]);
    expect(check([keyJudgement('unlikely', null, unlikely, cite('s'))])).toEqual([]);
  });

  test.each([
    ['en', 'Snow fell. Closure is likely.', 'Closure is likely.'],
    ['zh', '昨夜下雪。大桥很可能关闭。', '大桥很可能关闭。'],
    ['ko', '눈이 왔다. 폐쇄될 가능성이 높다.', '폐쇄될 가능성이 높다.'],
  ])('%s: another judgement needs support in its paragraph or a claim beside it', (language, text, sentence) => {
    expect(found([paragraphOf(text)], language)).toEqual([`likelihood-unsupported: ${sentence}`]);
    expect(found([paragraphOf(text, cite('s'))], language)).toEqual([]);
    expect(found([quote('fact'), paragraphOf(text)], language)).toEqual([]);
    expect(found([paragraphOf(text), headingOf(2, 'What follows'), quote('fact')], language)).toEqual([
      `likelihood-unsupported: ${sentence}`,
    ]);
  });

  test('headings and quotes are nobody’s judgement', () => {
    expect(found([headingOf(2, 'Closure likely'), quoteBlock(...paragraphOf('It is perhaps likely.').children)])).toEqual([]);
  });
});

describe('sources', () => {
  test('each that says too little of itself is found once, where it is first mentioned', () => {
    const sources = [sourceOf('s', judged), sourceOf('bare'), sourceOf('named', { ...judged, published: null })];
    const nodes = [paragraphOf('See ', cite('s'), cite('bare')), paragraphOf(cite('bare'), 'and ', cite('named'))];
    expect(check(nodes, 'en', { sources }).map(({ rule, path, start, params }) => [rule, path, start, params.source])).toEqual([
      ['source-unjudged', [0], 5, 'Title of bare'],
      ['source-unnamed', [0], 5, 'Title of bare'],
      ['source-undated', [0], 5, 'Title of bare'],
      ['source-undated', [1], 5, 'Title of named'],
    ]);
  });

  test('those of quoted claims too, and none that is gone', () => {
    const nodes = [quote('fact'), quote('no-such-claim'), paragraphOf(cite('no-such-source'))];
    expect(check(nodes, 'en', { sources: [sourceOf('s', { ...judged, reliability: 'F' })] })).toEqual([
      { rule: 'source-unjudged', severity: 'advice', path: [0], start: 0, end: 0, params: { source: 'Title of s' } },
    ]);
  });
});

describe('open claims written as fact', () => {
  test.each([
    ['en', 'The tunnel closes in spring', '.'],
    ['zh', '隧道春天关闭', '。'],
    ['ko', '터널은 봄에 문을 닫는다', '.'],
  ])('%s: a sentence that refers to one', (language, text, stop) => {
    expect(found([paragraphOf(text, refer('guess'), stop)], language)).toEqual([`claim-as-fact: ${text}${stop}`]);
    expect(found([paragraphOf(text, stop, refer('guess'), ' ')], language), 'after the full stop').toEqual([
      `claim-as-fact: ${text}${stop}`,
    ]);
    expect(found([paragraphOf(text, refer('fact'), stop)], language)).toEqual([]);
  });

  test.each([
    ['en', 'The mayor said the tunnel closes in spring'],
    ['en', 'The tunnel reportedly closes in spring'],
    ['en', 'The tunnel is likely to close in spring'],
    ['en', 'The paper has it “closing in the spring”'],
    ['zh', '据说隧道春天关闭'],
    ['zh', '市长表示隧道春天关闭'],
    ['ko', '터널이 봄에 문을 닫는다는 소문이 있다'],
    ['ko', '시장은 터널이 봄에 문을 닫는다고 말했다'],
  ])('%s, nothing: %s', (language, text) => {
    expect(found([paragraphOf(text, refer('guess'), language === 'zh' ? '。' : '.')], language)).toEqual([]);
  });

  test('one quoted right below a sentence that ends in a colon', () => {
    expect(found([paragraphOf('Snow fell. The tunnel closes in spring:'), quote('guess')])).toEqual([
      'claim-as-fact: The tunnel closes in spring:',
    ]);
    expect(found([paragraphOf('The operator claims:'), quote('guess')])).toEqual([]);
    expect(found([paragraphOf('The tunnel closes in spring.'), quote('guess')])).toEqual([]);
  });

  test.each([
    ['en', 'Snow fell. The Eastern tunnel will be closed to lorries in any case.', 'The Eastern tunnel will be closed to lorries'],
    ['zh', '昨夜下雪。东段隧道五月一日起将全面禁止货车。', '东段隧道五月一日起将全面禁止货车'],
    ['ko', '눈이 왔다. 동쪽 터널은 오월 일일부터 화물차 통행이 막힌다.', '동쪽 터널은 오월 일일부터 화물차 통행이'],
  ])('%s: its words without quotation marks', (language, text, words) => {
    expect(found([paragraphOf(text)], language)).toEqual([`claim-repeated: ${words}`]);
  });

  test.each([
    ['en', 'The operator says the eastern tunnel will be closed to lorries.'],
    ['en', '“The eastern tunnel will be closed to lorries.”'],
    ['en', 'The eastern tunnel is closed to lorries.'],
    ['en', 'The tunnel has been inspected.'],
    ['zh', '据称东段隧道五月一日起将全面禁止货车。'],
    ['ko', '동쪽 터널은 오월 일일부터 화물차 통행이 금지된다는 주장이 있다.'],
  ])('%s, nothing: %s', (language, text) => {
    expect(found([paragraphOf(text)], language)).toEqual([]);
  });
});

test('places are paths through the rich text and offsets in UTF-16 code units', () => {
  const items = list(
    'bullet',
    listItem(...paragraphOf('Snow.').children),
    listItem(...paragraphOf('👩‍🔬 Closure is ', cite('s'), ' possible.').children),
  );
  const [finding, ...others] = check([paragraphOf('First.'), items]);
  const text = '👩‍🔬 Closure is \ufffc possible.';
  expect(finding).toMatchObject({ path: [1, 1], start: text.indexOf('possible'), end: text.indexOf('possible') + 8 });
  expect(others).toEqual([]);
});

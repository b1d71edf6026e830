import { describe, expect, test } from 'vitest';
import { likelihoods as bands, confidences, type Likelihood } from '../../domain/claim.ts';
import { mixedJudgements } from '../../domain/icd203.ts';
import { words } from '../../main/export/words.ts';

/** What is found, as words: `likely | high confidence`. */
function found(text: string, language: string): string[] {
  return mixedJudgements(text, language).map(
    ({ likelihood, confidence }) => `${text.slice(likelihood.start, likelihood.end)} | ${text.slice(confidence.start, confidence.end)}`,
  );
}

describe('a sentence that mixes both is found', () => {
  test.each([
    ['en', 'We judge with high confidence that the ferry will likely close.', 'likely | high confidence'],
    ['en', 'The strike is Very Unlikely (low confidence).', 'Very Unlikely | low confidence'],
    [
      'en',
      'It is almost certain, and our confidence in this judgement is moderate.',
      'almost certain | confidence in this judgement is moderate',
    ],
    ['en', 'We are moderately confident that there is a roughly even chance of delay.', 'roughly even chance | moderately confident'],
    ['en', 'There is a remote possibility, at a low level of confidence, that it opens.', 'remote possibility | low level of confidence'],
    ['zh', '我们以高度把握判断，大桥很可能推迟开放。', '很可能 | 高度把握'],
    ['zh', '以中等信心判断，谈判不太可能在月内恢复。', '不太可能 | 中等信心'],
    ['zh', '罢工几乎肯定会发生，但把握程度低。', '几乎肯定 | 把握程度低'],
    ['zh', '航線極有可能停駛（低信心）。', '極有可能 | 低信心'],
    ['ko', '높은 신뢰도로 판단할 때 개통이 늦어질 가능성이 높다.', '가능성이 높 | 높은 신뢰도'],
    ['ko', '협상이 재개될 가능성은 매우 낮지만 확신도는 보통이다.', '가능성은 매우 낮 | 확신도는 보통'],
    ['ko', '중간 정도의 확신으로, 파업은 거의 확실하다.', '거의 확실 | 중간 정도의 확신'],
  ])('%s: %s', (language, text, expected) => {
    expect(found(text, language)).toEqual([expected]);
  });
});

describe('nothing is found', () => {
  test.each([
    ['en', 'The ferry will likely close. We have high confidence in this judgement.'],
    ['en', 'Delay is likely.\nConfidence: high'],
    ['en', 'Consumer confidence is low, and a recession is likely.'],
    ['en', 'The likelihood was discussed in confidence.'],
    ['en', 'A vote of no confidence is unlikely.'],
    ['en', 'The lowlights are unlikelyhood and highconfidence.'],
    ['zh', '大桥很可能推迟开放。我们对此有高度把握。'],
    ['zh', '市场信心不足，经济可能放缓。'],
    ['zh', '这种可能性尚无定论，我们把握不大。'],
    ['ko', '개통이 늦어질 가능성이 높다. 이 판단의 신뢰도는 높다.'],
    ['ko', '신뢰도가 높은 소식통은 파업 가능성이 높다고 전했다.'],
    ['und', ''],
  ])('%s: %s', (language, text) => {
    expect(found(text, language)).toEqual([]);
  });
});

test('each sentence is judged by itself, in offsets of the whole text', () => {
  const text = '👩‍🔬 It is likely. With low confidence we say it is probable. And 很可能，把握不足。';
  const [first, ...others] = mixedJudgements(text, 'en');
  expect(text.slice(first?.sentence.start, first?.sentence.end)).toBe('With low confidence we say it is probable.');
  expect(others).toHaveLength(1);
  expect(others[0]).toMatchObject({ likelihood: { meaning: 'likely' }, confidence: { meaning: 'low' } });
});

/** How each language of an export says how confident somebody is, in a sentence of its own words. */
describe.each([
  ['en', (level: string) => `${level} confidence`],
  ['zh', (level: string) => `${level}等信心`],
  ['ko', (level: string) => `확신도는 ${level}`],
] as const)('the words of an export in %s', (language, sayConfidence) => {
  const { likelihoods, confidences: levels } = words[language];
  const sayLikelihood = (band: Likelihood) => (language === 'ko' ? `가능성이 ${likelihoods[band]}` : likelihoods[band]);

  test.each(bands)('know the band %s', (band) => {
    const [judgement] = mixedJudgements(`${sayLikelihood(band)} ${sayConfidence(levels.high)}`, language);
    expect(judgement?.likelihood.meaning).toBe(band);
  });

  test.each(confidences)('know the level %s', (level) => {
    const [judgement] = mixedJudgements(`${sayLikelihood('almost-certain')} ${sayConfidence(levels[level])}`, language);
    expect(judgement?.confidence.meaning).toBe(level);
  });
});

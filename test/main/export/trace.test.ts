import { describe, expect, test } from 'vitest';
import type { ClaimBlock } from '../../../domain/brief-model.ts';
import { confidences, credibilities, likelihoodBands, likelihoods, tags } from '../../../domain/claim.ts';
import { reliabilities } from '../../../domain/source.ts';
import { writeDate } from '../../../domain/write-date.ts';
import { describeSource, traceClaim } from '../../../main/export/trace.ts';
import { words } from '../../../main/export/words.ts';
import { claimOf, sourceOf } from './fixtures.ts';

function blockOf(details: Parameters<typeof claimOf>[3]): ClaimBlock {
  const claim = claimOf('k', 's', 'words', details);
  const facts = { pages: null, context: null, noteText: '', note: [], orphaned: false, review: null };
  return { kind: 'claim', number: 1, claim, source: 1, ...facts };
}

describe('traceClaim', () => {
  const sources = [{ number: 1, source: sourceOf('s') }];

  test('leaves out what is not known rather than showing an empty place', () => {
    const { origin, judgement } = traceClaim(blockOf({}), sources, words.en);
    expect(origin.map((part) => part.text)).toEqual(['Reported', '[1] Title of s', 'passage 1']);
    expect(judgement).toEqual([]);
  });

  test.each([
    ['en', 'passages 1–3'],
    ['zh', '第 1–3 段'],
    ['ko', '단락 1–3'],
  ] as const)('names every passage a claim runs through, in %s', (language, expected) => {
    const { origin } = traceClaim(blockOf({ lastPassage: 3 }), sources, words[language]);
    expect(origin.at(-1)?.text).toBe(expected);
  });

  test.each([
    ['en', 'updated 5 November 2025'],
    ['zh', '更新于 2025年11月5日'],
    ['ko', '2025년 11월 5일 수정'],
  ] as const)('says when a source was last changed, in %s', (language, expected) => {
    const changed = sources.map((each) => ({ ...each, source: { ...each.source, updated: '2025-11-05', place: 'CORVANE' } }));
    expect(traceClaim(blockOf({}), changed, words[language]).origin.map(({ text }) => text)).toContain(expected);
    const [first] = changed;
    if (first === undefined) throw new Error('There are no sources.');
    expect(describeSource(first, words[language]).facts).toEqual(expect.arrayContaining([expected, 'CORVANE']));
  });

  test.each([
    ['en', ['p. iii', 'passage 1'], ['pp. iii–1', 'passage 1']],
    ['zh', ['第 iii 页', '第 1 段'], ['第 iii–1 页', '第 1 段']],
    ['ko', ['iii쪽', '단락 1'], ['iii–1쪽', '단락 1']],
  ] as const)('names the pages of a source that has them, by their labels, in %s', (language, onOne, onTwo) => {
    const say = (last: string) =>
      traceClaim({ ...blockOf({}), pages: { first: 'iii', last } }, sources, words[language])
        .origin.slice(-2)
        .map((part) => part.text);
    expect(say('iii')).toEqual(onOne);
    expect(say('1')).toEqual(onTwo);
  });

  test.each(['en', 'zh', 'ko'] as const)('says every grade and tag differently in %s', (language) => {
    const say = (details: Parameters<typeof claimOf>[3]): string => {
      const { origin, judgement } = traceClaim(blockOf(details), sources, words[language]);
      return [origin[0], ...judgement].map((part) => part?.text).join(' ');
    };
    const every = [
      ...tags.map((tag) => say({ tag })),
      ...credibilities.map((credibility) => say({ credibility })),
      ...likelihoods.map((likelihood) => say({ likelihood })),
      ...confidences.map((confidence) => say({ confidence })),
    ];
    expect(new Set(every).size).toBe(every.length);
    for (const likelihood of likelihoods) expect(say({ likelihood })).toContain(`${likelihoodBands[likelihood].join('–')}%`);
    for (const credibility of credibilities) expect(say({ credibility })).toMatch(new RegExp(` ${credibility}[:：] ?\\S`));
  });
});

describe('describeSource', () => {
  const factsOf = (details: Parameters<typeof sourceOf>[1]): readonly string[] =>
    describeSource({ number: 1, source: sourceOf('s', details) }, words.en).facts;

  test('says what each reliability means', () => {
    const said = reliabilities.map((reliability) => factsOf({ reliability })[0]);
    expect(said[1]).toBe('Reliability B: usually reliable');
    expect(new Set(said).size).toBe(6);
  });

  test('names the language, by its tag where nobody has a name for it', () => {
    expect(factsOf({ language: 'zh-Hant' })).toContain('Traditional Chinese');
    expect(factsOf({ language: 'en-12' })).toContain('en-12');
    expect(factsOf({ language: 'und' })).toEqual(['Reliability F: cannot be judged', 'imported 12 January 2026']);
  });

  test('gives no address that must not be followed', () => {
    const urlOf = (url: string) => describeSource({ number: 1, source: sourceOf('s', { url }) }, words.en).url;
    expect(['https://example.org/', 'javascript:alert(1)', 'file:///etc/passwd', ''].map(urlOf)).toEqual([
      'https://example.org/',
      null,
      null,
      null,
    ]);
  });
});

describe('writeDate', () => {
  test.each([
    ['2025', '2025', '2025年', '2025년'],
    ['2025-11', 'November 2025', '2025年11月', '2025년 11월'],
    ['2025-11-04', '4 November 2025', '2025年11月4日', '2025년 11월 4일'],
    ['2025-11-04T09:30', '4 November 2025 09:30', '2025年11月4日 09:30', '2025년 11월 4일 09:30'],
    ['2025-11-04T23:30:59+09:00', '4 November 2025 23:30 UTC+09:00', '2025年11月4日 23:30 UTC+09:00', '2025년 11월 4일 23:30 UTC+09:00'],
    ['2026-01-12T07:56:00.123Z', '12 January 2026 07:56 UTC', '2026年1月12日 07:56 UTC', '2026년 1월 12일 07:56 UTC'],
    ['2025-02-31', '2025-02-31', '2025-02-31', '2025-02-31'],
    ['2024-02-29', '29 February 2024', '2024年2月29日', '2024년 2월 29일'],
    ['2025-02-29', '2025-02-29', '2025-02-29', '2025-02-29'],
  ])('%s', (date, en, zh, ko) => {
    expect((['en', 'zh', 'ko'] as const).map((language) => writeDate(date, words[language].locale))).toEqual([en, zh, ko]);
  });
});

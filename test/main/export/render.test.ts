import { afterEach, describe, expect, test, vi } from 'vitest';
import { headingOf, paragraphOf, type RichTextNode, textOf } from '../../../domain/rich-text.ts';
import { renderBrief } from '../../../main/export/render.ts';
import { citeAt, claimOf, footnote, keyJudgement, modelOf, quote, sourceOf, tunnel } from './fixtures.ts';
import { hostile, hostileWords, shown } from './hostile.ts';
import { hasPandoc, readByPandoc, squeezed } from './pandoc.ts';

/** Markdown is read with mathematics on, as GitHub does: words must not turn into formulas. */
const readers = { md: 'gfm+tex_math_dollars', html: 'html', docx: 'docx' } as const;

/** What a reader must find in the tunnel brief, spelled out for each language of the export. */
const facts = {
  en: [
    'Notebook revision 214 · Brief saved 12 January 2026 07:56 UTC',
    'Reported · attributed to Harbour Daily · [1] Ministers weigh a date for opening the tunnel · Harbour Daily · 29 October 2025 16:56 UTC+09:00 · passage 4',
    'Credibility 1: confirmed',
    'Speculative · attributed to a senior official, unnamed · [1]',
    'Credibility 3: possibly true · Likelihood: roughly even chance (45–55%) · Confidence: low',
    'Disputed · attributed to 港务局发言人 · [2] 隧道工程与贸易谈判分开进行 · 示例日报 · November 2025 · passage 12',
    'Speculative · attributed to 시청 관계자 · [3] 터널 개통, 세 단계 점검 남아 · 보기신문 · 2025 · passage 7',
    'Likelihood: very likely (80–95%) · Confidence: high · These words no longer stand in the text of the source',
    'A claim quoted here is no longer in the notebook (gone).',
    '[no longer in the notebook: lost-source]',
    'M. Example · Harbour Daily · 29 October 2025 16:56 UTC+09:00 · English · Reliability B: usually reliable · imported 12 January 2026',
    'Reliability A: completely reliable',
  ],
  zh: [
    '笔记本修订号 214 · 简报保存于 2026年1月12日 07:56 UTC',
    '报道 · 说法来自：Harbour Daily · [1]',
    '有争议 · 说法来自：港务局发言人 · [2] 隧道工程与贸易谈判分开进行 · 示例日报 · 2025年11月 · 第 12 段',
    '可信度 2：很可能属实 · 把握程度：中',
    '推测 · 说法来自：시청 관계자',
    '可能性：很有可能（80–95%） · 把握程度：高 · 来源文本中已找不到这段文字',
    '可靠性 C：比较可靠',
  ],
  ko: [
    '노트 리비전 214 · 브리프 저장 2026년 1월 12일 07:56 UTC',
    '보도 · 주장한 쪽: Harbour Daily',
    '논란 · 주장한 쪽: 港务局发言人',
    '추측 · 주장한 쪽: 시청 관계자 · [3] 터널 개통, 세 단계 점검 남아 · 보기신문 · 2025년 · 단락 7',
    '가능성: 매우 높음 (80–95%) · 확신도: 높음 · 출처 본문에서 이 문구를 더 이상 찾을 수 없음',
    '신뢰도 A: 전적으로 신뢰할 수 있음',
  ],
} as const;

/** What does not depend on the language of the export. */
const always = [
  'The two ministries met for ninety minutes on Tuesday and agreed to resume the inspection that was broken off.',
  'the tunnel could open as early as 2028 if the second inspection is completed on time',
  '一方称工程与贸易问题无关，而分析人士认为它“可能成为谈判筹码”。',
  '시청은 개통이 늦어질 수 있다고 밝혔다.',
  '두 번째 점검은 내년 봄에 끝난다.',
  'What is known after the meeting [1] is little, and what is said is much;',
  '中文报道与英文报道不一致。原文如下。',
  'A denial of the link, not of the talks; compare [1].',
  'The analysts are not named.',
  'Asked twice.',
  'Trust, but verify.',
  'https://ribao.example/隧道',
];

describe.each(['md', 'html', 'docx'] as const)('%s', (format) => {
  afterEach(() => vi.useRealTimers());

  test.runIf(hasPandoc).each(['en', 'zh', 'ko'] as const)('says everything, read by another program, in %s', async (language) => {
    const words = readByPandoc(await renderBrief(tunnel, format, language), readers[format]);
    for (const fact of [...always, ...facts[language]]) expect(words).toContain(fact);
  });

  test.runIf(hasPandoc)('keeps hostile words exactly as they are', async () => {
    const words = readByPandoc(await renderBrief(hostile, format, 'en'), readers[format]);
    for (const each of hostileWords) {
      // Pandoc composes characters when it reads Markdown; that the export does not is tested beside it.
      const expected = squeezed(format === 'md' ? shown(each).normalize('NFC') : shown(each));
      // Paragraph, quote, attribution, note; title and outlet in the trace and in the source list.
      expect(words.split(expected).length - 1, each).toBeGreaterThanOrEqual(8);
      expect(words).toContain(`attributed to who: ${expected} ·`);
    }
  });

  test.runIf(hasPandoc)('says what only briefs have, and of a translation that it is one', async () => {
    const claims = [claimOf('k', 'a', '隧道明年开通。', { translation: 'It opens next year.' })];
    const judgement = keyJudgement('very-likely', 'low', textOf('It opens'), footnote('If it is checked in time.'));
    const table: RichTextNode = { type: 'claim-table', version: 1 };
    const model = modelOf([judgement, paragraphOf('See ', citeAt('a', 'page', '3–4')), quote('k'), table], {
      claims,
      sources: [sourceOf('a')],
    });
    const words = readByPandoc(await renderBrief(model, format, 'en'), readers[format]);
    expect(words).toContain('Key judgement · Likelihood: very likely (80–95%) · Confidence: low');
    expect(words).toContain('If it is checked in time.');
    expect(words).toContain('[1, pp. 3–4]');
    // At the quote and in the table.
    expect(words.match(/Translation:? It opens next year\./g)).toHaveLength(2);
    expect(words).toContain('Attributed to');
  });

  test.runIf(hasPandoc)('puts no heading of its own between the source list and one of the brief', async () => {
    const sources = [sourceOf('a')];
    const list: RichTextNode = { type: 'source-list', version: 1 };
    const read = async (heading: RichTextNode) =>
      readByPandoc(
        await renderBrief(modelOf([heading, list, paragraphOf('See ', citeAt('a', 'page', '3'))], { sources }), format, 'en'),
        readers[format],
      );
    expect(await read(headingOf(2, 'What it rests on'))).not.toMatch(/\bSources\b/);
    expect(await read(paragraphOf('What it rests on'))).toMatch(/\bSources\b/);
  });

  test('gives the same bytes for the same model, whenever it runs', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-02-01T00:00:00Z') });
    const first = await renderBrief(tunnel, format, 'en');
    vi.setSystemTime(new Date('2031-07-09T13:45:59Z'));
    const second = await renderBrief(tunnel, format, 'en');
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  test.runIf(hasPandoc)('says so when a brief is empty', async () => {
    const words = readByPandoc(await renderBrief(modelOf([]), format, 'en'), readers[format]);
    expect(words).toContain('This brief is empty.');
    expect(words).not.toContain('Sources');
  });
});

import { type ExportLanguage, exportLocales } from '../../domain/brief.ts';
import type { Confidence, Likelihood, Tag } from '../../domain/claim.ts';
import type { Review } from '../../domain/review.ts';
import type { Reliability } from '../../domain/source.ts';
import { tagWords } from '../../domain/tag-words.ts';

/** The words an export needs, in the languages of the interface. */
export interface Words {
  readonly language: ExportLanguage;
  /** BCP 47 tag for documents, and for the names of dates and languages. */
  readonly locale: string;
  readonly tag: Readonly<Record<Tag, string>>;
  readonly attributedTo: (who: string) => string;
  /** From the first passage of a claim to its last, often the same. */
  readonly passages: (first: number | string, last: number | string) => string;
  /** By the labels of pages: "3", "iii". */
  readonly pages: (first: string, last: string) => string;
  readonly credibility: (grade: number, meaning: string) => string;
  /** Meanings of credibility 1–6 (Admiralty code). */
  readonly credibilities: readonly [string, string, string, string, string, string];
  readonly likelihood: (meaning: string, from: number, to: number) => string;
  /** The wording of ICD 203's bands. */
  readonly likelihoods: Readonly<Record<Likelihood, string>>;
  readonly confidence: (level: string) => string;
  readonly confidences: Readonly<Record<Confidence, string>>;
  readonly reliability: (grade: Reliability, meaning: string) => string;
  /** Meanings of reliability A–F (Admiralty code). */
  readonly reliabilities: Readonly<Record<Reliability, string>>;
  readonly orphaned: string;
  /** Said of a claim that a correction of its source left behind. */
  readonly corrected: Readonly<Record<Review['status'], string>>;
  readonly note: string;
  readonly translation: string;
  readonly translated: (words: string) => string;
  /** Opens the passage a quote is from. */
  readonly inContext: string;
  readonly keyJudgement: string;
  readonly footnotes: string;
  /** Said of the link from a footnote to its mark. */
  readonly backToText: string;
  /** The table of claims: its heading, and what heads its columns. */
  readonly claimTable: string;
  readonly columns: Readonly<Record<'number' | 'quote' | 'tag' | 'attribution' | 'credibility' | 'source', string>>;
  readonly sources: string;
  readonly revision: (number: number) => string;
  readonly saved: (moment: string) => string;
  readonly updated: (date: string) => string;
  readonly imported: (date: string) => string;
  readonly missingClaim: (id: string) => string;
  readonly missingReference: (id: string) => string;
  /** A claim in passing: the beginning of its words, and where it stands. */
  readonly claimReference: (quote: string, where: readonly string[]) => string;
  readonly contents: string;
  /** What stands before, between and after the number of a page and how many there are. */
  readonly pageOf: readonly [before: string, between: string, after: string];
  /** What a brief holds, for the properties of a document. */
  readonly summary: (claims: number, sources: number) => string;
  readonly empty: string;
  /** Said where a cell of a spreadsheet cannot hold a whole text of so many characters. */
  readonly cut: (length: number) => string;
}

export const words: Readonly<Record<ExportLanguage, Words>> = {
  en: {
    language: 'en',
    locale: exportLocales.en,
    tag: tagWords.en,
    attributedTo: (who) => `attributed to ${who}`,
    passages: (first, last) => (first === last ? `passage ${first}` : `passages ${first}–${last}`),
    pages: (first, last) => (first === last ? `p. ${first}` : `pp. ${first}–${last}`),
    credibility: (grade, meaning) => `Credibility ${grade}: ${meaning}`,
    credibilities: ['confirmed', 'probably true', 'possibly true', 'doubtful', 'improbable', 'cannot be judged'],
    likelihood: (meaning, from, to) => `Likelihood: ${meaning} (${from}–${to}%)`,
    likelihoods: {
      'almost-no-chance': 'almost no chance',
      'very-unlikely': 'very unlikely',
      unlikely: 'unlikely',
      'roughly-even': 'roughly even chance',
      likely: 'likely',
      'very-likely': 'very likely',
      'almost-certain': 'almost certain',
    },
    confidence: (level) => `Confidence: ${level}`,
    confidences: { low: 'low', moderate: 'moderate', high: 'high' },
    reliability: (grade, meaning) => `Reliability ${grade}: ${meaning}`,
    reliabilities: {
      A: 'completely reliable',
      B: 'usually reliable',
      C: 'fairly reliable',
      D: 'not usually reliable',
      E: 'unreliable',
      F: 'cannot be judged',
    },
    orphaned: 'These words no longer stand in the text of the source',
    corrected: {
      open: 'The source was corrected since; whether it still says this has not been reviewed',
      kept: 'The corrected source no longer says this',
    },
    note: 'Note',
    translation: 'Translation',
    translated: (words) => `Translation: ${words}`,
    inContext: 'In its passage',
    keyJudgement: 'Key judgement',
    footnotes: 'Footnotes',
    backToText: 'Back to the text',
    claimTable: 'Claims',
    columns: { number: 'No.', quote: 'Claim', tag: 'Tag', attribution: 'Attributed to', credibility: 'Credibility', source: 'Source' },
    sources: 'Sources',
    revision: (number) => `Notebook revision ${number}`,
    saved: (moment) => `Brief saved ${moment}`,
    updated: (date) => `updated ${date}`,
    imported: (date) => `imported ${date}`,
    missingClaim: (id) => `A claim quoted here is no longer in the notebook (${id}).`,
    missingReference: (id) => `no longer in the notebook: ${id}`,
    claimReference: (quote, where) => `“${quote}” (${where.join(', ')})`,
    contents: 'Contents',
    pageOf: ['Page ', ' of ', ''],
    summary: (claims, sources) =>
      `Brief with ${claims} ${claims === 1 ? 'claim' : 'claims'} from ${sources} ${sources === 1 ? 'source' : 'sources'}`,
    empty: 'This brief is empty.',
    cut: (length) => `(cut: ${length} characters in all)`,
  },
  zh: {
    language: 'zh',
    locale: exportLocales.zh,
    tag: tagWords.zh,
    attributedTo: (who) => `说法来自：${who}`,
    passages: (first, last) => `第 ${rangeOf(first, last)} 段`,
    pages: (first, last) => `第 ${rangeOf(first, last)} 页`,
    credibility: (grade, meaning) => `可信度 ${grade}：${meaning}`,
    credibilities: ['已证实', '很可能属实', '可能属实', '存疑', '不大可能属实', '无法判断'],
    likelihood: (meaning, from, to) => `可能性：${meaning}（${from}–${to}%）`,
    likelihoods: {
      'almost-no-chance': '几乎不可能',
      'very-unlikely': '很不可能',
      unlikely: '不太可能',
      'roughly-even': '可能与不可能大致相当',
      likely: '有可能',
      'very-likely': '很有可能',
      'almost-certain': '几乎肯定',
    },
    confidence: (level) => `把握程度：${level}`,
    confidences: { low: '低', moderate: '中', high: '高' },
    reliability: (grade, meaning) => `可靠性 ${grade}：${meaning}`,
    reliabilities: { A: '完全可靠', B: '通常可靠', C: '比较可靠', D: '通常不可靠', E: '不可靠', F: '无法判断' },
    orphaned: '来源文本中已找不到这段文字',
    corrected: { open: '来源此后有更正，尚未核对其是否仍如此表述', kept: '更正后的来源已无此表述' },
    note: '批注',
    translation: '译文',
    translated: (words) => `译文：${words}`,
    inContext: '所在段落',
    keyJudgement: '关键判断',
    footnotes: '脚注',
    backToText: '回到正文',
    claimTable: '论断',
    columns: { number: '编号', quote: '论断', tag: '标记', attribution: '说法来自', credibility: '可信度', source: '来源' },
    sources: '来源',
    revision: (number) => `笔记本修订号 ${number}`,
    saved: (moment) => `简报保存于 ${moment}`,
    updated: (date) => `更新于 ${date}`,
    imported: (date) => `导入于 ${date}`,
    missingClaim: (id) => `此处引用的论断已不在笔记本中（${id}）。`,
    missingReference: (id) => `已不在笔记本中：${id}`,
    claimReference: (quote, where) => `“${quote}”（${where.join('，')}）`,
    contents: '目录',
    pageOf: ['第 ', ' 页，共 ', ' 页'],
    summary: (claims, sources) => `简报：${claims} 条论断，${sources} 个来源`,
    empty: '这份简报没有内容。',
    cut: (length) => `（已截断，全文共 ${length} 个字符）`,
  },
  ko: {
    language: 'ko',
    locale: exportLocales.ko,
    tag: tagWords.ko,
    attributedTo: (who) => `주장한 쪽: ${who}`,
    passages: (first, last) => `단락 ${rangeOf(first, last)}`,
    pages: (first, last) => `${rangeOf(first, last)}쪽`,
    credibility: (grade, meaning) => `신빙성 ${grade}: ${meaning}`,
    credibilities: ['확인됨', '아마 사실', '사실일 수 있음', '의심스러움', '사실 같지 않음', '판단할 수 없음'],
    likelihood: (meaning, from, to) => `가능성: ${meaning} (${from}–${to}%)`,
    likelihoods: {
      'almost-no-chance': '거의 없음',
      'very-unlikely': '매우 낮음',
      unlikely: '낮음',
      'roughly-even': '거의 반반',
      likely: '높음',
      'very-likely': '매우 높음',
      'almost-certain': '거의 확실',
    },
    confidence: (level) => `확신도: ${level}`,
    confidences: { low: '낮음', moderate: '보통', high: '높음' },
    reliability: (grade, meaning) => `신뢰도 ${grade}: ${meaning}`,
    reliabilities: {
      A: '전적으로 신뢰할 수 있음',
      B: '대체로 신뢰할 수 있음',
      C: '어느 정도 신뢰할 수 있음',
      D: '대체로 신뢰할 수 없음',
      E: '신뢰할 수 없음',
      F: '판단할 수 없음',
    },
    orphaned: '출처 본문에서 이 문구를 더 이상 찾을 수 없음',
    corrected: { open: '이후 출처가 정정되었으며 이 주장이 그대로인지 아직 검토하지 않음', kept: '정정된 출처에는 더 이상 이 내용이 없음' },
    note: '메모',
    translation: '번역',
    translated: (words) => `번역: ${words}`,
    inContext: '해당 단락',
    keyJudgement: '핵심 판단',
    footnotes: '각주',
    backToText: '본문으로',
    claimTable: '주장',
    columns: { number: '번호', quote: '주장', tag: '구분', attribution: '주장한 쪽', credibility: '신빙성', source: '출처' },
    sources: '출처',
    revision: (number) => `노트 리비전 ${number}`,
    saved: (moment) => `브리프 저장 ${moment}`,
    updated: (date) => `${date} 수정`,
    imported: (date) => `가져온 날 ${date}`,
    missingClaim: (id) => `여기에 인용된 주장이 노트에 더 이상 없습니다(${id}).`,
    missingReference: (id) => `노트에 더 이상 없음: ${id}`,
    claimReference: (quote, where) => `“${quote}” (${where.join(', ')})`,
    contents: '차례',
    pageOf: ['', ' / ', '쪽'],
    summary: (claims, sources) => `브리프: 주장 ${claims}건, 출처 ${sources}건`,
    empty: '이 브리프에는 내용이 없습니다.',
    cut: (length) => `(줄임: 모두 ${length}자)`,
  },
};

function rangeOf(first: string | number, last: string | number): string {
  return first === last ? String(first) : `${first}–${last}`;
}

import { type BriefInput, type BriefModel, buildBriefModel } from '../../../domain/brief-model.ts';
import { headingOf, paragraphOf, tableCellOf, tableOf, textOf } from '../../../domain/rich-text.ts';
import {
  cite,
  citeAt,
  claimOf,
  footnote,
  inputOf,
  keyJudgement,
  link,
  list,
  listItem,
  noteOn,
  quote,
  quoteBlock,
  refer,
  sourceOf,
} from './fixtures.ts';

/** A brief with every kind of block, in every place it can stand: what programs that read documents are held to. */

const uuid = (last: string) => `0b1f6a52-4c1d-4f7e-9a3b-${last.padStart(12, '0')}`;
const [both, lines, table, passing, inNote, hebrew] = ['1', '2', '3', '4', '5', '6'].map(uuid) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

const claims = [
  claimOf(both, 'harbour', 'The tunnel opens in spring, the port says.', {
    attribution: 'the port authority',
    credibility: 2,
    likelihood: 'likely',
    confidence: 'moderate',
    translation: '港口称隧道春天开通。',
    author: 'Mina Example',
  }),
  claimOf(lines, 'bogi', '시청은 개통이 늦어질 수 있다고 밝혔다.\n\n두 번째 점검은 내년 봄에 끝난다.', {
    tag: 'speculative',
    author: '김 예시',
  }),
  claimOf(table, 'riyou', '検査は来年に終わる。', { tag: 'disputed', passage: 3, lastPassage: 4, author: '' }),
  claimOf(passing, 'gangwu', '一方称工程与贸易问题无关。', { author: 'Mina Example' }),
  claimOf(inNote, 'harbour', 'Nobody has asked the divers.', { tag: 'disputed' }),
  claimOf(hebrew, 'hebrew', 'שלום\tעולם'),
];

export const fullInput: BriefInput = inputOf(
  [
    keyJudgement('very-likely', 'low', textOf('It opens late'), footnote('If the second inspection is held.'), textOf('.')),
    headingOf(1, 'What is known ', cite('harbour')),
    paragraphOf('See ', citeAt('harbour', 'page', '3–4'), ' and ', refer(passing), ', then ', refer(both), '.'),
    quote(both),
    quote(lines),
    headingOf(2, '中文报道'),
    paragraphOf(
      '原文如下',
      footnote('两种译法。\nSee the glossary.'),
      '，见',
      link('https://port.example/plan?a="b"&c=d', 'the plan'),
      '。',
    ),
    tableOf([
      [tableCellOf([paragraphOf('Outlet')], 1), tableCellOf([paragraphOf('Says')], 1)],
      [tableCellOf([headingOf(3, 'In a cell'), list('bullet', listItem(textOf('one')))]), tableCellOf([paragraphOf('x'), quote(table)])],
    ]),
    headingOf(3, 'Deeper'),
    headingOf(4, 'Too deep to be listed'),
    list('number', listItem(textOf('first'), list('check', { ...listItem(textOf('done')), checked: true })), listItem(textOf('second'))),
    quoteBlock(textOf('Trust, but verify.')),
    quote(hebrew),
    quote(both),
    quote('gone'),
    { type: 'claim-table', version: 1 },
    headingOf(1, '다음'),
    { type: 'source-list', version: 1 },
    paragraphOf('Seen elsewhere ', cite('lost'), '.'),
  ],
  {
    author: 'Kim & Söhne "Lage"',
    claims,
    notes: [
      noteOn(both, headingOf(2, 'Heading in a note'), paragraphOf('Compare ', cite('gangwu'), footnote('In a note.'), '.'), quote(inNote)),
      noteOn(lines, list('number', listItem(textOf('Ask.')), listItem(textOf('Ask again.')))),
      noteOn(passing, paragraphOf('A note on what is said in passing.')),
    ],
    sources: [
      sourceOf('harbour', {
        title: 'Ministers weigh a date',
        outlet: 'Harbour Daily',
        language: 'en',
        url: 'https://harbour.example/?a=1&b=2',
      }),
      sourceOf('bogi', { title: '터널 개통', outlet: '보기신문', language: 'ko' }),
      sourceOf('gangwu', { title: '隧道工程', outlet: '示例日报', language: 'zh-Hant', reliability: 'C' }),
      sourceOf('riyou', { title: 'トンネル', outlet: '見本新聞', language: 'ja' }),
      sourceOf('hebrew', { title: 'מנהרה', language: 'he' }),
    ],
    orphaned: [lines],
  },
);

export const full: BriefModel = buildBriefModel(fullInput);

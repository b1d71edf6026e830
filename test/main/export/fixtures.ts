import type { Brief } from '../../../domain/brief.ts';
import { type BriefInput, type BriefModel, buildBriefModel } from '../../../domain/brief-model.ts';
import { type Claim, type Confidence, claimDefaults, type Likelihood } from '../../../domain/claim.ts';
import { type Note, noteId } from '../../../domain/note.ts';
import {
  headingOf,
  type ListItemNode,
  type ListNode,
  type Locator,
  paragraphOf,
  type RichText,
  type RichTextNode,
  richTextOf,
  textFormat,
  textOf,
} from '../../../domain/rich-text.ts';
import { type Source, sourceDefaults } from '../../../domain/source.ts';

/** Builders for briefs, and one brief about an invented tunnel that uses everything an export can show. */

export const savedAt = '2026-01-12T07:56:00.000Z';

export function sourceOf(id: string, details: Partial<Source> = {}): Source {
  return { kind: 'source', id, ...sourceDefaults, title: `Title of ${id}`, currentVersionId: `${id}-v1`, importedAt: savedAt, ...details };
}

export function claimOf(id: string, sourceId: string, exact: string, details: Partial<Claim> = {}): Claim {
  return {
    kind: 'claim',
    id,
    sourceId,
    anchor: { versionId: `${sourceId}-v1`, start: 0, end: exact.length, exact, prefix: '', suffix: '' },
    passage: 1,
    lastPassage: 1,
    tag: 'reported',
    ...claimDefaults,
    author: 'Tester',
    createdAt: savedAt,
    ...details,
  };
}

export function noteOn(claimId: string, ...children: RichTextNode[]): Note {
  const about = { kind: 'claim', id: claimId } as const;
  return { kind: 'note', id: noteId(about), about, sourceId: null, content: richTextOf(children), edition: 'edition-1', savedAt };
}

export function briefOf(title: string, content: RichText): Brief {
  return { kind: 'brief', id: 'brief-1', title, content, edition: 'brief-1', createdAt: savedAt, savedAt };
}

export function inputOf(children: RichTextNode[], parts: Partial<BriefInput> = {}): BriefInput {
  return {
    notebookId: 'notebook-1',
    contexts: new Map(),
    brief: briefOf('A brief', richTextOf(children)),
    revision: 214,
    claims: [],
    notes: [],
    sources: [],
    pages: new Map(),
    orphaned: [],
    reviews: [],
    ...parts,
  };
}

export function modelOf(children: RichTextNode[], parts: Partial<BriefInput> = {}): BriefModel {
  return buildBriefModel(inputOf(children, parts));
}

const element = { version: 1, direction: null, format: '', indent: 0 } as const;

export function quote(claimId: string): RichTextNode {
  return { type: 'claim-quote', version: 1, claimId };
}

export function cite(sourceId: string): RichTextNode {
  return { type: 'citation', version: 1, sourceId };
}

export function citeAt(sourceId: string, unit: Locator['unit'], label: string): RichTextNode {
  return { type: 'citation', version: 1, sourceId, locator: { unit, label } };
}

export function footnote(text: string): RichTextNode {
  return { type: 'footnote', version: 1, text };
}

export function keyJudgement(likelihood: Likelihood | null, confidence: Confidence | null, ...children: RichTextNode[]): RichTextNode {
  return { type: 'key-judgement', ...element, children, likelihood, confidence };
}

export function refer(claimId: string): RichTextNode {
  return { type: 'claim-reference', version: 1, claimId };
}

export function quoteBlock(...children: RichTextNode[]): RichTextNode {
  return { type: 'quote', ...element, children };
}

export function link(url: string, words: string): RichTextNode {
  return { type: 'link', ...element, children: [textOf(words)], url, rel: 'noreferrer', target: null, title: null };
}

export function list(listType: ListNode['listType'], ...items: ListItemNode[]): ListNode {
  return { type: 'list', ...element, children: items, listType, start: 1, tag: listType === 'number' ? 'ol' : 'ul' };
}

export function listItem(...children: RichTextNode[]): ListItemNode {
  return { type: 'listitem', ...element, value: 1, children };
}

const { bold, italic, underline, strikethrough, code, superscript, subscript } = textFormat;

const sources: Source[] = [
  sourceOf('harbour', {
    title: 'Ministers weigh a date for opening the tunnel',
    outlet: 'Harbour Daily',
    author: 'M. Example',
    published: '2025-10-29T16:56+09:00',
    language: 'en',
    url: 'https://harbour.example/tunnel?day=29&part=2#end',
    reliability: 'B',
  }),
  sourceOf('gangwu', {
    title: '隧道工程与贸易谈判分开进行',
    outlet: '示例日报',
    author: '李样例',
    published: '2025-11',
    language: 'zh',
    url: 'https://ribao.example/隧道',
    reliability: 'C',
  }),
  sourceOf('bogi', { title: '터널 개통, 세 단계 점검 남아', outlet: '보기신문', published: '2025', language: 'ko', reliability: 'A' }),
];

const claims: Claim[] = [
  claimOf(
    'c1',
    'harbour',
    'The two ministries met for ninety minutes on Tuesday and agreed to resume the inspection that was broken off.',
    {
      passage: 4,
      lastPassage: 4,
      attribution: 'Harbour Daily',
      credibility: 1,
    },
  ),
  claimOf('c2', 'harbour', 'the tunnel could open as early as 2028 if the second inspection is completed on time', {
    passage: 5,
    lastPassage: 5,
    tag: 'speculative',
    attribution: 'a senior official, unnamed',
    credibility: 3,
    likelihood: 'roughly-even',
    confidence: 'low',
  }),
  claimOf('c3', 'gangwu', '一方称工程与贸易问题无关，而分析人士认为它“可能成为谈判筹码”。', {
    passage: 12,
    lastPassage: 12,
    tag: 'disputed',
    attribution: '港务局发言人',
    credibility: 2,
    confidence: 'moderate',
  }),
  claimOf('c4', 'bogi', '시청은 개통이 늦어질 수 있다고 밝혔다.\n두 번째 점검은 내년 봄에 끝난다.', {
    passage: 7,
    lastPassage: 7,
    tag: 'speculative',
    attribution: '시청 관계자',
    likelihood: 'very-likely',
    confidence: 'high',
  }),
];

const notes: Note[] = [
  noteOn(
    'c3',
    paragraphOf('A denial of the ', textOf('link', bold), ', not of the talks; compare ', cite('harbour'), '.'),
    list('bullet', listItem(textOf('The analysts are not named.')), listItem(list('number', listItem(textOf('Asked twice.'))))),
  ),
];

/** Formatting, lists, citations, claims of every tag in three languages, a note, an orphan, missing things. */
export const tunnelInput: BriefInput = {
  notebookId: 'notebook-1',
  contexts: new Map(),
  brief: briefOf(
    'When will the tunnel open?',
    richTextOf([
      paragraphOf(
        'What is known after the meeting ',
        cite('harbour'),
        ' is ',
        textOf('little', bold),
        ', and what is ',
        textOf('said', italic),
        ' is ',
        textOf('much', underline),
        '; the ',
        textOf('first', strikethrough),
        ' second plan, ',
        textOf('TUN-7', code),
        ', costs 10',
        textOf('6', superscript),
        ' a day and carries CO',
        textOf('2', subscript),
        ' warnings; see ',
        link('https://port.example/plan', 'the plan'),
        '.',
      ),
      headingOf(2, 'What the papers say'),
      quote('c1'),
      quote('c2'),
      headingOf(2, '中文报道'),
      paragraphOf('中文报道与英文报道', textOf('不一致。', bold), '原文如下。'),
      quote('c3'),
      headingOf(3, '한국어 보도'),
      quote('c4'),
      headingOf(2, 'Next'),
      list('number', listItem(textOf('Ask the port authority.')), listItem(textOf('Read the plan.'))),
      list('check', { ...listItem(textOf('Call')), checked: true }, { ...listItem(textOf('Write')), checked: false }),
      quoteBlock(textOf('Trust, but verify.')),
      quote('gone'),
      paragraphOf('Seen elsewhere ', cite('lost-source'), '.'),
    ]),
  ),
  revision: 214,
  claims,
  notes,
  sources,
  pages: new Map(),
  orphaned: ['c4'],
  reviews: [],
};

export const tunnel: BriefModel = buildBriefModel(tunnelInput);

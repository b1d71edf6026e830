import type { Grouping } from '../../domain/compose-brief.ts';
import type { WordCount } from '../../domain/word-count.ts';
import type { ReplacingWords } from '../reader/replace-line.tsx';

/** What the window says while a brief is put together. */
export interface ComposingWords {
  /** A claim by its number in the brief. */
  claimNumber: (n: number) => string;
  /** A claim that became another since it was looked at: its tag then, what changed. */
  changed: { tag: (was: string) => string; words: string; both: (was: string) => string };
  seen: string;
  translation: string;
  translate: string;
  editTranslation: string;
  translationHint: string;
  edit: string;
  confidence: (word: string) => string;
  notJudged: string;
  noClaims: string;
  noSources: string;
  columns: Record<'number' | 'quote' | 'tag' | 'attribution' | 'credibility' | 'source', string>;
  page: (label: string) => string;
  passage: (label: string) => string;
  replacing: ReplacingWords;
  count: (count: WordCount) => string;
  selected: (count: string) => string;
  /** Chooses what stands beside a brief. */
  beside: string;
  outline: string;
  claims: string;
  outlineEmpty: string;
  claimsHere: (n: number) => string;
  moveHandle: string;
  newFrom: string;
  template: string;
  noTemplate: string;
  noTemplateHint: string;
  ownTemplates: (folder: string) => string;
  groupBy: string;
  groupings: Record<Grouping, string>;
  fromSources: string;
  /** On the page of shortcuts. */
  findKeys: string;
  sectionKeys: string;
}

export const enComposing: ComposingWords = {
  claimNumber: (n) => `Claim ${n}`,
  changed: {
    tag: (was) => `Tagged anew since it was inserted: it was “${was}” then.`,
    words: 'It covers other words than when it was inserted.',
    both: (was) => `Changed since it was inserted: it was “${was}” then, and covered other words.`,
  },
  seen: 'Seen',
  translation: 'Translation',
  translate: 'Translate',
  editTranslation: 'Edit the translation',
  translationHint:
    'Enter keeps it, Shift+Enter starts a line, Esc leaves it as it was. It is kept with the claim, wherever that is quoted.',
  edit: 'Edit',
  confidence: (word) => `${word} confidence`,
  notJudged: 'say how likely and how sure (Alt+Enter)',
  noClaims: 'The claims this brief quotes are listed here.',
  noSources: 'The sources this brief quotes or cites are listed here.',
  columns: { number: 'No.', quote: 'Claim', tag: 'Tag', attribution: 'Attributed to', credibility: 'Credibility', source: 'Source' },
  page: (label) => (/[–,-]/.test(label) ? `pp. ${label}` : `p. ${label}`),
  passage: (label) => `passage ${label}`,
  replacing: { by: 'Replace with', one: 'Replace', all: 'Replace all' },
  count: ({ words, han, hangul }) =>
    [
      words > 0 || han === 0 ? `${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}` : '',
      han > 0 ? `${han.toLocaleString('en')} Chinese characters` : '',
      hangul > 0 ? `${hangul.toLocaleString('en')} Korean characters` : '',
    ]
      .filter((each) => each !== '')
      .join(' · '),
  selected: (count) => `Selected: ${count}`,
  beside: 'Beside the brief',
  outline: 'Outline',
  claims: 'Claims',
  outlineEmpty: 'Headings and key judgements appear here. Alt+↑ and Alt+↓ move a whole section.',
  claimsHere: (n) => (n === 1 ? '1 claim' : `${n.toLocaleString('en')} claims`),
  newFrom: 'New brief from claims',
  template: 'Template',
  noTemplate: 'No template',
  noTemplateHint: 'The claims alone, below headings of their groups.',
  ownTemplates: (folder) => `Your own templates are Markdown files in ${folder}.`,
  groupBy: 'Group claims by',
  groupings: { source: 'Source', tag: 'Tag', date: 'Date of the source' },
  fromSources: 'Claims from',
  findKeys: 'Find, find and replace in the brief',
  sectionKeys: 'In the outline: move the section up, down',
  moveHandle: 'Drag to move this block, or press Alt+↑ and Alt+↓ in it',
};

export const zhComposing: ComposingWords = {
  claimNumber: (n) => `论断 ${n}`,
  changed: {
    tag: (was) => `插入后标记有变：当时为“${was}”。`,
    words: '所涵盖的文字与插入时不同。',
    both: (was) => `插入后有变：当时标记为“${was}”，所涵盖的文字也不同。`,
  },
  seen: '已知悉',
  translation: '译文',
  translate: '翻译',
  editTranslation: '编辑译文',
  translationHint: '回车保存，Shift+回车换行，Esc 放弃修改。译文随论断保存，凡引用处都会显示。',
  edit: '编辑',
  confidence: (word) => `把握程度：${word}`,
  notJudged: '说明可能性和把握程度（Alt+Enter）',
  noClaims: '此处列出简报引用的论断。',
  noSources: '此处列出简报引用的来源。',
  columns: { number: '编号', quote: '论断', tag: '标记', attribution: '说法来自', credibility: '可信度', source: '来源' },
  page: (label) => `第 ${label} 页`,
  passage: (label) => `第 ${label} 段`,
  replacing: { by: '替换为', one: '替换', all: '全部替换' },
  count: ({ words, han, hangul }) =>
    [
      han > 0 || words === 0 ? `${han.toLocaleString('zh')} 字` : '',
      words > 0 ? `${words.toLocaleString('zh')} 个单词` : '',
      hangul > 0 ? `${hangul.toLocaleString('zh')} 个韩文字符` : '',
    ]
      .filter((each) => each !== '')
      .join(' · '),
  selected: (count) => `所选：${count}`,
  beside: '简报旁显示',
  outline: '大纲',
  claims: '论断',
  outlineEmpty: '标题和关键判断会显示在这里。按 Alt+↑、Alt+↓ 可移动整节。',
  claimsHere: (n) => `${n} 条论断`,
  newFrom: '用论断新建简报',
  template: '模板',
  noTemplate: '不用模板',
  noTemplateHint: '只列论断，按分组加标题。',
  ownTemplates: (folder) => `自己的模板是放在 ${folder} 中的 Markdown 文件。`,
  groupBy: '论断分组依据',
  groupings: { source: '来源', tag: '标记', date: '来源日期' },
  fromSources: '论断出自',
  findKeys: '在简报中查找、查找并替换',
  sectionKeys: '在大纲中：将整节上移、下移',
  moveHandle: '拖动以移动此块，或在其中按 Alt+↑、Alt+↓',
};

export const koComposing: ComposingWords = {
  claimNumber: (n) => `주장 ${n}`,
  changed: {
    tag: (was) => `삽입한 뒤 태그가 바뀌었습니다. 그때는 “${was}”였습니다.`,
    words: '삽입할 때와 다른 문구를 가리킵니다.',
    both: (was) => `삽입한 뒤 바뀌었습니다. 그때 태그는 “${was}”였고 문구도 달랐습니다.`,
  },
  seen: '확인함',
  translation: '번역',
  translate: '번역하기',
  editTranslation: '번역 편집',
  translationHint: 'Enter로 저장, Shift+Enter로 줄 바꿈, Esc로 취소합니다. 번역은 주장과 함께 저장되어 인용된 모든 곳에 나타납니다.',
  edit: '편집',
  confidence: (word) => `확신도: ${word}`,
  notJudged: '가능성과 확신도를 정하세요(Alt+Enter)',
  noClaims: '이 브리프가 인용한 주장이 여기에 나열됩니다.',
  noSources: '이 브리프가 인용한 출처가 여기에 나열됩니다.',
  columns: { number: '번호', quote: '주장', tag: '구분', attribution: '주장한 쪽', credibility: '신빙성', source: '출처' },
  page: (label) => `${label}쪽`,
  passage: (label) => `단락 ${label}`,
  replacing: { by: '바꿀 내용', one: '바꾸기', all: '모두 바꾸기' },
  count: ({ words, han, hangul }) =>
    [
      hangul > 0 ? `${hangul.toLocaleString('ko')}자` : '',
      words > 0 || (han === 0 && hangul === 0) ? `단어 ${words.toLocaleString('ko')}개` : '',
      han > 0 ? `한자 ${han.toLocaleString('ko')}자` : '',
    ]
      .filter((each) => each !== '')
      .join(' · '),
  selected: (count) => `선택: ${count}`,
  beside: '브리프 옆에 표시',
  outline: '개요',
  claims: '주장',
  outlineEmpty: '제목과 핵심 판단이 여기에 나타납니다. Alt+↑, Alt+↓로 절 전체를 옮깁니다.',
  claimsHere: (n) => `주장 ${n}개`,
  newFrom: '주장으로 새 브리프 만들기',
  template: '서식 파일',
  noTemplate: '서식 없이',
  noTemplateHint: '주장만, 묶음별 제목 아래에 둡니다.',
  ownTemplates: (folder) => `직접 만든 서식은 ${folder}에 있는 Markdown 파일입니다.`,
  groupBy: '주장 묶는 기준',
  groupings: { source: '출처', tag: '태그', date: '출처의 날짜' },
  fromSources: '주장을 가져올 출처',
  findKeys: '브리프에서 찾기, 찾아 바꾸기',
  sectionKeys: '개요에서: 절을 위로, 아래로 이동',
  moveHandle: '끌어서 이 블록을 옮기거나, 블록 안에서 Alt+↑, Alt+↓를 누르세요',
};

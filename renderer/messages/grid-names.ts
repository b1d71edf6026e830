import type { ClaimProperty } from '../../domain/claim-properties.ts';

/** What the columns of the table of claims and its keys are called, in the window's languages. */
export interface GridNames {
  columns: Record<ClaimProperty, string>;
  keys: {
    title: string;
    move: string;
    edit: string;
    editAll: string;
    choose: string;
    copy: string;
    open: string;
    menu: string;
    filter: string;
    moveColumn: string;
    width: string;
  };
}

export const enGridNames: GridNames = {
  columns: {
    tag: 'Tag',
    quote: 'Claim',
    translation: 'Translation',
    attribution: 'Attribution',
    credibility: 'Credibility',
    likelihood: 'Likelihood',
    confidence: 'Confidence',
    source: 'Source',
    outlet: 'Outlet',
    published: 'Published',
    reliability: 'Rating',
    language: 'Language',
    passage: 'Passage',
    note: 'Note',
    proposition: 'Proposition',
    stance: 'Stance',
    hasNote: 'Has a note',
    author: 'Tagged by',
    created: 'Tagged on',
  },
  keys: {
    title: 'The table of claims',
    move: 'Through the cells; to the edges',
    edit: 'Edit the cell, or just type',
    editAll: 'Set it for all chosen claims',
    choose: 'Choose claims: one, a range, all',
    copy: 'Copy for a spreadsheet',
    open: 'Show the claim in the text',
    menu: 'Sort, filter, group by this column',
    filter: 'Find claims by words',
    moveColumn: 'Move the column',
    width: 'Make the column narrower, wider',
  },
};

export const zhGridNames: GridNames = {
  columns: {
    tag: '标签',
    quote: '论断',
    translation: '译文',
    attribution: '说法来自',
    credibility: '可信度',
    likelihood: '可能性',
    confidence: '把握程度',
    source: '来源',
    outlet: '媒体',
    published: '发布时间',
    reliability: '可靠性',
    language: '语言',
    passage: '段落',
    note: '批注',
    proposition: '命题',
    stance: '立场',
    hasNote: '有无批注',
    author: '标记人',
    created: '标记时间',
  },
  keys: {
    title: '论断表',
    move: '在单元格间移动；到边缘',
    edit: '编辑单元格，或直接输入',
    editAll: '为所有已选论断设置',
    choose: '选择论断：一条、一段、全部',
    copy: '复制到电子表格',
    open: '在正文中显示论断',
    menu: '按此列排序、筛选、分组',
    filter: '按文字查找论断',
    moveColumn: '移动列',
    width: '调窄、调宽列',
  },
};

export const koGridNames: GridNames = {
  columns: {
    tag: '태그',
    quote: '주장',
    translation: '번역',
    attribution: '주장한 쪽',
    credibility: '신빙성',
    likelihood: '가능성',
    confidence: '확신도',
    source: '출처',
    outlet: '매체',
    published: '발행일',
    reliability: '신뢰도',
    language: '언어',
    passage: '단락',
    note: '메모',
    proposition: '명제',
    stance: '입장',
    hasNote: '메모 유무',
    author: '표시한 사람',
    created: '표시한 때',
  },
  keys: {
    title: '주장 표',
    move: '셀 사이를 이동, 가장자리로',
    edit: '셀 편집, 또는 바로 입력',
    editAll: '선택한 모든 주장에 설정',
    choose: '주장 선택: 하나, 범위, 전체',
    copy: '스프레드시트용으로 복사',
    open: '본문에서 주장 보기',
    menu: '이 열로 정렬, 필터, 묶기',
    filter: '단어로 주장 찾기',
    moveColumn: '열 이동',
    width: '열 좁히기, 넓히기',
  },
};

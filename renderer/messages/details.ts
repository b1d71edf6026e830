import type { KeyDetail, Origin } from '../../domain/found-details.ts';

/** What is known of a source and how, in each language of the window. */
export interface DetailsWords {
  updated: string;
  place: string;
  /** Beside a date: when the document was last changed. */
  updatedOn: (date: string) => string;
  /** Below a detail: where it was found. */
  origins: Record<Origin, string>;
  /** Behind where it was found, until an analyst has confirmed it. */
  unconfirmed: string;
  /** Says what saving does, while details are unconfirmed. */
  confirming: string;
  /** What key details are called when they are missing. */
  keys: Record<KeyDetail, string>;
  missing: (details: readonly string[]) => string;
  /** Shows only the sources that lack key details, with how many there are. */
  incomplete: (n: number) => string;
}

export const enDetails: DetailsWords = {
  updated: 'Updated',
  place: 'Place',
  updatedOn: (date) => `updated ${date}`,
  origins: {
    page: 'from the page’s metadata',
    data: 'from the page’s structured data',
    properties: 'from the document’s properties',
    'front-matter': 'from the front matter',
    mail: 'from the message’s headers',
    text: 'from the text',
    'file-name': 'from the file’s name or first words',
    bibliography: 'from a bibliography',
    analyst: 'given by you',
  },
  unconfirmed: 'not confirmed',
  confirming: 'Saving confirms the details that were found.',
  keys: { title: 'title', outlet: 'outlet', published: 'date', language: 'language' },
  missing: (details) => `Missing: ${details.join(', ')}`,
  incomplete: (n) => `${n.toLocaleString('en')} with missing details`,
};

export const zhDetails: DetailsWords = {
  updated: '更新时间',
  place: '发稿地点',
  updatedOn: (date) => `更新于 ${date}`,
  origins: {
    page: '取自网页元数据',
    data: '取自网页结构化数据',
    properties: '取自文档属性',
    'front-matter': '取自文首元数据',
    mail: '取自邮件头',
    text: '取自正文',
    'file-name': '取自文件名或开头文字',
    bibliography: '取自书目',
    analyst: '由您填写',
  },
  unconfirmed: '未确认',
  confirming: '保存即确认所找到的信息。',
  keys: { title: '标题', outlet: '媒体', published: '日期', language: '语言' },
  missing: (details) => `缺少：${details.join('、')}`,
  incomplete: (n) => `${n.toLocaleString('zh')} 个信息不全`,
};

export const koDetails: DetailsWords = {
  updated: '수정일',
  place: '발신지',
  updatedOn: (date) => `${date} 수정`,
  origins: {
    page: '페이지 메타데이터에서',
    data: '페이지 구조화 데이터에서',
    properties: '문서 속성에서',
    'front-matter': '머리말 데이터에서',
    mail: '메일 헤더에서',
    text: '본문에서',
    'file-name': '파일 이름이나 첫 구절에서',
    bibliography: '서지 목록에서',
    analyst: '직접 입력함',
  },
  unconfirmed: '확인 전',
  confirming: '저장하면 찾은 정보를 확인한 것이 됩니다.',
  keys: { title: '제목', outlet: '매체', published: '날짜', language: '언어' },
  missing: (details) => `빠진 정보: ${details.join(', ')}`,
  incomplete: (n) => `정보가 빠진 출처 ${n.toLocaleString('ko')}개`,
};

import type { ExportLanguage } from '../../../domain/brief.ts';

/**
 * The words of citation styles in the languages of briefs, as CSL locale files. English comes with the library; Chinese and Korean
 * are this program's own, of what newspapers, pages and documents are cited with. What a locale leaves out is said in English.
 */

// The bundler keeps the attribute of a dynamic import alone, and Node loads no JSON without it.
const { default: english } = await import('@citation-js/plugin-csl/lib/locales.json', { with: { type: 'json' } });

/** CSL's own names of the languages. */
export const cslLocales: Readonly<Record<ExportLanguage, string>> = { en: 'en-US', zh: 'zh-CN', ko: 'ko-KR' };

/** A term by its name, with a bar and its form where it has one. */
type Terms = Readonly<Record<string, string>>;

const zh: Terms = {
  accessed: '访问于',
  and: '和',
  'and others': '等',
  anonymous: '佚名',
  at: '于',
  'available at': '载于',
  by: '著',
  circa: '约',
  cited: '引用于',
  'et-al': '等',
  forthcoming: '即将出版',
  from: '来自',
  ibid: '同上',
  in: '载',
  'in press': '印刷中',
  internet: '互联网',
  letter: '信函',
  'no date': '无日期',
  'no date|short': '无日期',
  online: '在线',
  'presented at': '发表于',
  reference: '参考文献',
  retrieved: '检索于',
  version: '版本',
  'open-quote': '“',
  'close-quote': '”',
  'open-inner-quote': '‘',
  'close-inner-quote': '’',
  'page-range-delimiter': '–',
  page: '页',
  'page|short': '页',
  paragraph: '段',
  'paragraph|short': '段',
  section: '节',
  'section|short': '节',
  chapter: '章',
  'chapter|short': '章',
  volume: '卷',
  'volume|short': '卷',
  issue: '期',
  'issue|short': '期',
  edition: '版',
  'edition|short': '版',
  editor: '编',
  'editor|short': '编',
  translator: '译',
  'translator|short': '译',
};

const ko: Terms = {
  accessed: '접속일',
  and: '및',
  'and others': '외',
  anonymous: '저자 미상',
  at: '에서',
  'available at': '출처',
  by: '지음',
  circa: '약',
  cited: '인용일',
  'et-al': '외',
  forthcoming: '출간 예정',
  from: '출처',
  ibid: '위와 같음',
  in: '수록',
  'in press': '인쇄 중',
  internet: '인터넷',
  letter: '편지',
  'no date': '날짜 없음',
  'no date|short': '날짜 없음',
  online: '온라인',
  'presented at': '발표',
  reference: '참고 문헌',
  retrieved: '검색일',
  version: '판',
  'open-quote': '“',
  'close-quote': '”',
  'open-inner-quote': '‘',
  'close-inner-quote': '’',
  'page-range-delimiter': '–',
  page: '쪽',
  'page|short': '쪽',
  paragraph: '단락',
  'paragraph|short': '단락',
  section: '절',
  'section|short': '절',
  chapter: '장',
  'chapter|short': '장',
  volume: '권',
  'volume|short': '권',
  issue: '호',
  'issue|short': '호',
  edition: '판',
  'edition|short': '판',
  editor: '엮음',
  'editor|short': '엮음',
  translator: '옮김',
  'translator|short': '옮김',
};

const own: Readonly<Record<string, string>> = {
  'zh-CN': localeOf('zh-CN', zh, { year: '年', month: '月', day: '日' }, ''),
  'ko-KR': localeOf('ko-KR', ko, { year: '년', month: '월', day: '일' }, ' '),
};

/** The locale file for a tag. @returns null when there is none; a language without one falls back to English */
export function localeFor(tag: string): string | null {
  return tag === 'en-US' ? english[tag] : (own[tag] ?? null);
}

/** @param gap what stands between the parts of a date */
function localeOf(tag: string, terms: Terms, units: Readonly<Record<'year' | 'month' | 'day', string>>, gap: string): string {
  const months = Array.from({ length: 12 }, (_, index) => [String(index + 1).padStart(2, '0'), `${index + 1}${units.month}`] as const);
  const lines = [
    ...Object.entries(terms).map(([key, word]) => {
      const [name, form] = key.split('|');
      return `<term name="${name}"${form === undefined ? '' : ` form="${form}"`}>${word}</term>`;
    }),
    ...months.flatMap(([number, word]) => ['', ' form="short"'].map((form) => `<term name="month-${number}"${form}>${word}</term>`)),
    '<term name="ordinal"></term>',
  ];
  return `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="${tag}">
<style-options punctuation-in-quote="false"/>
<date form="text">
<date-part name="year" suffix="${units.year}"/>
<date-part name="month" form="numeric" prefix="${gap}" suffix="${units.month}"/>
<date-part name="day" form="numeric" prefix="${gap}" suffix="${units.day}"/>
</date>
<date form="numeric">
<date-part name="year"/>
<date-part name="month" form="numeric-leading-zeros" prefix="-"/>
<date-part name="day" form="numeric-leading-zeros" prefix="-"/>
</date>
<terms>
${lines.join('\n')}
</terms>
</locale>`;
}

import type { Claim } from '../../domain/claim.ts';
import { safeUrl } from '../../domain/rich-text.ts';
import type { Stretch } from '../../domain/sentences.ts';
import type { SourceDetails } from '../../domain/source.ts';
import type { InterfaceLanguage } from '../messages/index.tsx';
import type { Messages } from '../messages/messages.ts';

/** Words copied from a source. */
export interface Quoted {
  /** As they stand in the text: they are given back unchanged, but for white space at the edges. */
  readonly words: string;
  /** Numbers of the first and the last passage, often the same; 0 outside of every passage. */
  readonly firstPassage: number;
  readonly lastPassage: number;
  /** Labels of the pages on which they begin and end, often the same; null when the source has no pages. */
  readonly firstPage: string | null;
  readonly lastPage: string | null;
  readonly source: Pick<SourceDetails, 'title' | 'author' | 'outlet' | 'published' | 'updated' | 'language' | 'url'>;
  /** The claim that is quoted: the one that was chosen, or the only one in what was: see `onlyClaimIn`. */
  readonly claim: Pick<Claim, 'tag' | 'attribution'> | null;
}

/** The two forms for the clipboard. */
export interface Citation {
  readonly plain: string;
  readonly html: string;
}

/** How a citation is set in a language of the interface. */
interface Style {
  readonly locale: string;
  readonly opens: string;
  readonly closes: string;
  readonly afterAuthor: string;
  readonly between: string;
  readonly beforeJudgement: string;
}

const styles: Readonly<Record<InterfaceLanguage, Style>> = {
  en: { locale: 'en-GB', opens: ' (', closes: ')', afterAuthor: ', ', between: ', ', beforeJudgement: '; ' },
  zh: { locale: 'zh-Hans', opens: '（', closes: '）', afterAuthor: '：', between: '，', beforeJudgement: '；' },
  ko: { locale: 'ko', opens: '(', closes: ')', afterAuthor: ', ', between: ', ', beforeJudgement: '; ' },
};

type Pair = readonly [opens: string, closes: string];

/** How a language marks quotations, quotations that hold such marks themselves, and titles of articles. */
interface Marks {
  readonly quote: Pair;
  readonly around: Pair;
  readonly title: Pair;
}

const curly: Marks = { quote: ['“', '”'], around: ['‘', '’'], title: ['“', '”'] };
const corners: Marks = { quote: ['「', '」'], around: ['『', '』'], title: ['「', '」'] };
const guillemets: Marks = { quote: ['«', '»'], around: ['“', '”'], title: ['«', '»'] };

/** By language, or language and script. */
const marks: Readonly<Record<string, Marks>> = {
  'zh-Hans': { ...curly, title: ['《', '》'] },
  'zh-Hant': { ...corners, title: ['《', '》'] },
  ja: corners,
  ko: { ...curly, title: ['「', '」'] },
  de: { quote: ['„', '“'], around: ['‚', '‘'], title: ['„', '“'] },
  fr: { ...guillemets, quote: ['« ', ' »'], title: ['« ', ' »'] },
  ru: guillemets,
  uk: guillemets,
  es: guillemets,
  it: guillemets,
};

/**
 * A quotation with where it comes from: “words” (Author, “Title”, Outlet, 3 May 2026, passage 12; disputed, according
 * to the port). Quotation marks follow the language of the source; brackets, dates and the rest that of the interface.
 * What is not known of a source is left out.
 */
export function cite(quoted: Quoted, messages: Messages, language: InterfaceLanguage): Citation {
  const { source } = quoted;
  const style = styles[language];
  const paragraphs = quoted.words.trim().split(/\s*\n\s*/);
  const [opens, closes] = marksAround(quoted.words, marksOf(source.language));
  const origin = originOf(quoted, messages, style);
  const url = safeUrl(source.url);
  const linked = url === null ? escaped(origin.title) : `<a href="${escaped(url)}">${escaped(origin.title)}</a>`;
  const place = `${escaped(style.opens)}${escaped(origin.before)}${linked}${escaped(origin.after)}${escaped(style.closes)}`;
  const inLanguage = (words: string) => `<span${langAttribute(source.language)}>${words}</span>`;
  const html = paragraphs.map((paragraph, index) => {
    const words = `${index === 0 ? opens : ''}${paragraph}${index === paragraphs.length - 1 ? closes : ''}`;
    return `<p>${inLanguage(escaped(words))}${index === paragraphs.length - 1 ? `<span lang="${style.locale}">${place}</span>` : ''}</p>`;
  });
  return {
    plain: `${opens}${paragraphs.join('\n')}${closes}${style.opens}${origin.before}${origin.title}${origin.after}${style.closes}`,
    html: html.join(''),
  };
}

/** The claim that a stretch touches, when it touches exactly one. */
export function onlyClaimIn<C extends Pick<Claim, 'anchor'>>(claims: readonly C[], { start, end }: Stretch): C | null {
  const touched = claims.filter(({ anchor }) => anchor.start < end && anchor.end > start);
  return touched.length === 1 ? (touched[0] ?? null) : null;
}

/** What stands in the brackets, in three parts because the title can be a link. */
function originOf(
  { source, claim, ...quoted }: Quoted,
  messages: Messages,
  style: Style,
): { before: string; title: string; after: string } {
  const words = messages.finding.citation;
  const [opens, closes] = marksOf(source.language).title;
  const facts = [
    source.outlet,
    source.published === null ? '' : dateIn(style.locale, source.published),
    source.updated == null ? '' : messages.details.updatedOn(dateIn(style.locale, source.updated)),
    quoted.firstPage === null ? '' : words.pages(quoted.firstPage, quoted.lastPage ?? quoted.firstPage),
    quoted.firstPassage === 0 ? '' : words.passages(quoted.firstPassage, quoted.lastPassage || quoted.firstPassage),
  ].filter((fact) => fact !== '');
  const judgement =
    claim === null ? [] : [words.tags[claim.tag], ...(claim.attribution === '' ? [] : [words.attributedTo(claim.attribution)])];
  return {
    before: source.author === '' ? '' : `${source.author}${style.afterAuthor}`,
    title: `${opens}${source.title}${closes}`,
    after: `${facts.map((fact) => `${style.between}${fact}`).join('')}${judgement.length === 0 ? '' : `${style.beforeJudgement}${judgement.join(style.between)}`}`,
  };
}

function marksOf(language: string): Marks {
  const { language: name, script } = new Intl.Locale(language).maximize();
  return marks[`${name}-${script}`] ?? marks[name] ?? curly;
}

/** Marks that do not occur in the words, if the language has such. */
function marksAround(words: string, { quote, around }: Marks): Pair {
  return quote.some((mark) => words.includes(mark.trim())) ? around : quote;
}

/** A date no more precise than it is stated, without its time of day. */
function dateIn(locale: string, published: string): string {
  const [year = 0, month, day] = published.slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(2000, (month ?? 1) - 1, day ?? 1));
  date.setUTCFullYear(year);
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month !== undefined) options.month = 'long';
  if (day !== undefined) options.day = 'numeric';
  return new Intl.DateTimeFormat(locale, options).format(date);
}

function langAttribute(language: string): string {
  return language === 'und' ? '' : ` lang="${escaped(language)}"`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

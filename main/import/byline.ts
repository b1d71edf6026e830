import { beforeDate, findDate, readDate } from './dates.ts';
import { endsSentence } from './shape.ts';
import { authorLabels, editorLabels, outletLabels, publishedLabels, updatedLabels } from './vocabulary/byline.ts';
import { knownLine } from './vocabulary/lookup.ts';
import { months } from './vocabulary/time.ts';
import { columns, isBlank, isWiderThan } from './white-space.ts';

/** One thing that a byline says. */
interface BylinePart {
  readonly role: 'author' | 'editor' | 'outlet' | 'published' | 'updated' | 'date' | 'mail' | 'note' | 'unknown';
  /** The name, or the date as `publishedDate` wants it; a note and the unknown as they stand. */
  readonly value: string;
}

const anyOf = (labels: readonly string[]) =>
  `(?:${labels
    .toSorted((a, b) => b.length - a.length)
    .join('|')
    .replaceAll(' ', '\\s')})`;
const names = '[:\uff1a=/|]';

const published = new RegExp(`^${anyOf(publishedLabels)}\\s?[:\uff1a]?\\s*(.+)$`, 'iu');
const updated = new RegExp(`^${anyOf(updatedLabels)}\\s?[:\uff1a]?\\s*(.+)$`, 'iu');
/** "发布于:北京市": a label whose value is no date. */
const noted = new RegExp(`^${anyOf([...publishedLabels, ...updatedLabels])}\\s?[:\uff1a]\\s?\\S`, 'iu');
const author = new RegExp(`^${anyOf(authorLabels)}\\s?${names}\\s*(.+)$`, 'iu');
const editor = new RegExp(`^${anyOf(editorLabels)}\\s?${names}\\s*(.+)$`, 'iu');
const outlet = new RegExp(`^${anyOf(outletLabels)}\\s?[:\uff1a]\\s*(.+)$`, 'iu');
/** "By Mina Okafor and Li Wei, staff writer": names in capitals, then perhaps a role. */
const byName =
  /^(?:(?:[Ww]ritten|[Ss]tory|[Ww]ords|[Tt]ext|[Rr]eported)\s+)?(?:[Bb]y|BY)\s+((?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:\s+(?:(?:de|van|von|der|da|al|bin|and|&)\s+)*\p{Lu}[\p{L}\p{M}.'’-]*){0,6})(?:\s*[,|–—-]\s*.{0,50})?$/u;
/** "首尔特派记者 李某某", "记者 王小明". */
const chineseReporter =
  /^(?:本报|特约|驻.{1,6})?(?:记者|記者|特派员)\s+(\p{Script=Han}[\p{Script=Han}·]{1,7}(?:[\s、]+\p{Script=Han}{2,4})*)$/u;
/** "홍길동 기자", "서울=홍길동 특파원 hong@example.kr". */
const koreanReporter =
  /^(?:[가-힣]{1,6}\s?=\s?)?([가-힣]{2,5})\s?(?:선임|인턴|수석|논설|편집)?\s?(?:기자|특파원|논설위원|칼럼니스트)(?:\s*[\w.+-]+@[\w.-]+)?$/u;
const mail = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u;

const datedLabel = anyOf([...publishedLabels, ...updatedLabels]);
const namedLabel = anyOf([...authorLabels, ...editorLabels, ...outletLabels]);
const startOfDate = `\\s?(?:\\d|(?:on\\s)?(?:mon|tue|wed|thu|fri|sat|sun|${months.join('|')})[a-z]{0,6}[.,]?\\s)`;
/**
 * Where one line holds several statements: at bars and bullets, at wide gaps, before a label with a colon, before a short Chinese one
 * with a colon, and where pages set a label directly behind the figures of the time before it.
 */
const boundary = new RegExp(
  `\\s*[|\uff5c·•]\\s*|\\s{2,}|\\t|(?<!\\b(?:first|last))\\s+(?=${datedLabel}\\s?[:\uff1a])|(?<=\\d)(?=${datedLabel}\\s?[:\uff1a]?\\s?\\d{4})|\\s+(?=(?:${namedLabel}|\\p{Script=Han}{2,4})[:\uff1a]|(?:记者|記者)\\s|(?:阅读|閱讀|浏览|评论|点击|조회)\\s?\\d)`,
  'iu',
);
/** Where it may: before a label with a date behind it. In a sentence such a label is a verb. */
const labelledDate = new RegExp(`(?<!\\b(?:first|last))\\s+(?=${datedLabel}${startOfDate})`, 'iu');
/** "was published March 3", "has been updated on Monday". */
const toBe = /\b(?:is|are|was|were|be|been|being)\b/iu;
/** "Mina Okafor", "The Harbour Gazette", "Li Wei, senior reporter". */
const bareName =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:(?:and|&|de|van|von|der|da|al|bin|of)|\p{Lu}[\p{L}\p{M}.'’-]*)){0,4}(?:,\s+(?:\p{L}+\s){0,3}(?:analyst|columnist|correspondent|editor|reporter|writer))?$/u;
/** A full stop that ends a date or a time: "2025. 11. 4.", "9:30 p.m.". */
const stopOfDate = /(?:\d{4}\.\s?\d{1,2}\.\s?\d{1,2}|\b[ap]\.m)\.$/iu;

/**
 * Reads a line as a byline: who wrote, where from, when.
 * @returns its parts in order, or null when it is a sentence, too long, or says nothing of the kind
 */
export function readByline(line: string): readonly BylinePart[] | null {
  if (line.length > 160 || line.includes('\n') || isWiderThan(line, 130)) return null;
  if (isWiderThan(line, 60) && endsSentence(line) && !/\d{4}/u.test(line)) return null;
  const parts = line
    .normalize('NFC')
    .replace(/^[(\uff08【[]([^()\uff08\uff09【】[\]]*)[)\uff09】\]]$/u, '$1')
    .split(boundary)
    .flatMap((part) => (part === undefined ? [] : splitAtDates(part)))
    .filter((part) => !isBlank(part))
    .map((part) => readPart(part.trim()));
  return parts.some((part) => part.role !== 'unknown') ? parts : null;
}

/** Splits before labelled dates, where what stands before each is a statement of its own and no beginning of a sentence. */
function splitAtDates(statement: string): readonly string[] {
  if (endsSentence(statement) && !stopOfDate.test(statement)) return [statement];
  const parts = statement.split(labelledDate);
  return parts.slice(0, -1).every((part) => standsAlone(part.trim())) ? parts : [statement];
}

function standsAlone(part: string): boolean {
  if (!/\p{Script=Latin}/u.test(part)) return true;
  const date = findDate(part);
  const undated = date === null ? part : `${part.slice(0, date.start)}${part.slice(date.end)}`.replace(/,?\s*$/u, '');
  const isName = bareName.test(undated.replace(/\s*[–—/-]$/u, ''));
  return !toBe.test(part) && (isName || knownLine(part) !== null || readPart(part).role !== 'unknown');
}

function readPart(part: string): BylinePart {
  const whole = /^\d{4}$/u.test(part) ? null : readDate(part);
  if (whole !== null) return { role: 'date', value: whole };
  const when = dated(published, part, 'published') ?? dated(updated, part, 'updated');
  if (when !== null) return when;
  const moment = findDate(part);
  if (moment?.value.includes('T') && part.length - (moment.end - moment.start) <= 14 && !endsSentence(part)) {
    return { role: 'date', value: moment.value };
  }
  if (noted.test(part) && columns(part) <= 36 && !endsSentence(part)) return { role: 'note', value: part };
  if (mail.test(part)) return { role: 'mail', value: part };
  if (!endsSentence(part) || /\b\p{Lu}\.$/u.test(part)) {
    for (const [pattern, role] of [
      [outlet, 'outlet'],
      [editor, 'editor'],
      [author, 'author'],
    ] as const) {
      const value = pattern.exec(part)?.[1]?.trim();
      if (value !== undefined && columns(value) <= 60) return { role, value };
    }
    const name = byName.exec(part) ?? chineseReporter.exec(part) ?? koreanReporter.exec(part);
    if (name?.[1] !== undefined) return { role: 'author', value: name[1].trim() };
  }
  return { role: 'unknown', value: part };
}

/** A label with a date behind it, and little else. */
function dated(pattern: RegExp, part: string, role: 'published' | 'updated'): BylinePart | null {
  const rest = pattern.exec(part)?.[1]?.trim().replace(beforeDate, '');
  if (rest === undefined) return null;
  const found = findDate(rest);
  const isDate = found !== null && found.start <= 6 && rest.length - found.end <= 12;
  return isDate ? { role, value: found.value } : null;
}

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { publishedDate } from '../../../domain/source.ts';
import { findDate } from '../dates.ts';
import { type Stated, statedIn } from '../draft.ts';
import { canonicalTag } from '../language.ts';
import { tidyLine } from '../white-space.ts';

/** Titles that a program gave, not a person. */
const idleTitle =
  /^(?:untitled|no title|document ?\d*|new document|presentation ?\d*|powerpoint presentation|slide ?\d*|title|无标题|無標題|文档 ?\d*|제목 ?없음|문서 ?\d*)$|^microsoft (?:word|powerpoint|excel) - |\.(?:docx?|rtf|odt|hwpx?|indd|qx[dp]|pptx?|xlsx?|tex|dvi|pdf|html?|ai|ps|pub|wpd|txt)$|^(?:https?|file):\/\/|\ufffd/iu;
const idleAuthor =
  /^(?:user|users?\d+|admin(?:istrator)?|owner|author|unknown|anonymous|root|guest|default|pc|windows user|microsoft(?: office)? user|作者|用户|用戶|管理员|사용자|관리자)$|\ufffd/iu;
/** A page that a browser printed was made when it was printed, not when it was written. */
const browser = /mozilla|chrom(?:e|ium)|safari|firefox|headless/iu;

/**
 * What a document's properties state (XMP first, then the information dictionary), as far as a person seems to have said it.
 * When it was made counts as its date only if its first page names none.
 * @param firstPage the words of the first page
 */
export async function readPdfDetails(document: PDFDocumentProxy, firstPage: string): Promise<Stated> {
  const { info, metadata } = await document.getMetadata();
  const said: Record<string, unknown> = { ...info };
  const title = [words(metadata?.get('dc:title')), words(said['Title'])].find((each) => /\p{L}{2}/u.test(each) && !idleTitle.test(each));
  const author = [words(metadata?.get('dc:creator')), words(said['Author'])].find((each) => /\p{L}/u.test(each) && !idleAuthor.test(each));
  const made = browser.test(words(said['Creator'])) || findDate(firstPage) !== null ? null : pdfDate(words(said['CreationDate']));
  return statedIn('properties', {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(made === null ? {} : { published: made }),
    language: canonicalTag(words(said['Language'])) ?? '',
  });
}

function words(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(words)
      .filter((each) => each !== '')
      .join(', ');
  return typeof value === 'string' ? tidyLine(value, 500) : '';
}

/** A date as PDF writes it, `D:20251104093000+09'00'` (ISO 32000-2, 7.9.4), with the zone that it states. */
export function pdfDate(text: string): string | null {
  const parts = /^D:(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}'?\d{2})?/u.exec(text);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second, zone = ''] = parts;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  const time = hour === undefined ? '' : `T${hour}:${minute}${second === undefined ? '' : `:${second}`}`;
  const offset = time === '' ? '' : zone.replace(/^([+-]\d{2})'?/u, '$1:');
  return publishedDate.safeParse(`${date}${time}${offset}`).data ?? null;
}

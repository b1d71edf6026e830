import { docxOf, paragraph, run, styled } from '../../main/import/packages/build.ts';
import { type PdfFont, showLines, writePdf } from '../../main/import/pdf-writer.ts';
import { sampleText } from '../sample-text.ts';

/** Generated documents in three languages, the same on every machine. */

/** Lines of a page of a PDF. */
const LINES = 48;

/** A page of an outlet: navigation, an article with headings, related links and a footer. @param length as `sampleText` has it */
export function samplePage(length: number, seed: number): Uint8Array {
  const paragraphs = paragraphsOf(length, seed);
  const body = paragraphs.map((text, index) => `${index % 10 === 0 ? `<h2>Part ${index / 10 + 1}</h2>` : ''}<p>${escaped(text)}</p>`);
  const links = Array.from({ length: 20 }, (_, index) => `<li><a href="/${index}">Section ${index}</a></li>`).join('');
  const html = `<!doctype html><html><head><title>Report ${seed}</title></head><body><nav><ul>${links}</ul></nav><main><article><h1>Report ${seed} from the harbour</h1>${body.join('\n')}</article></main><aside><h3>Related</h3><ul>${links}</ul></aside><footer>© The Harbour Gazette</footer></body></html>`;
  return Buffer.from(html);
}

/** A Word document with headings. @param length as `sampleText` has it */
export function sampleDocx(length: number, seed: number): Uint8Array {
  const body = paragraphsOf(length, seed).map(
    (text, index) => `${index % 10 === 0 ? styled('Heading1', `Part ${index / 10 + 1}`) : ''}${paragraph(run(escaped(text)))}`,
  );
  return docxOf(body.join(''));
}

/** A PDF in one column, in fonts that are not embedded. @param length as `sampleText` has it */
export function samplePdf(length: number, seed: number): Uint8Array {
  const lines = paragraphsOf(length, seed).flatMap(linesOf);
  const pages = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, page) => {
    const shown = lines.slice(page * LINES, (page + 1) * LINES);
    return shown.map(({ text, font }, index) => showLines(60, 780 - index * 15, [text], { font })).join('');
  });
  return writePdf(pages);
}

function paragraphsOf(length: number, seed: number): string[] {
  return sampleText(length, seed).split('\n\n');
}

/** Cuts a paragraph, which is in one language, at the width of a column. */
function linesOf(text: string): { text: string; font: PdfFont }[] {
  const font: PdfFont = /\p{Script=Hangul}/u.test(text) ? 'hangul' : /\p{Script=Han}/u.test(text) ? 'chinese' : 'regular';
  const width = font === 'regular' ? 90 : 45;
  return Array.from({ length: Math.ceil(text.length / width) }, (_, index) => ({
    text: text.slice(index * width, (index + 1) * width),
    font,
  }));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { CodedWarning } from '../../../domain/import-warning.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Reading } from '../draft.ts';
import { tidyLine } from '../white-space.ts';
import { readPdfDetails } from './details.ts';
import { draftsOf } from './document.ts';
import { readRuns } from './glyph-run.ts';
import { layOut, type PageLayout } from './layout.ts';
import { damaged, openPdf } from './library.ts';
import { holdsPicture } from './picture.ts';

/** Pages from here on are not read. */
const mostPages = 5000;
/** Pages that a warning names one by one. */
const LABELS_TOLD = 20;
/** UTF-16 code units of text from here on are not read. */
const mostText = 10_000_000;

/**
 * Reads the text layer of a PDF: columns, paragraphs, headings by size, lists, plain tables, and where each page begins.
 * @returns `file-protected`, `file-damaged`, or `pdf-scanned` when its pages are pictures without text
 */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<Result<Reading>> {
  const opened = await openPdf(bytes, fileName);
  if (!opened.ok) return opened;
  const { document, close } = opened.value;
  try {
    const pages = await readPages(document);
    if (pages.read.length === 0 && pages.unread.length > 0) return damaged(fileName, pages.reason);
    const hasText = pages.read.some((page) => page.regions.length > 0);
    if (!hasText && pages.pictures.length > 0) return scanned(fileName);
    const drafts = draftsOf(pages.read);
    const stated = await readPdfDetails(document, firstWords(pages.read));
    return ok({ drafts, stated, warnings: warningsAbout(pages, document.numPages) });
  } catch (thrown) {
    return damaged(fileName, thrown);
  } finally {
    await close();
  }
}

interface Pages {
  readonly read: PageLayout[];
  /** Labels of pages that are pictures without text. */
  readonly pictures: string[];
  /** Labels of pages that could not be made out. */
  readonly unread: string[];
  reason: unknown;
  isCut: boolean;
}

async function readPages(document: PDFDocumentProxy): Promise<Pages> {
  const labels = await document.getPageLabels();
  const pages: Pages = { read: [], pictures: [], unread: [], reason: undefined, isCut: document.numPages > mostPages };
  let length = 0;
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
    const label = labels?.[number - 1]?.trim().slice(0, 50) || String(number);
    try {
      const page = await document.getPage(number);
      const runs = await readRuns(page, label, mostText - length);
      if (runs.runs.size === 0 && (await holdsPicture(page))) pages.pictures.push(label);
      for (const each of runs.runs.values()) for (const run of each) length += run.text.length;
      pages.read.push(layOut(runs));
      page.cleanup();
    } catch (thrown) {
      pages.unread.push(label);
      pages.reason ??= thrown;
    }
    if (length >= mostText) {
      pages.isCut ||= number < document.numPages;
      break;
    }
  }
  return pages;
}

function scanned(fileName: string) {
  return fail('pdf-scanned', 'The pages of this PDF are pictures; there is no text in it.', {
    where: fileName,
    hint: 'Run text recognition (OCR) over it in another program, and import the PDF that this makes.',
  });
}

function warningsAbout({ read, pictures, unread, isCut }: Pages, total: number): CodedWarning[] {
  const warnings: CodedWarning[] = [];
  if (pictures.length > 0) warnings.push({ code: 'pages-are-pictures', ...labelsTold(pictures) });
  if (unread.length > 0) warnings.push({ code: 'pages-damaged', ...labelsTold(unread) });
  if (isCut) warnings.push({ code: 'document-cut', read: read.length, total });
  return warnings;
}

function labelsTold(all: readonly string[]): { labels: string[]; more: number } {
  const labels = all.slice(0, LABELS_TOLD).map((label) => tidyLine(label, 50));
  return { labels, more: all.length - labels.length };
}

/** The words of the first page that has some. */
function firstWords(pages: readonly PageLayout[]): string {
  return (pages.find(({ regions }) => regions.length > 0)?.regions ?? [])
    .flatMap((region) => region.lines.map((line) => line.text))
    .join('\n');
}

import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { unified } from './radicals.ts';

/**
 * A run of characters in one font on one line, seen in its own reading direction. Lengths are in points (1/72 inch);
 * `along` grows with the text, `down` from line to line.
 */
export interface GlyphRun {
  readonly text: string;
  readonly along: number;
  readonly width: number;
  /** Of the baseline. */
  readonly down: number;
  readonly size: number;
  readonly font: string;
}

/** How runs on a page are turned. Each way is laid out on its own. */
export type Direction = 'across' | 'up' | 'down' | 'upside-down' | 'vertical' | 'slanted';

/** The runs of a page. */
export interface PageRuns {
  /** From 1. */
  readonly number: number;
  /** As the document calls it: "iii", "3". */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly runs: ReadonlyMap<Direction, readonly GlyphRun[]>;
}

type Matrix = readonly [number, number, number, number, number, number];

/**
 * Reads where the text of a page stands. Ligatures, Arabic presentation forms, radicals and punctuation for vertical writing
 * become the characters they show; nothing else about the characters is changed.
 * @param most how many UTF-16 code units are wanted at most; the rest is left out
 */
export async function readRuns(page: PDFPageProxy, label: string, most: number): Promise<PageRuns> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: false });
  const runs = new Map<Direction, GlyphRun[]>();
  let length = 0;
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    length += item.str.length;
    if (length > most) break;
    const vertical = content.styles[item.fontName]?.vertical === true;
    const placed = place(multiply(viewport.transform as unknown as Matrix, item.transform as unknown as Matrix), vertical);
    if (placed === null) continue;
    const text = unified(item.str);
    const run = {
      text: vertical ? upright(text) : text,
      width: vertical ? item.height : item.width,
      font: item.fontName,
      ...placed.at,
    };
    const present = runs.get(placed.direction);
    if (present === undefined) runs.set(placed.direction, [run]);
    else present.push(run);
  }
  return { number: page.pageNumber, label, width: viewport.width, height: viewport.height, runs };
}

/** How text is turned, and where it starts when the page is turned so that it reads across; null for text without a size. */
function place(
  [a, b, c, d, x, y]: Matrix,
  vertical: boolean,
): { direction: Direction; at: Pick<GlyphRun, 'along' | 'down' | 'size'> } | null {
  const size = Math.hypot(c, d);
  if (!(size > 0.1 && size < 10_000) || !Number.isFinite(x) || !Number.isFinite(y)) return null;
  // Lines of vertical writing run down the page and follow one another from right to left.
  if (vertical) return { direction: 'vertical', at: { along: y, down: -x, size } };
  const [straight, sideways] = [Math.abs(a), Math.abs(b)];
  if (sideways <= straight * 0.05) {
    return a > 0
      ? { direction: 'across', at: { along: x, down: y, size } }
      : { direction: 'upside-down', at: { along: -x, down: -y, size } };
  }
  if (straight > sideways * 0.05) return { direction: 'slanted', at: { along: x, down: y, size } };
  return b > 0 ? { direction: 'down', at: { along: y, down: -x, size } } : { direction: 'up', at: { along: -y, down: x, size } };
}

/** Forms of punctuation for vertical writing, U+FE10 to FE19 and U+FE30 to FE44, and what they stand for. */
const verticalForms = [
  { from: 0xfe10, signs: '，、。：；！？〖〗…' },
  { from: 0xfe30, signs: '‥—–_﹏（）｛｝〔〕【】《》〈〉「」『』' },
] as const;

/** Text with ordinary punctuation: the other forms belong to the page, not to the words. */
function upright(text: string): string {
  return text.replace(/[\ufe10-\ufe19\ufe30-\ufe44]/gu, (form) => {
    const code = form.charCodeAt(0);
    const { from, signs } = verticalForms[code < 0xfe30 ? 0 : 1];
    return signs[code - from] ?? form;
  });
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

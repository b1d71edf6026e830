import type { PageLayout } from './layout.ts';
import type { PdfLine } from './lines.ts';

/** How far into the page, as a share of its height, running lines may stand. */
const margin = 0.11;
/** How many lines at either edge are looked at. */
const edgeLines = 3;
/** Lines further apart than this, in sizes of their characters, do not belong together. */
const widestLeading = 1.7;

const pageNumber =
  /^(?:[-–—·•|\s]*(?:page|p\.|seite|页|第|쪽)?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*(?:(?:of|\/|von|共)\s*\d{1,4})?\s*(?:页|頁|쪽|페이지)?[-–—·•|\s]*)$/iu;

/** What browsers print below a page: its address, and which page of how many. */
const printedFoot = /^(?:https?|file):\/\/\S+(?:\s+\d{1,4}\/\d{1,4})?$/iu;
/** What they print above it: when it was printed, perhaps with its title. */
const printedHead =
  /^(?:\d{1,4}[-./]\s?\d{1,2}[-./]\s?\d{1,4}\.?|\d{4}年\d{1,2}月\d{1,2}日),?\s(?:\p{L}{2}\s)?\d{1,2}:\d{2}(?:\s?[AP]M)?(?:\s|$)/iu;

/** The head and the foot that a browser put on a page, which stand on one line each; none where the foot is not a browser's. */
function printedLines(page: PageLayout): PdfLine[] {
  const lines = page.regions.filter(({ direction }) => direction === 'across').flatMap((region) => region.lines);
  const isAtEdge = ({ down }: PdfLine) => down <= page.height * margin || down >= page.height * (1 - margin);
  const foot = lines.find((line) => isAtEdge(line) && printedFoot.test(line.text));
  const head = lines.find((line) => isAtEdge(line) && printedHead.test(line.text));
  if (foot === undefined || head === undefined || head.down > foot.down) return [];
  return lines.filter((line) => [foot, head].some(({ down, size }) => Math.abs(line.down - down) <= size * 0.5));
}

/**
 * The lines that a document repeats on its pages at the same height, figures aside (running heads and feet), page numbers,
 * what a browser adds when it prints a page, and text at a slant across a page, a stamp such as "Draft".
 */
export function furnitureLines(pages: readonly PageLayout[]): ReadonlySet<PdfLine> {
  const edges = pages.map(edgesOf);
  const counts = new Map<string, Set<number>>();
  pages.forEach((page, index) => {
    for (const line of edges[index] ?? []) {
      for (const key of keysOf(line, page)) counts.set(key, (counts.get(key) ?? new Set()).add(page.number));
    }
  });
  const found = new Set<PdfLine>();
  // Left and right pages often differ, and chapters too.
  const enough = Math.max(2, Math.min(6, Math.ceil(pages.length * 0.2)));
  pages.forEach((page, index) => {
    for (const line of printedLines(page)) found.add(line);
    for (const line of edges[index] ?? []) {
      const repeats = keysOf(line, page).some((key) => (counts.get(key)?.size ?? 0) >= enough);
      if (repeats || pageNumber.test(line.text)) found.add(line);
    }
    for (const region of page.regions) if (region.direction === 'slanted') for (const line of region.lines) found.add(line);
  });
  return found;
}

/** The lines nearest to the top and the bottom of a page, as far as a gap parts them from the text. */
function edgesOf(page: PageLayout): PdfLine[] {
  const lines = page.regions
    .filter(({ direction }) => direction === 'across')
    .flatMap((region) => region.lines)
    .toSorted((a, b) => a.down - b.down);
  const top = lines.filter((line) => line.down <= page.height * margin);
  const bottom = lines.filter((line) => line.down >= page.height * (1 - margin)).toReversed();
  return [...apart(top, lines), ...apart(bottom, lines.toReversed())];
}

/** The first few lines from an edge up to the last wide gap among them. @param all every line of the page, from the same edge */
function apart(edge: readonly PdfLine[], all: readonly PdfLine[]): readonly PdfLine[] {
  for (let count = Math.min(edge.length, edgeLines); count > 0; count--) {
    const [last, next] = [all[count - 1], all[count]];
    if (last !== undefined && (next === undefined || Math.abs(next.down - last.down) > last.size * widestLeading))
      return edge.slice(0, count);
  }
  return [];
}

/** What a line says at its height, rounded both ways because heights differ by fractions of a point. */
function keysOf(line: PdfLine, page: PageLayout): string[] {
  const says = line.text.replace(/\d+/gu, '#').toLowerCase();
  const at = (line.down < page.height / 2 ? line.down : line.down - page.height) / 4;
  return [`${Math.floor(at)} ${says}`, `${Math.ceil(at)} ${says}`];
}

import { columns, isUnspaced, seam } from './white-space.ts';

/** One line of the file, or several joined ones. */
export interface Line {
  readonly text: string;
  /** Whether a blank line, or the file's edge, comes before and after it. */
  readonly gapBefore: boolean;
  readonly gapAfter: boolean;
}

/** Widest margin, in columns, that anyone wraps at; longer lines were broken by meaning. */
const widestMargin = 110;
/** A line shorter than this share of the margin ends its paragraph. */
const fullShare = 0.7;

/**
 * Joins lines that were broken at a margin. Stretches without a blank line are looked at one by one, so that a masthead or
 * a list of links beside wrapped paragraphs stays as it is.
 */
export function unwrap(lines: readonly Line[]): readonly Line[] {
  const stretches = stretchesOf(lines);
  const margin = marginOf(stretches);
  if (margin === null) return lines;
  return stretches.flatMap((stretch) => (isWrapped(stretch, margin) ? paragraphsOf(stretch, margin).map(join) : stretch));
}

/** Lines that follow one another directly. */
function stretchesOf(lines: readonly Line[]): Line[][] {
  const stretches: Line[][] = [];
  for (const line of lines) {
    if (line.gapBefore || stretches.length === 0) stretches.push([line]);
    else stretches.at(-1)?.push(line);
  }
  return stretches;
}

/** A paragraph ends with a line that stops well short of the margin, or before a point of a list. */
function paragraphsOf(stretch: readonly Line[], margin: number): Line[][] {
  const paragraphs: Line[][] = [];
  for (const line of stretch) {
    const above = paragraphs.at(-1)?.at(-1);
    if (above !== undefined && isFull(above, margin) && !startsPoint(line.text)) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function join(lines: readonly Line[]): Line {
  const pieces: string[] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (above === undefined) pieces.push(line.text);
    else pieces.push(seam(above.text, line.text.trim()), line.text.trim());
  });
  return { text: pieces.join(''), gapBefore: lines[0]?.gapBefore ?? true, gapAfter: lines.at(-1)?.gapAfter ?? true };
}

function isFull(line: Line, margin: number): boolean {
  return columns(line.text) >= margin * fullShare;
}

/** Whether most lines of a stretch, its last aside, reach the margin. */
function isWrapped(stretch: readonly Line[], margin: number): boolean {
  const followed = stretch.slice(0, -1);
  const full = followed.filter((line) => isFull(line, margin)).length;
  return full > 0 && full >= followed.length * 0.7;
}

/** The column at which a file's lines break, or null when too few break at one, or too many of those end a sentence. */
function marginOf(stretches: readonly Line[][]): number | null {
  const widths = stretches.flatMap((stretch) => stretch.slice(0, -1).map((line) => columns(line.text))).toSorted((a, b) => a - b);
  const margin = widths[Math.floor((widths.length - 1) * 0.95)] ?? 0;
  if (margin > widestMargin || margin < 30) return null;
  const broken = stretches.filter((stretch) => isWrapped(stretch, margin)).flatMap((stretch) => stretch.slice(0, -1));
  const open = broken.filter((line) => !/[.!?。\uff01\uff1f…:;\uff1a\uff1b”"’」』]\s*$/u.test(line.text));
  return broken.length >= 3 && open.length >= broken.length * 0.6 ? margin : null;
}

function startsPoint(line: string): boolean {
  return /^\s*(?:[-*+•‣◦▪●○]|\d{1,3}[.)])\s+\S/u.test(line) && !isUnspaced(line.trim().charAt(0));
}

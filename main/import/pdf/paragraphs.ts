import type { BlockKind } from '../../../domain/version.ts';
import { isCaption } from '../captions.ts';
import { endsSentence, isHeadline } from '../shape.ts';
import { columns, isBlank, isUnspaced } from '../white-space.ts';
import { median } from './columns.ts';
import type { JoinLines } from './hyphens.ts';
import type { PdfLine } from './lines.ts';

/** What the text of a document is mostly set in. */
export interface BodyText {
  readonly size: number;
  readonly font: string;
}

/** A block of one region. */
export interface RegionBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly size: number;
  /** Whether its last line reaches the edge of its column, so that it may go on elsewhere. */
  readonly reachesEdge: boolean;
  /** Whether its first line is set in, as the start of a paragraph is. */
  readonly isIndented: boolean;
}

/** The size and font that most characters of a document have. */
export function bodyTextOf(lines: readonly PdfLine[]): BodyText {
  const weights = new Map<string, { body: BodyText; weight: number }>();
  for (const { size, font, text } of lines) {
    const key = `${Math.round(size * 2)} ${font}`;
    const present = weights.get(key);
    if (present === undefined) weights.set(key, { body: { size, font }, weight: text.length });
    else present.weight += text.length;
  }
  const [heaviest] = [...weights.values()].toSorted((a, b) => b.weight - a.weight);
  return heaviest?.body ?? { size: 10, font: '' };
}

/** A size from here on, as a multiple of the body's, makes a heading; below the other, a note. */
const headingSize = 1.12;
const noteSize = 0.93;

/** Puts the lines of a region together to blocks. */
export function blocksOf(lines: readonly PdfLine[], body: BodyText, join: JoinLines): RegionBlock[] {
  const column = edgesOf(lines);
  const pitch = pitchOf(lines);
  const stacks = cut(lines, (stack, line) => isStacked(stack.at(-1), line, pitch, body));
  const groups = stacks.flatMap((stack) => {
    const edges = edgesOf(stack);
    return cut(stack, (group, line) => continues(group, line, edges, body));
  });
  return groups.flatMap((group) => blockOf(group, column, body, join) ?? []);
}

/** Cuts lines into groups. @param goesOn whether a line belongs to the group above it */
function cut(lines: readonly PdfLine[], goesOn: (group: readonly PdfLine[], line: PdfLine) => boolean): PdfLine[][] {
  const groups: PdfLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group !== undefined && goesOn(group, line)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

function edgesOf(lines: readonly PdfLine[]): Edges {
  return {
    left: lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY),
    right: lines.reduce((most, line) => Math.max(most, line.right), Number.NEGATIVE_INFINITY),
  };
}

/** The usual way from baseline to baseline, in points. */
function pitchOf(lines: readonly PdfLine[]): number {
  const steps = lines.slice(1).map((line, index) => line.down - (lines[index]?.down ?? 0));
  return median(steps.filter((step) => step > 0));
}

/** A bullet from a font of symbols, which has no character of its own. */
const privateBullet = /^[\ue000-\uf8ff](?=\s)/u;
const point =
  /^(?:[\ue000-\uf8ff]\s|[-*•‣◦▪●○–]\s*(?=\S)|[(\uff08]?\d{1,3}[.)、\uff09]\s|[(\uff08][a-z一二三四五六七八九十]{1,2}[)\uff09]\s?|[①-⑳])/u;
const brokenWord = /\p{L}[-\u00ad\u2010]$/u;
/** A note that begins with a raised figure, whatever its size. */
const raisedMark = /^[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}\s?[\p{L}“"'‘(]/u;
const noteMark = /^(?:\d{1,3}|[*†‡§※])\s?[\p{L}“"'‘(]/u;

/** "2.1 Syntax . . . . . . 14" */
function isContentsEntry(text: string): boolean {
  return /(?:\.\s?){5,}\s*[\divxlc]{1,6}$/u.test(text.slice(-40));
}

/** Whether a line stands under another without a gap, in the same size. */
function isStacked(above: PdfLine | undefined, line: PdfLine, pitch: number, body: BodyText): boolean {
  if (above === undefined || line.cells !== null || above.cells !== null) return false;
  if (Math.abs(line.size - above.size) > above.size * 0.08) return false;
  const step = line.down - above.down;
  const leading = pitch > above.size * 2.2 ? above.size * 1.5 : pitch;
  if (step > Math.max(leading * 1.3, above.size * 1.25) || step > above.size * 2.6) return false;
  return isHeadingLine(above, body) === isHeadingLine(line, body);
}

/** Whether a line goes on with the block above it. @param column the edges of the stack they stand in */
function continues(group: readonly PdfLine[], line: PdfLine, column: Edges, body: BodyText): boolean {
  const [first, above] = [group[0], group.at(-1)];
  if (first === undefined || above === undefined) return false;
  if (isHeadingLine(line, body) || (brokenWord.test(above.text.slice(-3)) && /^\p{Ll}/u.test(line.text))) return true;
  if (point.test(line.text) || raisedMark.test(line.text) || isContentsEntry(above.text)) return false;
  if (line.size <= body.size * noteSize && noteMark.test(line.text)) return false;
  // Lines of a point stand under its text, not under its mark.
  if (point.test(first.text)) return line.left > first.left + line.size * 0.4 || !hasRoomFor(line, above, column);
  const setIn = line.size * 0.8;
  if (line.left - above.left > setIn && line.left - column.left > setIn) return false;
  return !hasRoomFor(line, above, column) || (!endsSentence(above.text) && fills(above, column));
}

/** Whether the first word of a line had stood on the line above if it belonged there: a paragraph ends where it would have fitted. */
function hasRoomFor(line: PdfLine, above: PdfLine, column: Edges): boolean {
  const first = line.text.charAt(0);
  const letters = isUnspaced(first) ? 2 : (line.text.split(' ', 1)[0]?.length ?? 1) + 1;
  return column.right - above.right > ((line.right - line.left) / line.text.length) * letters + line.size * 0.3;
}

function reaches(line: PdfLine, column: Edges): boolean {
  return line.right >= column.right - Math.max(line.size * 2, (column.right - column.left) * 0.12);
}

/** Unjustified lines stop short of the edge. */
function fills(line: PdfLine, column: Edges): boolean {
  return line.right - column.left >= (column.right - column.left) * 0.7;
}

/** Whether a line is set larger than the body and is no paragraph of its own. */
function isHeadingLine(line: PdfLine, body: BodyText): boolean {
  if (line.cells !== null || columns(line.text) > 140 || !/\p{L}/u.test(line.text) || isContentsEntry(line.text)) return false;
  return line.size >= body.size * headingSize;
}

function blockOf(group: readonly PdfLine[], column: Edges, body: BodyText, join: JoinLines): RegionBlock | null {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return null;
  const text =
    first.cells?.join(' | ') ??
    group
      .map((line) => line.text)
      .reduce(join)
      .replace(privateBullet, '•');
  if (isBlank(text)) return null;
  return {
    kind: kindOf(group, text, body),
    text,
    size: first.size,
    reachesEdge: reaches(last, column) || brokenWord.test(last.text.slice(-3)),
    isIndented: first.left - column.left > first.size * 0.8,
  };
}

function kindOf(group: readonly PdfLine[], text: string, body: BodyText): BlockKind {
  const first = group[0];
  if (first === undefined || first.cells !== null) return 'table-row';
  if (isHeadingLine(first, body) && group.length <= 5 && columns(text) <= 300 && !isPassage(text)) return 'heading';
  if (isCaption(text)) return 'caption';
  if (point.test(text) || isContentsEntry(text)) return 'list-item';
  const standsOut = first.font !== body.font && first.size >= body.size * noteSize && group.length <= 2;
  return standsOut && isHeadline(text) && group.every((line) => line.font === first.font) ? 'heading' : 'paragraph';
}

/** Several sentences in large type are an introduction, not a heading. */
function isPassage(text: string): boolean {
  return endsSentence(text) && (columns(text) > 120 || /[。\uff01\uff1f]\p{L}|\p{Ll}[.!?][”"’)]?\s+[“"‘(]?\p{Lu}/u.test(text));
}

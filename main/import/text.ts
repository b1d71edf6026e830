import { isCaption, isMachineImageLine } from './captions.ts';
import type { Draft, Reading } from './draft.ts';
import { type Line, unwrap } from './hard-wrap.ts';
import { endsSentence, isHeadline, isProse } from './shape.ts';
import { columns, isBlank, isWiderThan } from './white-space.ts';

/** Reads plain text: each line is a block; hard-wrapped lines are joined to paragraphs first. */
export function readText(text: string): Reading {
  const lines = unwrap(linesOf(text));
  const document: Document = {
    lines,
    firstProse: lines.findIndex((line) => isProse(line.text.trim())),
    numberedProse: numberedProse(lines),
  };
  return { drafts: lines.map((line, index) => classify(document, line, index)), warnings: [] };
}

function linesOf(text: string): Line[] {
  const raw = text.split('\n');
  const lines: Line[] = [];
  raw.forEach((each, index) => {
    if (isBlank(each)) return;
    lines.push({ text: each.trimEnd(), gapBefore: isBlank(raw[index - 1] ?? ''), gapAfter: isBlank(raw[index + 1] ?? '') });
  });
  return lines;
}

/** A text's lines, with what has to be known of all before one can be judged. */
interface Document {
  readonly lines: readonly Line[];
  /** Index of the first line that is written out in sentences, or -1. */
  readonly firstProse: number;
  /** Indexes of numbered lines that are paragraphs. */
  readonly numberedProse: ReadonlySet<number>;
}

function classify(document: Document, line: Line, index: number): Draft {
  const text = line.text.trim();
  if (isCaption(text) || standsAboveMachineImage(document.lines, index)) return { text, kind: 'caption' };
  if (/^>\s/u.test(text)) return { text, kind: 'quote' };
  const level = document.numberedProse.has(index) ? null : listLevel(line.text);
  if (level !== null) return { text, kind: 'list-item', level };
  if (isHeading(document, index)) return { text, kind: 'heading', level: 2 };
  return { text, kind: 'paragraph' };
}

/** A description right above "AI-generated image", once or repeated. */
function standsAboveMachineImage(lines: readonly Line[], index: number): boolean {
  const [line, next, afterNext] = [lines[index], lines[index + 1], lines[index + 2]];
  if (line === undefined || next === undefined || line.gapAfter || isMachineImageLine(line.text)) return false;
  if (isMachineImageLine(next.text)) return true;
  return line.text === next.text && !next.gapAfter && afterNext !== undefined && isMachineImageLine(afterNext.text);
}

const bullet = /^(\s*)[-*+•‣◦▪●○–]\s+\S/u;
const numbered = /^(\s*)(?:[(\uff08]?\d{1,3}[.)、\uff09]|[①-⑳]|[(\uff08][一二三四五六七八九十]{1,3}[)\uff09])\s*\S/u;

/** The depth of a list item, from 1; null for other lines. */
function listLevel(line: string): number | null {
  const found = bullet.exec(line) ?? numbered.exec(line);
  if (found === null || !/[\p{L}\p{N}]/u.test(line)) return null;
  return Math.min(6, 1 + Math.floor(columns((found[1] ?? '').replaceAll('\t', '    ')) / 2));
}

/** The numbered lines (by index) that are paragraphs with numbers, not points of a list: most of their run are long. */
function numberedProse(lines: readonly Line[]): ReadonlySet<number> {
  const prose = new Set<number>();
  let run: number[] = [];
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index];
    if (line !== undefined && numbered.test(line.text)) run.push(index);
    else {
      const brief = run.filter((at) => isBriefPoint(lines[at]?.text ?? '')).length;
      if (brief < run.length * 0.6) for (const at of run) prose.add(at);
      run = [];
    }
  }
  return prose;
}

function isBriefPoint(line: string): boolean {
  return !isWiderThan(line, 90) && !/[.!?]\s+\p{Lu}|[。!?]./u.test(line.replace(/^\s*\S+\s*/u, ''));
}

/** A line that looks like a headline, with written-out text a few short lines below it and a break or a paragraph above. */
function isHeading({ lines, firstProse }: Document, index: number): boolean {
  const line = lines[index];
  if (line === undefined || !isHeadline(line.text.trim())) return false;
  const before = lines[index - 1];
  const open =
    before === undefined || line.gapBefore || endsSentence(before.text) || isHeadline(before.text) || isCaption(before.text.trim());
  if (!open) return false;
  // Above the text a masthead, names and dates may come between.
  const reach = index < firstProse ? 16 : 6;
  for (const next of lines.slice(index + 1, index + 1 + reach)) {
    if (isProse(next.text.trim())) return true;
    if (isWiderThan(next.text, 120)) return false;
  }
  return false;
}

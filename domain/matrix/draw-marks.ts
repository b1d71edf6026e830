import type { ExportLanguage } from '../brief.ts';
import type { Tag } from '../claim.ts';
import type { StanceTaken } from '../stance.ts';
import { tagWords } from '../tag-words.ts';
import { type Drawn, drawn, type Ink, rounded, words } from './drawing.ts';
import type { FigureMark } from './matrix-figure.ts';
import { markText } from './matrix-words.ts';
import { textWidth } from './text-width.ts';

/** How stances and tags are drawn: a stance by its sign, a tag by the line around it and its word, so that neither needs colour. */

export const MARK_HEIGHT = 22;
export const MARK_SIZE = 10.5;
const SIGN = 12;
const PADDING = 5;

/** The line around a claim's mark: solid, dashed, double, as everywhere in the program. */
export function tagFrame(tag: Tag, x: number, y: number, width: number, height: number): Drawn {
  const box = (inset: number, more: Record<string, string | number>) =>
    drawn('rect', {
      x: rounded(x + inset),
      y: rounded(y + inset),
      width: rounded(width - 2 * inset),
      height: rounded(height - 2 * inset),
      rx: rounded(3.5 - inset),
      fill: 'none',
      stroke: tag,
      ...more,
    });
  if (tag === 'reported') return box(0.75, { 'stroke-width': 1.5 });
  if (tag === 'speculative') return box(0.75, { 'stroke-width': 1.5, 'stroke-dasharray': '4 2.6' });
  return drawn('g', {}, box(0.5, { 'stroke-width': 1 }), box(2.5, { 'stroke-width': 1 }));
}

/** The sign of a stance in a square of 12, as the window has it: a tick on grey, a cross on black, two waves in a frame, three dots. */
export function stanceSign(stance: StanceTaken, x: number, y: number): Drawn {
  const at = (dx: number, dy: number) => `${rounded(x + dx)} ${rounded(y + dy)}`;
  const box = (fill: Ink | 'none', more: Readonly<Record<string, string | number>> = {}) =>
    drawn('rect', { x: rounded(x + 0.5), y: rounded(y + 0.5), width: SIGN - 1, height: SIGN - 1, rx: 2, fill, ...more });
  const stroke = (d: string, ink: Ink, width: number) =>
    drawn('path', { d, fill: 'none', stroke: ink, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' });
  const wave = (dy: number) => `M${at(3, dy)}q1.5 -1.8 3 -0.6t3 -0.6`;
  switch (stance) {
    case 'asserts':
      return drawn('g', {}, box('line'), stroke(`M${at(3.2, 6.4)}L${at(5.2, 8.4)}L${at(9, 4)}`, 'ink', 1.5));
    case 'denies':
      return drawn('g', {}, box('ink'), stroke(`M${at(3.7, 3.7)}L${at(8.3, 8.3)}M${at(8.3, 3.7)}L${at(3.7, 8.3)}`, 'paper', 1.5));
    case 'hedges':
      return drawn('g', {}, box('none', { stroke: 'ink', 'stroke-width': 1 }), stroke(wave(5.3) + wave(8.5), 'ink', 1.1));
    case 'mentions':
      return drawn(
        'g',
        {},
        ...[2.5, 6, 9.5].map((dx) => drawn('circle', { cx: rounded(x + dx), cy: rounded(y + 6), r: 1.1, fill: 'soft' })),
      );
  }
}

/** Some claims of one stance and tag, as wide as a column allows. */
export function markDrawn(mark: FigureMark, x: number, y: number, width: number, language: ExportLanguage): Drawn {
  const { stance, tag, count } = mark;
  const baseline = y + MARK_HEIGHT / 2 + MARK_SIZE * 0.36;
  const times = count === 1 ? '' : `×${count}`;
  return drawn(
    'g',
    {},
    drawn('title', {}, markText(mark, language)),
    tagFrame(tag, x, y, width, MARK_HEIGHT),
    stanceSign(stance, rounded(x + PADDING), rounded(y + (MARK_HEIGHT - SIGN) / 2)),
    words(tagWords[language][tag], x + PADDING + SIGN + 4, baseline, MARK_SIZE, tag, { 'font-weight': 600 }),
    ...(times === '' ? [] : [words(times, x + width - PADDING, baseline, MARK_SIZE, 'ink', { 'text-anchor': 'end' })]),
  );
}

/** The least width of a mark whose word and number stand beside its sign. */
export function markWidth(language: ExportLanguage, mostCount: number): number {
  const widest = Math.max(...Object.values(tagWords[language]).map((word) => textWidth(word, MARK_SIZE, true)));
  const times = mostCount === 1 ? 0 : textWidth(`×${mostCount}`, MARK_SIZE) + 4;
  return Math.ceil(2 * PADDING + SIGN + 4 + widest + times);
}

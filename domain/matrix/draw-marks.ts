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

/** The sign of a stance in a square of 12: a filled circle with a plus, a filled square with a minus, a ring with a wave, a dot. */
export function stanceSign(stance: StanceTaken, x: number, y: number): Drawn {
  const [middleX, middleY] = [x + SIGN / 2, y + SIGN / 2];
  const stroke = (ink: Ink) => ({ stroke: ink, 'stroke-width': 1.6, fill: 'none', 'stroke-linecap': 'round' });
  const circle = (r: number, more: Record<string, string | number>) => drawn('circle', { cx: middleX, cy: middleY, r, ...more });
  const bar = `M${middleX - 3} ${middleY}h6`;
  switch (stance) {
    case 'asserts':
      return drawn('g', {}, circle(6, { fill: 'ink' }), drawn('path', { d: `${bar}M${middleX} ${middleY - 3}v6`, ...stroke('paper') }));
    case 'denies':
      return drawn(
        'g',
        {},
        drawn('rect', { x: rounded(x + 0.4), y: rounded(y + 0.4), width: SIGN - 0.8, height: SIGN - 0.8, rx: 1.5, fill: 'ink' }),
        drawn('path', { d: bar, ...stroke('paper') }),
      );
    case 'hedges':
      return drawn(
        'g',
        {},
        circle(5.3, { ...stroke('ink'), 'stroke-width': 1.3 }),
        drawn('path', { d: `M${middleX - 3} ${middleY + 0.8}q1.5 -3 3 -0.8t3 -0.8`, ...stroke('ink'), 'stroke-width': 1.4 }),
      );
    case 'mentions':
      return circle(2.4, { fill: 'soft' });
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

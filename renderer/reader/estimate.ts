import type { Row } from './rows.ts';

/** How a kind of row is set, in CSS pixels; reader.css says the same. */
interface Setting {
  readonly font: number;
  readonly line: number;
  /** Above and below the text together. */
  readonly space: number;
}

const settings: Record<string, Setting> = {
  paragraph: { font: 17, line: 30.26, space: 14 },
  heading: { font: 20, line: 29, space: 38 },
  caption: { font: 13.5, line: 21.6, space: 14 },
  'table-row': { font: 14, line: 22.4, space: 4 },
};
const FOLDED: Setting = { font: 12, line: 19.2, space: 48 };

/** Mean advance of Latin letters, in em; Han and Hangul take a whole one. */
const NARROW = 0.46;
/** The first code unit of scripts whose signs are as wide as they are high: Hangul Jamo. */
const FIRST_WIDE = 0x1100;

/** The length of a row's text in em, if it were one line. */
export function emsOf(text: string, { start, end }: Row): number {
  let wide = 0;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) >= FIRST_WIDE) wide++;
  return wide + (end - start - wide) * NARROW;
}

/** How high a row will be, about, before it was ever laid out. @param width of the text's column in CSS pixels */
export function estimatedHeight(row: Row, ems: number, width: number): number {
  if (row.row === 'furniture') return FOLDED.line + FOLDED.space;
  const { font, line, space } = settings[row.block.kind] ?? (settings['paragraph'] as Setting);
  return Math.max(1, Math.ceil((ems * font) / Math.max(width, font))) * line + space;
}

import { z } from 'zod';
import { tags } from '../claim.ts';
import { MAX_STATEMENT_LENGTH, statuses } from '../proposition.ts';
import { stancesTaken } from '../stance.ts';
import { instant, line } from '../validate.ts';
import { matrixSides } from './rows.ts';

/**
 * What a picture of a stance matrix shows: its propositions, who speaks of them, and how, as it was at one revision. It holds words and
 * counts alone, no markup and no pixels, so that a picture that comes from elsewhere can say nothing but a matrix.
 */

/** A picture is to be read, not searched; larger matrices are looked at in the window, or written as a table. */
export const MAX_FIGURE_ROWS = 200;
export const MAX_FIGURE_COLUMNS = 60;
/** Of all statements and names together, in UTF-16 code units. */
export const MAX_FIGURE_WORDS = 60_000;

/** Claims that take one stance under one tag. */
const figureMark = z.strictObject({
  stance: z.enum(stancesTaken),
  tag: z.enum(tags),
  /** How many claims. */
  count: z.int().min(1).max(100_000),
});
export type FigureMark = z.infer<typeof figureMark>;

const figureRow = z.strictObject({
  statement: line(MAX_STATEMENT_LENGTH),
  status: z.enum(statuses),
  /** Whether sources clash, or one source holds both sides; null when nothing clashes. */
  conflict: z.enum(['sources', 'within']).nullable(),
  /** One for each column, each with every pair of stance and tag once; empty where nobody speaks of it. */
  cells: z.array(
    z
      .array(figureMark)
      .max(stancesTaken.length * tags.length)
      .refine((marks) => new Set(marks.map(({ stance, tag }) => `${stance} ${tag}`)).size === marks.length, {
        error: 'names a stance and tag twice',
      }),
  ),
});
export type FigureRow = z.infer<typeof figureRow>;

export const matrixFigure = z
  .strictObject({
    by: z.enum(matrixSides),
    /** Of the notebook when the picture was made. */
    revision: z.int().min(0),
    at: instant,
    /** Titles of sources or names of speakers; an empty one stands for claims that name nobody. */
    columns: z.array(line(500)).min(1).max(MAX_FIGURE_COLUMNS),
    rows: z.array(figureRow).min(1).max(MAX_FIGURE_ROWS),
  })
  .refine(({ columns, rows }) => rows.every(({ cells }) => cells.length === columns.length), {
    error: 'has a row of another length than its columns',
  })
  .refine(({ columns, rows }) => wordsIn(columns) + wordsIn(rows.map(({ statement }) => statement)) <= MAX_FIGURE_WORDS, {
    error: `has more than ${MAX_FIGURE_WORDS} characters`,
  });
export type MatrixFigure = z.infer<typeof matrixFigure>;

function wordsIn(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}

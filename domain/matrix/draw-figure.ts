import type { ExportLanguage } from '../brief.ts';
import { tags } from '../claim.ts';
import { stancesTaken } from '../stance.ts';
import { tagWords } from '../tag-words.ts';
import { MARK_HEIGHT, markDrawn, markWidth, stanceSign, tagFrame } from './draw-marks.ts';
import { type Drawn, drawn, rounded, type Sheet, words } from './drawing.ts';
import type { FigureRow, MatrixFigure } from './matrix-figure.ts';
import { columnName, figureEdition, matrixWords } from './matrix-words.ts';
import { textWidth, wrapped } from './text-width.ts';

/**
 * A stance matrix as a picture. It is always as wide as a page of text, so that its words can be read in print: columns that do not fit
 * beside the propositions come below, with the propositions again.
 */

/** Where a picture is to stand. */
export type FigurePlace = 'file' | 'document';

/** In CSS pixels. In a document, on a text column of 16 cm, its smallest words are 6.6 points high. */
export const sheetWidths: Readonly<Record<FigurePlace, number>> = { file: 840, document: 720 };
/** As much of a picture in a document as fits on an A4 page below a line of text. */
export const PAGE_HEIGHT = 1010;

const STATEMENT = { size: 13, line: 18, most: 10, least: 208, widest: 420 } as const;
const HEAD = { size: 11.5, line: 15, most: 5 } as const;
const SMALL = 11;
const GAP = 6;
const WIDEST_MARK = 128;
const PAD = 9;
const LEGEND_HEIGHT = 40;
const EDITION_HEIGHT = 22;

/** What stands one below the other, and where a page may end. */
interface Strip {
  readonly height: number;
  draw(y: number): Drawn[];
}

/** Some of the columns, with every proposition. */
interface Band {
  readonly head: Strip;
  readonly rows: readonly Strip[];
}

/**
 * A picture as a file of its own is one sheet that says what it is; in a document, whose caption does that, no sheet is higher than a page as
 * long as a row fits on one.
 */
export function drawFigure(figure: MatrixFigure, language: ExportLanguage, place: FigurePlace): Sheet[] {
  const alone = place === 'file';
  const width = sheetWidths[place];
  const mostHeight = alone ? Number.POSITIVE_INFINITY : PAGE_HEIGHT;
  const title = alone ? titleStrip(figure, language) : { height: 0, draw: () => [] };
  const below = alone ? EDITION_HEIGHT : 0;
  const sheets: Strip[][] = [[title]];
  let used = title.height;
  for (const { head, rows } of bandsOf(figure, language, width)) {
    rows.forEach((row, index) => {
      const needed = index === 0 ? head.height + row.height : row.height;
      if (used + needed + LEGEND_HEIGHT > mostHeight && used > title.height) {
        sheets.push([head, row]);
        used = head.height + row.height;
        return;
      }
      sheets.at(-1)?.push(...(index === 0 ? [head, row] : [row]));
      used += needed;
    });
  }
  return sheets.map((strips, index) => {
    let y = 0;
    const all: Drawn[] = [];
    for (const strip of strips) {
      all.push(...strip.draw(y));
      y += strip.height;
    }
    const page = sheets.length === 1 ? '' : `${index + 1} / ${sheets.length}`;
    all.push(...legend(language, y, page, width), ...(alone ? [edition(figure, language, y + LEGEND_HEIGHT)] : []));
    return { width, height: Math.ceil(y + LEGEND_HEIGHT + below), margin: alone ? 24 : 0, drawn: all };
  });
}

function titleStrip(figure: MatrixFigure, language: ExportLanguage): Strip {
  return {
    height: 40,
    draw: (y) => [words(matrixWords[language].title[figure.by], 0, y + 25, 19, 'ink', { 'font-weight': 650 })],
  };
}

function bandsOf(figure: MatrixFigure, language: ExportLanguage, sheetWidth: number): Band[] {
  const { columns, rows } = figure;
  const mostCount = rows.reduce((most, { cells }) => Math.max(most, ...cells.flat().map(({ count }) => count)), 1);
  const narrowest = Math.max(92, markWidth(language, mostCount) + 2 * GAP);
  const mostBeside = Math.max(1, Math.floor((sheetWidth - STATEMENT.least) / narrowest));
  const bands = Math.ceil(columns.length / mostBeside);
  const inBand = Math.ceil(columns.length / bands);
  const width = Math.max(narrowest, Math.floor(Math.min((sheetWidth - STATEMENT.least) / inBand, 150)));
  return Array.from({ length: bands }, (_, band) => {
    const from = band * inBand;
    const shown = columns.slice(from, from + inBand);
    const left = Math.min(STATEMENT.widest, sheetWidth - inBand * width);
    const place = (index: number): number => left + index * width;
    const right = place(shown.length);
    return {
      head: headStrip(shown, { language, place, width, left, right }, band > 0),
      rows: rows.map((row) => rowStrip(row, row.cells.slice(from, from + inBand), { language, place, width, left, right })),
    };
  });
}

interface Grid {
  readonly language: ExportLanguage;
  /** The left edge of a column of the band. */
  readonly place: (index: number) => number;
  readonly width: number;
  /** Where the propositions end, and the whole band. */
  readonly left: number;
  readonly right: number;
}

function headStrip(names: readonly string[], { language, place, width, left, right }: Grid, below: boolean): Strip {
  const titles = names.map((name) => wrapped(columnName(name, language), width - 2 * GAP, HEAD.size, HEAD.most, true));
  const lines = Math.max(1, ...titles.map(({ length }) => length));
  const above = below ? 22 : 0;
  const height = above + lines * HEAD.line + 2 * PAD;
  return {
    height,
    draw(y) {
      const top = y + above;
      const foot = y + height - PAD - 3;
      const bold = { 'font-weight': 600 };
      return [
        drawn('rect', { x: 0, y: rounded(top), width: rounded(right), height: rounded(height - above), fill: 'panel' }),
        words(matrixWords[language].proposition, PAD, foot, HEAD.size, 'soft', bold),
        ...titles.flatMap((title, index) =>
          title.map((line, at) => words(line, place(index) + GAP, foot - (title.length - 1 - at) * HEAD.line, HEAD.size, 'ink', bold)),
        ),
        ...[left, ...names.map((_, index) => place(index + 1))].slice(0, names.length).map((x) => upright(x, top, height - above)),
      ];
    },
  };
}

function rowStrip({ statement, status, conflict }: FigureRow, cells: FigureRow['cells'], grid: Grid): Strip {
  const { language, place, width, left, right } = grid;
  const said = matrixWords[language];
  const lines = wrapped(statement, left - 2 * PAD, STATEMENT.size, STATEMENT.most);
  const facts = [
    ...(conflict === null ? [] : [{ text: said.conflicts[conflict], ink: 'disputed' as const }]),
    ...(status === 'open' ? [] : [{ text: said.statuses[status], ink: 'soft' as const }]),
  ];
  const marks = Math.max(0, ...cells.map(({ length }) => length));
  const height = Math.max(lines.length * STATEMENT.line + facts.length * 16, marks * (MARK_HEIGHT + 4) - 4) + 2 * PAD;
  return {
    height,
    draw(y) {
      const factsFrom = y + PAD + lines.length * STATEMENT.line;
      const row = [
        drawn('line', { x1: 0, y1: rounded(y), x2: rounded(right), y2: rounded(y), stroke: 'line', 'stroke-width': 1 }),
        ...(conflict === null
          ? []
          : [drawn('rect', { x: 0, y: rounded(y + 1), width: 3.5, height: rounded(height - 1), fill: 'disputed' })]),
        ...lines.map((line, at) => words(line, PAD, y + PAD + 13 + at * STATEMENT.line, STATEMENT.size, 'ink')),
        ...facts.map(({ text, ink }, at) => words(text, PAD, factsFrom + 12 + at * 16, SMALL, ink, { 'font-weight': 600 })),
        ...cells.flatMap((marks, index) => [
          upright(place(index), y, height),
          ...marks.map((each, at) =>
            markDrawn(each, place(index) + GAP, y + PAD - 1 + at * (MARK_HEIGHT + 4), Math.min(width - 2 * GAP, WIDEST_MARK), language),
          ),
          ...(marks.length > 0
            ? []
            : [drawn('circle', { cx: rounded(place(index) + width / 2), cy: rounded(y + PAD + 10), r: 1.4, fill: 'line' })]),
        ]),
      ];
      // Words that are cut short show whole under the pointer.
      return [drawn('g', {}, drawn('title', {}, statement), ...row)];
    },
  };
}

function upright(x: number, y: number, height: number): Drawn {
  return drawn('line', { x1: rounded(x), y1: rounded(y), x2: rounded(x), y2: rounded(y + height), stroke: 'line', 'stroke-width': 1 });
}

/** What the signs and lines mean. */
function legend(language: ExportLanguage, y: number, page: string, width: number): Drawn[] {
  const said = matrixWords[language];
  const baseline = y + 26;
  let x = 0;
  const all: Drawn[] = [drawn('line', { x1: 0, y1: y, x2: width, y2: y, stroke: 'line', 'stroke-width': 1 })];
  const entry = (sign: Drawn, signWidth: number, text: string): void => {
    all.push(sign, words(text, x + signWidth + 5, baseline, SMALL, 'ink'));
    x += signWidth + 5 + textWidth(text, SMALL) + 16;
  };
  for (const stance of stancesTaken) entry(stanceSign(stance, rounded(x), baseline - 10), 12, said.stances[stance]);
  x += 10;
  for (const tag of tags) entry(tagFrame(tag, x, baseline - 12, 26, 16), 26, tagWords[language][tag]);
  if (page !== '') all.push(words(page, width, baseline, SMALL, 'soft', { 'text-anchor': 'end' }));
  return all;
}

/** Which state of the notebook this is. */
function edition(figure: MatrixFigure, language: ExportLanguage, y: number): Drawn {
  return words(figureEdition(figure, language), 0, y + 13, SMALL, 'soft');
}

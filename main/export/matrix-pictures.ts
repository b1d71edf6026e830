import type { ExportLanguage } from '../../domain/brief.ts';
import type { BriefModel, MatrixPictureBlock, TableBlock, TextBlock } from '../../domain/brief-model.ts';
import { plainRuns } from '../../domain/brief-runs.ts';
import { drawFigure } from '../../domain/matrix/draw-figure.ts';
import { type Sheet, svgText, svgTree } from '../../domain/matrix/drawing.ts';
import type { MatrixFigure } from '../../domain/matrix/matrix-figure.ts';
import { figureDescription, figureRows } from '../../domain/matrix/matrix-words.ts';
import { sha256 } from '../json-hash.ts';
import type { Words } from './words.ts';

/** What a picture of a matrix becomes in documents: sheets to be drawn, each named by what is on it, and a table of the same. */

/** A sheet for programs that draw it: as the text of an SVG file, in the colours of paper. */
export interface PaperSheet extends Pick<Sheet, 'width' | 'height'> {
  /** The same for the same sheet. */
  readonly key: string;
  readonly svg: string;
}

/** The sheets of a picture as a document shows them, from the first to the last. */
export function paperSheets(figure: MatrixFigure, words: Words): PaperSheet[] {
  const described = figureDescription(figure, words.language);
  return drawFigure(figure, words.language, 'document').map((sheet) => {
    const svg = svgText(svgTree(sheet, 'light', described, words.locale));
    return { key: sha256(svg), svg, width: sheet.width, height: sheet.height };
  });
}

/** The pictures of a brief, also those in notes of quoted claims. */
export function picturesIn({ blocks }: BriefModel): MatrixFigure[] {
  const isPicture = (block: TextBlock): block is MatrixPictureBlock => block.kind === 'matrix-picture';
  return blocks.flatMap((block) => {
    if (block.kind === 'claim') return block.note.filter(isPicture).map(({ figure }) => figure);
    return block.kind === 'matrix-picture' ? [block.figure] : [];
  });
}

/** The share of the width that a statement takes beside a cell. */
const STATEMENT_WEIGHT = 2.4;

/** A picture's table, which any format can set like the brief's own tables; its first column heads the rows. */
export function pictureTable(figure: MatrixFigure, language: ExportLanguage): TableBlock {
  const rows = figureRows(figure, language).map(([statement = '', status = '', clash = '', ...cells], row) => {
    const facts = row === 0 ? [] : [clash, status].filter((each) => each !== '');
    const first = [statement, ...(facts.length === 0 ? [] : [facts.join(' · ')])];
    return [first, ...cells.map((each) => each.split('; '))].map((lines, column) => ({
      heading: row === 0 || column === 0,
      blocks: lines.filter((each) => each !== '').map((line) => ({ kind: 'paragraph' as const, runs: plainRuns(line) })),
    }));
  });
  return { kind: 'table', headed: true, weights: [STATEMENT_WEIGHT, ...figure.columns.map(() => 1)], rows };
}

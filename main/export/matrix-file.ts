import { stringify } from 'csv-stringify/sync';
import type { Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { type ExportLanguage, exportLocales } from '../../domain/brief.ts';
import { inertCell } from '../../domain/inert-cell.ts';
import { drawFigure } from '../../domain/matrix/draw-figure.ts';
import { type Look, svgText, svgTree } from '../../domain/matrix/drawing.ts';
import type { MatrixFileFormat } from '../../domain/matrix/file-format.ts';
import type { MatrixFigure } from '../../domain/matrix/matrix-figure.ts';
import { figureCaption, figureDescription, figureRows } from '../../domain/matrix/matrix-words.ts';
import { ok, type Result } from '../../domain/result.ts';
import { drawPictures } from '../draw-pictures.ts';
import type { Ports } from '../ports.ts';

/** How a matrix is written to a file. */
interface Wanted {
  readonly format: MatrixFileFormat;
  /** Of pictures. */
  readonly look: Look;
  readonly language: ExportLanguage;
}

/**
 * A matrix as a file of its own.
 * @param figure checked (`figureOf`) for pictures; of any size for tables
 * @returns `cannot-draw` or `cancelled` for a PNG
 */
export async function figureFile(
  ports: Pick<Ports, 'draw'>,
  figure: MatrixFigure,
  { format, look, language }: Wanted,
  signal: AbortSignal,
): Promise<Result<Uint8Array>> {
  switch (format) {
    case 'csv':
      return ok(encode(matrixCsv(figure, language)));
    case 'md':
      return ok(encode(matrixMarkdown(figure, language)));
    case 'svg':
      return ok(encode(matrixSvg(figure, look, language).svg));
    case 'png': {
      const drawn = await drawPictures(ports, [matrixSvg(figure, look, language)], signal);
      if (!drawn.ok) return drawn;
      return ok(drawn.value[0] ?? new Uint8Array());
    }
  }
}

/** The whole picture on one sheet, with its size in CSS pixels. */
export function matrixSvg(figure: MatrixFigure, look: Look, language: ExportLanguage) {
  const [sheet = { width: 1, height: 1, margin: 0, drawn: [] }] = drawFigure(figure, language, 'file');
  const svg = svgText(svgTree(sheet, look, figureDescription(figure, language), exportLocales[language]));
  return { svg, width: sheet.width + 2 * sheet.margin, height: sheet.height + 2 * sheet.margin };
}

/** Its table as CSV (RFC 4180), as `renderCsv` writes those of claims. No cell runs as a formula. */
export function matrixCsv(figure: MatrixFigure, language: ExportLanguage): string {
  const rows = figureRows(figure, language).map((row) => row.map(inertCell));
  return stringify(rows, { bom: true, record_delimiter: 'windows' });
}

/** Its table as Markdown, below a line that says what it shows. */
export function matrixMarkdown(figure: MatrixFigure, language: ExportLanguage): string {
  const table: Table = {
    type: 'table',
    children: figureRows(figure, language).map((row) => ({
      type: 'tableRow',
      children: row.map((words) => ({ type: 'tableCell', children: [{ type: 'text', value: words }] })),
    })),
  };
  const caption = { type: 'paragraph' as const, children: [{ type: 'text' as const, value: figureCaption(figure, language) }] };
  return toMarkdown({ type: 'root', children: [caption, table] }, { extensions: [gfmToMarkdown()] });
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { CellBlock, TableBlock } from '../../domain/brief-model.ts';

/** The width between the margins of a page, in twentieths of a point: 158 mm. */
const TEXT_WIDTH = 8957;

const line = { style: BorderStyle.SINGLE, size: 4, color: 'DEDAD1' };
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
const headingShade = { type: ShadingType.CLEAR, color: 'auto', fill: 'F3F1EC' };

/**
 * A table as wide as the text; a row of headings comes again on each page.
 * @param write what is in a cell, block by block
 * @param indent how far the table is set in, in twentieths of a point
 * @returns the table and a line after it, without which Word would join it to a table that follows
 */
export function tableBlocks(block: TableBlock, write: (content: CellBlock) => Paragraph[], indent: number): (Paragraph | Table)[] {
  const width = TEXT_WIDTH - indent;
  const columns = block.rows[0]?.length ?? 1;
  const weights = block.weights ?? Array.from({ length: columns }, () => 1);
  const whole = weights.reduce((sum, each) => sum + each, 0);
  const columnWidths = weights.map((each) => Math.floor((width * each) / whole));
  const rows = block.rows.map(
    (cells, index) =>
      new TableRow({
        cantSplit: true,
        ...(block.headed && index === 0 ? { tableHeader: true } : {}),
        children: cells.map((cell, column) => {
          const content = cell.blocks.flatMap(write);
          return new TableCell({
            width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
            ...(cell.heading ? { shading: headingShade } : {}),
            // Word calls a document corrupt in which a cell does not end with a paragraph.
            children: content.length === 0 ? [new Paragraph({})] : content,
          });
        }),
      }),
  );
  return [
    new Table({
      rows,
      borders,
      width: { size: width, type: WidthType.DXA },
      columnWidths,
      layout: TableLayoutType.FIXED,
      margins: { top: 60, bottom: 0, left: 110, right: 110 },
      ...(indent === 0 ? {} : { indent: { size: indent, type: WidthType.DXA } }),
    }),
    new Paragraph({ style: 'AfterTable' }),
  ];
}

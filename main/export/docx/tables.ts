import type { CellBlock, TableBlock, TableCell } from '../../../domain/brief-model.ts';
import { paragraph, shading } from './looks.ts';
import { TEXT_WIDTH } from './styles.ts';
import { element, valued, type Xml } from './xml.ts';

const HEADING_SHADE = 'F3F1EC';

/** A row with more in a cell than this many UTF-16 code units may go over the end of a page. */
const LONGEST_WHOLE_CELL = 1200;

/**
 * A table as wide as the text; a row of headings comes again on each page.
 * @param write what is in a cell, block by block
 * @param indent how far the table is set in, in twentieths of a point
 * @returns the table and a line after it, without which Word would join it to a table that follows
 */
export function table(block: TableBlock, write: (content: CellBlock) => Xml, indent: number): Xml {
  const width = TEXT_WIDTH - indent;
  const columns = block.rows[0]?.length ?? 1;
  const weights = block.weights ?? Array.from({ length: columns }, () => 1);
  const whole = weights.reduce((sum, each) => sum + each, 0);
  const widths = weights.map((each) => Math.floor((width * each) / whole));
  const rows = block.rows.map((cells, index) => {
    const heads = block.headed && index === 0;
    const properties = (heads || cells.every(isShort) ? '<w:cantSplit/>' : '') + (heads ? '<w:tblHeader/>' : '');
    const content = cells.map((cell, column) => tableCell(cell, widths[column] ?? 0, write));
    return element('w:tr', {}, (properties === '' ? '' : element('w:trPr', {}, properties)) + content.join(''));
  });
  const properties =
    valued('w:tblStyle', 'BriefTable') +
    element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }) +
    (indent === 0 ? '' : element('w:tblInd', { 'w:w': indent, 'w:type': 'dxa' })) +
    element('w:tblLayout', { 'w:type': 'fixed' }) +
    element('w:tblLook', { 'w:val': block.headed ? '0020' : '0000', 'w:firstRow': block.headed ? 1 : 0, 'w:noHBand': 1, 'w:noVBand': 1 });
  const grid = widths.map((each) => element('w:gridCol', { 'w:w': each })).join('');
  return (
    element('w:tbl', {}, element('w:tblPr', {}, properties) + element('w:tblGrid', {}, grid) + rows.join('')) +
    paragraph({ style: 'AfterTable' }, '')
  );
}

function tableCell(cell: TableCell, width: number, write: (content: CellBlock) => Xml): Xml {
  const content = cell.blocks.map(write).join('');
  return element(
    'w:tc',
    {},
    element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }) + (cell.heading ? shading(HEADING_SHADE) : '')) +
      // Word calls a document corrupt in which a cell does not end with a paragraph.
      (content === '' ? paragraph({ style: 'TableText' }, '') : content),
  );
}

function isShort({ blocks }: TableCell): boolean {
  return blocks.reduce((sum, each) => sum + lengthOf(each), 0) <= LONGEST_WHOLE_CELL;
}

function lengthOf(block: CellBlock): number {
  if (block.kind !== 'list') return block.runs.reduce((sum, each) => sum + (each.kind === 'text' ? each.text.length : 0), 0);
  return block.items.reduce((sum, { runs, sublists }) => {
    const inside = sublists.reduce((of, each) => of + lengthOf(each), 0);
    return sum + lengthOf({ kind: 'paragraph', runs }) + inside;
  }, 0);
}

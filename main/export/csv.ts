import { stringify } from 'csv-stringify/sync';
import type { ExportLanguage } from '../../domain/brief.ts';
import type { BriefModel } from '../../domain/brief-model.ts';
import { inertCell } from '../../domain/inert-cell.ts';
import { type CellValue, claimColumns, claimRow } from './claim-columns.ts';
import type { Words } from './words.ts';

/**
 * The claims of a brief as CSV (RFC 4180), in UTF-8 with a byte order mark, without which Excel reads Chinese and Korean
 * as something else. No cell runs as a formula.
 */
export function renderCsv(model: BriefModel, words: Words, language: ExportLanguage): string {
  const inert = (cell: CellValue) => (typeof cell === 'string' ? inertCell(cell) : cell);
  const rows = model.claims.map((claim) => claimRow(claim, model, words).map(inert));
  return stringify([claimColumns.map(({ name }) => name[language]), ...rows], {
    bom: true,
    record_delimiter: 'windows',
  });
}

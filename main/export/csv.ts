import { stringify } from 'csv-stringify/sync';
import type { ExportLanguage } from '../../domain/brief.ts';
import type { BriefModel } from '../../domain/brief-model.ts';
import { inertCell } from '../../domain/inert-cell.ts';
import { type CellValue, claimColumns, claimRow } from './claim-columns.ts';
import type { Words } from './words.ts';

/** The claims of a brief as CSV. */
export function renderCsv(model: BriefModel, words: Words, language: ExportLanguage): string {
  return csvOf(
    claimColumns.map(({ name }) => name[language]),
    model.claims.map((claim) => claimRow(claim, model, words)),
  );
}

/**
 * A table as CSV (RFC 4180), to be written in UTF-8: it begins with a byte order mark, without which Excel reads Chinese and Korean
 * as something else. No cell runs as a formula.
 */
export function csvOf(heads: readonly string[], rows: readonly (readonly CellValue[])[]): string {
  const inert = (cell: CellValue) => (typeof cell === 'string' ? inertCell(cell) : cell);
  return stringify([heads, ...rows.map((row) => row.map(inert))], { bom: true, record_delimiter: 'windows' });
}

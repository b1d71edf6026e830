import { stringify } from 'csv-stringify/sync';
import type { ExportLanguage } from '../../domain/brief.ts';
import type { BriefModel } from '../../domain/brief-model.ts';
import { claimColumns, claimRow } from './claim-columns.ts';
import type { Words } from './words.ts';

/**
 * The claims of a brief as CSV (RFC 4180), in UTF-8 with a byte order mark, without which Excel reads Chinese and Korean
 * as something else. A cell that a spreadsheet would run as a formula has an apostrophe put before it
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function renderCsv(model: BriefModel, words: Words, language: ExportLanguage): string {
  const rows = model.claims.map((claim) => claimRow(claim, model, words));
  return stringify([claimColumns.map(({ name }) => name[language]), ...rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

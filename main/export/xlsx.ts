import { unzipSync } from 'fflate';
import writeSheet, { type CellObject } from 'write-excel-file/node';
import type { ExportLanguage } from '../../domain/brief.ts';
import type { BriefModel } from '../../domain/brief-model.ts';
import { type CellValue, claimColumns, claimRow } from './claim-columns.ts';
import { settledZip } from './settled-zip.ts';
import type { Words } from './words.ts';

/** What Excel lets a cell hold, in UTF-16 code units; a longer one makes it call the file corrupt. */
const LONGEST_CELL = 32_767;

/**
 * The claims of a brief as a workbook (Office Open XML) of one sheet, its heading row standing while one scrolls. Texts are
 * cells of text, which no program takes for formulas. The same model gives the same bytes.
 */
export async function renderXlsx(model: BriefModel, words: Words, language: ExportLanguage): Promise<Uint8Array> {
  const heading = claimColumns.map(
    ({ name }): CellObject => ({ value: name[language], type: String, fontWeight: 'bold', alignVertical: 'top', wrap: true }),
  );
  const rows = model.claims.map((claim) => claimRow(claim, model, words).map((value) => cellOf(value, words)));
  const buffer = await writeSheet([heading, ...rows], {
    sheet: words.claimTable,
    stickyRowsCount: 1,
    columns: claimColumns.map(({ width }) => ({ width })),
  }).toBuffer();
  return settledZip(unzipSync(buffer));
}

function cellOf(value: CellValue, words: Words): CellObject | null {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' };
  return { value: fitting(value, words), type: String, wrap: true, alignVertical: 'top' };
}

/** As much of a text as a cell can hold, saying how much it was. */
function fitting(text: string, words: Words): string {
  if (text.length <= LONGEST_CELL) return text;
  const said = ` … ${words.cut(text.length)}`;
  return (
    text
      .slice(0, LONGEST_CELL - said.length)
      .toWellFormed()
      .replace(/\ufffd$/u, '') + said
  );
}

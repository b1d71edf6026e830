import { inertCell } from '../../domain/inert-cell.ts';

/** Rows for a spreadsheet, in the two forms it takes from the clipboard. */
export interface CopiedRows {
  /** Cells between tabs, rows between line breaks. */
  readonly plain: string;
  readonly html: string;
}

/**
 * Rows of cells, the heads first, so that each cell stays one cell: no line break or tab is left inside, and nothing
 * runs as a formula.
 */
export function copiedRows(rows: readonly (readonly string[])[]): CopiedRows {
  const cells = rows.map((row) => row.map((words) => inertCell(words.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ').trim())));
  const plain = cells.map((row) => row.join('\t')).join('\r\n');
  const [head = [], ...body] = cells;
  const line = (tag: 'th' | 'td', row: readonly string[]) =>
    `<tr>${row.map((words) => `<${tag}>${escaped(words)}</${tag}>`).join('')}</tr>`;
  const html = `<meta charset="utf-8"><table><thead>${line('th', head)}</thead><tbody>${body.map((row) => line('td', row)).join('')}</tbody></table>`;
  return { plain, html };
}

/** Puts rows onto the clipboard, for spreadsheets and for texts. */
export async function toClipboard({ plain, html }: CopiedRows): Promise<void> {
  const asBlob = (type: string, words: string) => new Blob([words], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': asBlob('text/plain', plain), 'text/html': asBlob('text/html', html) }),
  ]);
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

import stringWidth from 'string-width';

/** Rows of cells as a Markdown table whose columns also line up in a terminal. The first row is the head. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))));
  const line = (row: readonly string[], filler: string) =>
    `| ${row.map((cell, i) => cell + filler.repeat((widths[i] ?? 0) - stringWidth(cell))).join(' | ')} |`;
  const rule = head.map(() => '');
  return [line(head, ' '), line(rule, '-'), ...body.map((row) => line(row, ' '))].join('\n');
}

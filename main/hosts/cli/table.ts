import stringWidth from 'string-width';

/**
 * Rows as aligned lines, two spaces between columns. Widths are counted in terminal cells, so that Chinese and
 * Korean line up. The last column is not padded.
 */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, stringWidth(cell));
  return rows.map((row) => row.map((cell, i) => (i === row.length - 1 ? cell : padded(cell, widths[i] ?? 0))).join('  '));
}

/** Shortens words to `cells` terminal cells, ending in an ellipsis when something is left out. */
export function shortened(words: string, cells: number): string {
  if (stringWidth(words) <= cells) return words;
  let kept = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(words)) {
    used += stringWidth(segment);
    if (used > cells - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(width - stringWidth(cell));
}

/** A number with what it counts: “1 claim”, “2 claims”. */
export function counted(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}

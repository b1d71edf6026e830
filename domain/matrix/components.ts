/** What joins a row to a column. */
interface Joint {
  readonly row: number;
  readonly column: number;
}

/**
 * Cells by what hangs together: two are in one group when a chain of cells leads from one to the other, each in a row or a column of
 * the one before (connected components, by union-find with halved paths: Tarjan and van Leeuwen 1984). In the order of their first cells.
 */
export function componentsOf<T extends Joint>(cells: readonly T[], rowCount: number, columnCount: number): T[][] {
  const parents = Int32Array.from({ length: rowCount + columnCount }, (_, node) => node);
  const parentOf = (node: number) => parents[node] ?? node;
  const rootOf = (node: number): number => {
    let at = node;
    while (parentOf(at) !== at) {
      parents[at] = parentOf(parentOf(at));
      at = parentOf(at);
    }
    return at;
  };
  for (const { row, column } of cells) {
    const [a, b] = [rootOf(row), rootOf(rowCount + column)];
    parents[Math.max(a, b)] = Math.min(a, b);
  }
  return [...Map.groupBy(cells, ({ row }) => rootOf(row)).values()];
}

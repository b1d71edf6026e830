/** What joins rows to columns: one joint after another, as many as `length` says, by their places from 0. */
interface Joints {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly length: number;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
}

/** The group of each row and of each column, from 0; every row and column is in one, if alone. */
export interface Components {
  readonly count: number;
  readonly ofRow: Int32Array;
  readonly ofColumn: Int32Array;
}

/**
 * What hangs together: two are in one group when a chain of joints leads from one to the other (connected components, by union-find
 * with halved paths: Tarjan and van Leeuwen 1984). Groups are numbered by their first row, then by their first column.
 */
export function componentsOf({ rowCount, columnCount, length, rows, columns }: Joints): Components {
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
  for (let joint = 0; joint < length; joint++) {
    const a = rootOf(rows[joint] ?? 0);
    const b = rootOf(rowCount + (columns[joint] ?? 0));
    parents[Math.max(a, b)] = Math.min(a, b);
  }
  const numbers = new Map<number, number>();
  const groups = parents.map((_, node) => {
    const root = rootOf(node);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  });
  return { count: numbers.size, ofRow: groups.slice(0, rowCount), ofColumn: groups.slice(rowCount) };
}

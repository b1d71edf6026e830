import { isForeign, isMark, type Marks, marksIn } from '../store/log-mark.ts';
import type { Cell } from './cells.ts';
import type { Pages } from './page-reading.ts';
import { readTreePage } from './tree-pages.ts';

/**
 * Whether the log beside a file is another's. Where one of the two cannot be read it counts as the file's own: what is damaged may need it.
 * @param alone the file's pages without the log
 * @param together the same with it
 */
export function isForeignLog(alone: Pages, together: Pages): boolean {
  const [own, log] = [readMarks(alone), readMarks(together)];
  if (own === null || log === null) return false;
  const [mark] = own;
  // The first mark of a notebook follows none.
  if (mark === undefined) return isMark(log[1] ?? '');
  return isForeign(mark, log);
}

/** @returns null where the notebook's table `meta` is not whole */
function readMarks(pages: Pages): Marks | null {
  const schema = readTree(1, pages);
  const root = schema?.map((cell) => cell.values() ?? []).find(([type, name]) => type === 'table' && name === 'meta')?.[3];
  const rows = typeof root === 'number' ? readTree(root, pages) : null;
  if (rows === null) return null;
  const meta = new Map(rows.map((cell) => cell.values() ?? []).map(([key, value]) => [key, String(value)]));
  return meta.has('notebook_id') ? marksIn((key) => meta.get(key)) : null;
}

/** @returns null where a page of it is damaged */
function readTree(root: number, pages: Pages): Cell[] | null {
  const cells: Cell[] = [];
  const waiting = [root];
  const visited = new Set<number>();
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const page = visited.has(number) ? null : readTreePage(number, pages);
    if (page === null || page.isBroken) return null;
    visited.add(number);
    cells.push(...page.cells);
    waiting.push(...page.children);
  }
  return cells;
}

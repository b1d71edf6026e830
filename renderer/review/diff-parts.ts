import { type DiffRow, isChange } from '../../domain/text-diff.ts';

/** What is shown of a comparison: changes with a line around them, and how much is the same in between. */
export type DiffPart =
  /** `change`: its number among the changes, from 0; null for a line that is the same. */
  | { readonly kind: 'row'; readonly key: string; readonly row: DiffRow; readonly change: number | null }
  | { readonly kind: 'folded'; readonly key: string; readonly count: number };

/** How many lines that are the same stand before and after a change. */
const AROUND = 1;

/** @param limit how many changes there are at most, from the first */
export function partsOf(rows: readonly DiffRow[], limit: number): DiffPart[] {
  const changes = rows.flatMap((row, at) => (isChange(row) ? [at] : []));
  const numberAt = new Map(changes.slice(0, limit).map((at, number) => [at, number]));
  const last = changes.length > limit ? (changes[limit] ?? 0) : rows.length;
  const isNear = (at: number): boolean => {
    for (let near = at - AROUND; near <= at + AROUND; near++) if (numberAt.has(near)) return true;
    return false;
  };
  const parts: DiffPart[] = [];
  let folded = 0;
  for (let at = 0; at < last; at++) {
    const row = rows[at];
    if (row === undefined) continue;
    if (!isNear(at)) {
      folded++;
      continue;
    }
    if (folded > 0) parts.push({ kind: 'folded', key: `before ${at}`, count: folded });
    folded = 0;
    parts.push({ kind: 'row', key: String(at), row, change: numberAt.get(at) ?? null });
  }
  if (folded > 0) parts.push({ kind: 'folded', key: 'end', count: folded });
  return parts;
}

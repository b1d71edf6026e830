import { useCallback, useMemo, useState } from 'react';
import type { DecidedBlock } from '../../domain/passages.ts';

/** Which furniture is shown. A run of furniture is open when one of its blocks is: runs grow and shrink with what is decided. */
export function useFolds(blocks: readonly DecidedBlock[]) {
  /** Where blocks of open runs start. */
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const open = useCallback((starts: readonly number[]) => setUnfolded((present) => new Set([...present, ...starts])), []);
  const toggle = useCallback(
    (start: number) =>
      setUnfolded((present) => {
        const run = runAt(blocks, start).map((block) => block.start);
        const isOpen = run.some((each) => present.has(each));
        return isOpen ? new Set([...present].filter((each) => !run.includes(each))) : new Set([...present, start]);
      }),
    [blocks],
  );
  const toggleAll = useCallback(
    () =>
      setUnfolded((present) => {
        const furniture = blocks.filter(({ number }) => number === 0).map(({ start }) => start);
        return furniture.some((start) => present.has(start)) ? new Set() : new Set(furniture);
      }),
    [blocks],
  );
  /** The passages, and the furniture that is shown, in reading order. */
  const reachable = useMemo(() => {
    if (unfolded.size === 0) return blocks.filter(({ number }) => number > 0);
    return runsOf(blocks).flatMap((run) => (run[0]?.number === 0 && !run.some(({ start }) => unfolded.has(start)) ? [] : run));
  }, [blocks, unfolded]);
  return { unfolded, open, toggle, toggleAll, reachable };
}

export type Folds = ReturnType<typeof useFolds>;

/** The run of furniture that a block at an offset belongs to; none for a passage. */
export function runAt(blocks: readonly DecidedBlock[], start: number): readonly DecidedBlock[] {
  return runsOf(blocks).find((run) => run[0]?.number === 0 && run.some((block) => block.start <= start && start <= block.end)) ?? [];
}

/** Passages one by one, furniture in runs. */
function runsOf(blocks: readonly DecidedBlock[]): DecidedBlock[][] {
  const runs: DecidedBlock[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.number === 0 && last?.[0]?.number === 0) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

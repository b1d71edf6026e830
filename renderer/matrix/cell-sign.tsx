import { type StanceTaken, stancesTaken } from '../../domain/stance.ts';
import { StanceSign } from '../propositions/stance-sign.tsx';

interface CellSignProps {
  readonly stance: StanceTaken;
  readonly isSplit: boolean;
  /** How many claims take each stance; none are told without it. */
  readonly counts?: Readonly<Record<StanceTaken, number>>;
}

/**
 * The stance of a cell: its sign on the ground that blocks are seen by, with how many claims it holds; both signs, each with its own
 * claims, where it holds both sides. Its words are told beside it.
 */
export function CellSign({ stance, isSplit, counts }: CellSignProps) {
  if (isSplit) {
    return (
      <span className="cell-split" aria-hidden>
        <Half stance="asserts" count={counts?.asserts ?? 0} />
        <Half stance="denies" count={counts?.denies ?? 0} />
      </span>
    );
  }
  return <Half stance={stance} count={counts === undefined ? 0 : stancesTaken.reduce((sum, each) => sum + counts[each], 0)} />;
}

function Half({ stance, count }: { stance: StanceTaken; count: number }) {
  return (
    <span className="cell-sign" data-stance={stance} aria-hidden>
      <StanceSign stance={stance} />
      {count > 1 && <b>{count}</b>}
    </span>
  );
}

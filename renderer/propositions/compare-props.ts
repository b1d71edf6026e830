import type { ReactNode } from 'react';
import type { Claim } from '../../domain/claim.ts';

/** What every tab of the view that compares is given. */
export interface CompareProps {
  readonly propositionId: string | null;
  readonly onChoose: (propositionId: string | null) => void;
  /** Stands on top of the tab's middle pane. */
  readonly head: ReactNode;
  readonly onOpenClaim: (claim: Claim) => void;
}

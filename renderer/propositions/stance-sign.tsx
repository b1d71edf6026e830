import { Check, Ellipsis, EqualApproximately, X } from 'lucide-react';
import type { StanceTaken } from '../../domain/stance.ts';

const signs = { asserts: Check, denies: X, hedges: EqualApproximately, mentions: Ellipsis } as const;

/** What a claim says of a proposition, as a sign. Its word is told beside it. */
export function StanceSign({ stance, size = 13 }: { stance: StanceTaken; size?: number }) {
  const Sign = signs[stance];
  return <Sign size={size} aria-hidden className="stance-sign" data-stance={stance} />;
}

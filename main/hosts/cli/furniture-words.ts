import type { FileReport } from '../../../domain/import-report.ts';
import type { DecidedBlock, DecidedBy } from '../../../domain/passages.ts';

const BY: Record<DecidedBy, string> = { rules: 'by import rule', learnt: 'learnt from the outlet', analyst: 'decided here' };

/** Who says what a block is. */
export function decidedWords({ decidedBy }: Pick<DecidedBlock, 'decidedBy'>): string {
  return BY[decidedBy];
}

/** Which block it is, counted from 1, what kind of furniture, and who says so: “block 7: share, by import rule”. */
export function furnitureWords({ index, furniture = 'other', decidedBy }: DecidedBlock): string {
  return `block ${index + 1}: ${furniture}, ${BY[decidedBy]}`;
}

/** The line of an import's report about what was learnt; none when nothing was. */
export function learntRow({ furniture, passages }: FileReport['learnt']): string[][] {
  if (furniture + passages === 0) return [];
  return [['  learnt', `from the outlet: ${furniture} put among the furniture, ${passages} kept as passages`]];
}

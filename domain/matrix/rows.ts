import type { Claim } from '../claim.ts';
import type { Proposition } from '../proposition.ts';
import type { Conflict } from '../propositions/conflict.ts';
import type { Stance } from '../stance.ts';

/** Whether a column is a source, with its near-copies, or whoever claims are attributed to. */
export const matrixSides = ['source', 'attribution'] as const;
export type MatrixBy = (typeof matrixSides)[number];

/** A proposition in a matrix. */
export interface MatrixRow {
  readonly proposition: Proposition;
  /** Over all its stances, also those of claims that a filter leaves out. */
  readonly conflict: Conflict | null;
  /** How many sources that are no copies of one another take a stance on it. */
  readonly sources: number;
}

/** Who speaks of propositions. */
export interface MatrixColumn {
  /** One to a column, and the same for as long as it is about the same. */
  readonly key: string;
  /** The first of near-copies, by its identifier, whether or not it has a claim here; or a name as a claim has it, empty for none. */
  readonly who: string;
  /** The sources whose claims stand in this column: `who` and its near-copies, or all that cite the name. `who` is first where it is among them. */
  readonly sourceIds: readonly string[];
}

/** A column while a matrix is made, with the number that rows know it by. */
export interface DraftColumn extends MatrixColumn {
  readonly number: number;
}

/** A row while a matrix is made: the stances shown in it, each with its claim and the number of the column that it stands in. */
export interface DraftRow extends MatrixRow {
  readonly stances: readonly Stance[];
  readonly claims: readonly Claim[];
  readonly numbers: Int32Array;
}

/** Rows and columns in an order. */
export interface Arranged {
  readonly rows: readonly DraftRow[];
  readonly columns: readonly DraftColumn[];
}

import type { z } from 'zod';
import type { Changes } from '../changes.ts';
import type { Entity } from '../entity.ts';
import type { CaveatRecord, RecordKind, RecordOf } from '../records.ts';
import type { Result } from '../result.ts';
import type { Stance } from '../stance.ts';

/** What commands may read. The store implements it; tests implement it over a map. */
export interface Reading {
  get<K extends RecordKind>(kind: K, id: string): RecordOf<K> | undefined;
  /** The canonical text of a version. */
  textOf(versionId: string): string | undefined;
  /** The canonical text under a hash: of a version that is about to be added. */
  textBy(hash: string): string | undefined;
  /** Every record that belongs to a source: versions, passages, claims, reviews, stances, notes; not the source itself. */
  belongingTo(sourceId: string): CaveatRecord[];
  /** The stances a claim takes on propositions, in the order they were added. */
  stancesOf(claimId: string): Stance[];
  /** The stances that claims take on a proposition, in the order they were added. */
  stancesOn(propositionId: string): Stance[];
  /** Every entity, in the order they were added. */
  entities(): Entity[];
  /** The commit the next undo takes back, and its inverse. */
  undoable(): Undoable | undefined;
  /** The commit the next redo brings back, and its changes. */
  redoable(): Undoable | undefined;
}

export interface Undoable {
  readonly revision: number;
  readonly changes: Changes;
}

/** What a command gets to know besides its parameters. */
export interface Context {
  /** The moment of the commit, ISO 8601 in UTC. */
  readonly now: string;
  /** Who works here: one line of at most 200 UTF-16 code units. */
  readonly author: string;
  /** Identifies the command; no other has it. */
  readonly commandId: string;
}

/** What running a command yields: changes, and for undo and redo the revision they speak of. */
export interface Outcome {
  readonly changes: Changes;
  readonly undoes?: number;
  readonly redoes?: number;
}

/** One intention of the analyst: its name, the validator of its parameters, and a pure function. */
export interface CommandDefinition<N extends string, P, I = unknown> {
  readonly name: N;
  /** Takes `I` from outside and gives `run` the checked `P`. */
  readonly params: z.ZodType<P, I>;
  readonly run: (params: P, reading: Reading, context: Context) => Result<Outcome>;
}

/** Keeps the parameter types of a definition while the list of commands is built. */
export function defineCommand<const N extends string, P, I>(definition: CommandDefinition<N, P, I>): CommandDefinition<N, P, I> {
  return definition;
}

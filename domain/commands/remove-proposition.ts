import { z } from 'zod';
import { noChanges } from '../changes.ts';
import { noteId } from '../note.ts';
import type { Proposition } from '../proposition.ts';
import type { CaveatRecord } from '../records.ts';
import { id } from '../validate.ts';
import { defineCommand, type Reading } from './command.ts';
import { outcome } from './find.ts';
import { findProposition } from './find-proposition.ts';

/** Removes a proposition with its note and the stances on it. The claims stay. */
export const removeProposition = defineCommand({
  name: 'remove-proposition',
  params: z.strictObject({ propositionId: id }),
  run({ propositionId }, reading) {
    const proposition = findProposition(reading, propositionId);
    return proposition.ok ? outcome({ ...noChanges, removed: withStances(reading, [proposition.value]) }) : proposition;
  },
});

/** Everything that goes when propositions go: each after its note and the stances on it. */
export function withStances(reading: Reading, propositions: readonly Proposition[]): CaveatRecord[] {
  return propositions.flatMap((proposition) => {
    const note = reading.get('note', noteId({ kind: 'proposition', id: proposition.id }));
    return [...(note === undefined ? [] : [note]), ...reading.stancesOn(proposition.id), proposition];
  });
}

import { z } from 'zod';
import { update } from '../changes.ts';
import type { Proposition } from '../proposition.ts';
import { id, ids } from '../validate.ts';
import { joined, onProposition } from './carry-stances.ts';
import { defineCommand } from './command.ts';
import { outcome } from './find.ts';
import { findProposition } from './find-proposition.ts';
import { mergedJudgements } from './merged-judgements.ts';
import { mergedNote } from './merged-note.ts';
import { withStances } from './remove-proposition.ts';

/**
 * Makes one proposition of several. The first stays, with its words and the judgement that holds; what else was made of any of them
 * stays in its history (`mergedJudgements`), and what claims say of the others they say of it. A claim linked to several keeps the stance on the earliest of them, unless that only mentions it. What
 * is written on the others is appended to its note; then they are removed.
 */
export const mergePropositions = defineCommand({
  name: 'merge-propositions',
  params: z
    .strictObject({ propositionId: id, mergedIds: ids(1, 100) })
    .refine(({ propositionId, mergedIds }) => !mergedIds.includes(propositionId), { error: 'names the proposition that stays' }),
  run({ propositionId, mergedIds }, reading, context) {
    const survivor = findProposition(reading, propositionId);
    if (!survivor.ok) return survivor;
    const others: Proposition[] = [];
    for (const each of mergedIds) {
      const other = findProposition(reading, each);
      if (!other.ok) return other;
      others.push(other.value);
    }
    const about = (id: string) => ({ kind: 'proposition', id }) as const;
    const note = mergedNote(reading, about(propositionId), mergedIds.map(about), context);
    if (!note.ok) return note;
    const moved = joined(
      reading,
      mergedIds.flatMap((each) => onProposition(reading.stancesOn(each), propositionId)),
    );
    const whole = update(survivor.value, { ...survivor.value, judgements: mergedJudgements(survivor.value, others, context) });
    return outcome({
      added: [...note.value.added, ...moved.added],
      updated: [...whole.updated, ...note.value.updated, ...moved.updated],
      removed: withStances(reading, others),
    });
  },
});

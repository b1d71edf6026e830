import { z } from 'zod';
import { propositionStatus } from '../proposition.ts';
import { id, line } from '../validate.ts';
import { defineCommand } from './command.ts';
import { editing } from './find.ts';
import { findProposition } from './find-proposition.ts';

/** Judges a proposition, with the reason. The same status again, for a further reason, is a judgement of its own. */
export const setPropositionStatus = defineCommand({
  name: 'set-proposition-status',
  params: z.strictObject({
    propositionId: id,
    status: propositionStatus,
    reason: line(1000).pipe(z.string().min(1, { error: 'is empty' })),
  }),
  run: ({ propositionId, status, reason }, reading, { now, author }) =>
    editing(findProposition(reading, propositionId), (proposition) => ({
      ...proposition,
      judgements: [...proposition.judgements, { status, at: now, author, reason }],
    })),
});

import { z } from 'zod';
import { noChanges } from '../changes.ts';
import { newProposition, newPropositionId, statement } from '../proposition.ts';
import { stanceTaken } from '../stance.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { adding, findAll, outcome } from './find.ts';
import { newStance } from './link-claims.ts';

const linked = z.strictObject({ claimId: id, stance: stanceTaken });

/** Adds a proposition, with the claims it is made for. */
export const createProposition = defineCommand({
  name: 'create-proposition',
  params: z.strictObject({
    propositionId: newPropositionId,
    statement,
    claims: z
      .array(linked)
      .max(10_000)
      .refine((given) => new Set(given.map(({ claimId }) => claimId)).size === given.length, { error: 'names one of them twice' })
      .optional(),
  }),
  run({ propositionId, statement, claims = [] }, reading, context) {
    const added = adding(reading, newProposition(propositionId, statement, context.author, context.now));
    if (!added.ok) return added;
    const found = findAll(
      reading,
      'claim',
      claims.map(({ claimId }) => claimId),
    );
    if (!found.ok) return found;
    const stances = found.value.map((claim, index) => newStance(propositionId, claim, claims[index]?.stance ?? 'mentions', context));
    return outcome({ ...noChanges, added: [...added.value.changes.added, ...stances] });
  },
});

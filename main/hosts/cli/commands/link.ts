import { randomUUID } from 'node:crypto';
import { statuses } from '../../../../domain/proposition.ts';
import { ok } from '../../../../domain/result.ts';
import { stancesTaken } from '../../../../domain/stance.ts';
import { propositionsOf } from '../../client.ts';
import { claimsFrom, claimsOption } from '../claim-options.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { findClaims, findProposition } from '../find.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { UsageError } from '../usage.ts';

const propositionOption = { value: 'ID', about: 'The proposition, or the beginning of its ID.', required: true } as const;

/** Links claims to a proposition. */
export const link = defineCliCommand({
  name: 'link',
  about: 'Links claims to a proposition with one stance, in one step; claims that are linked already take that stance.',
  examples: ['link --notebook N.caveat --statement "The tunnel opens in May." --claim 1f2e,77ab --stance asserts'],
  options: {
    notebook: notebookOption,
    proposition: { value: 'ID', about: 'The proposition, or the beginning of its ID.' },
    statement: { value: 'WORDS', about: 'The words of the proposition in place of its ID; it is made when there is none with these.' },
    claim: claimsOption,
    stance: { value: 'STANCE', about: 'What the claims say of it.', choices: stancesTaken, required: true },
  },
  run: async ({ notebook, proposition: named, statement, claim, stance }) => {
    if ((named === undefined) === (statement === undefined)) {
      throw new UsageError('A proposition is named once.', 'Give one of --proposition and --statement.');
    }
    return withNotebook(pathFrom(notebook), async ({ client }) => {
      const found = await findClaims(client, claimsFrom(claim));
      if (!found.ok) return found;
      const claimIds = found.value.map(({ id }) => id);
      const listed = await propositionsOf(client);
      if (!listed.ok) return listed;
      const present =
        named === undefined
          ? ok(listed.value.propositions.find((each) => each.statement === statement?.trim()))
          : await findProposition(client, named);
      if (!present.ok) return present;
      const propositionId = present.value?.id ?? randomUUID();
      const done =
        present.value === undefined
          ? await client.run('create-proposition', {
              propositionId,
              statement: statement ?? '',
              claims: claimIds.map((claimId) => ({ claimId, stance })),
            })
          : await client.run('link-claims', { propositionId, claimIds, stance });
      return done.ok
        ? ok({
            json: { propositionId, made: present.value === undefined, claimIds, stance, revision: done.value.revision },
            lines: [propositionId],
          })
        : done;
    });
  },
});

/** Takes claims from a proposition. */
export const unlink = defineCliCommand({
  name: 'unlink',
  about: 'Takes claims from a proposition, in one step; the claims stay.',
  options: { notebook: notebookOption, proposition: propositionOption, claim: claimsOption },
  run: ({ notebook, proposition: named, claim }) =>
    withNotebook(pathFrom(notebook), async ({ client }) => {
      const proposition = await findProposition(client, named);
      if (!proposition.ok) return proposition;
      const found = await findClaims(client, claimsFrom(claim));
      if (!found.ok) return found;
      const claimIds = found.value.map(({ id }) => id);
      const propositionId = proposition.value.id;
      const done = await client.run('unlink-claims', { propositionId, claimIds });
      return done.ok
        ? ok({ json: { propositionId, claimIds, revision: done.value.revision }, lines: claimIds.map((id) => `${id} is unlinked.`) })
        : done;
    }),
});

/** Judges a proposition. */
export const status = defineCliCommand({
  name: 'status',
  about: 'Judges a proposition, with the reason; earlier judgements are kept.',
  options: {
    notebook: notebookOption,
    proposition: propositionOption,
    status: { value: 'STATUS', about: 'What you make of it now.', choices: statuses, required: true },
    reason: { value: 'WORDS', about: 'Why.', required: true },
  },
  run: ({ notebook, proposition: named, status, reason }) =>
    withNotebook(pathFrom(notebook), async ({ client }) => {
      const proposition = await findProposition(client, named);
      if (!proposition.ok) return proposition;
      const propositionId = proposition.value.id;
      const done = await client.run('set-proposition-status', { propositionId, status, reason });
      return done.ok
        ? ok({ json: { propositionId, status, revision: done.value.revision }, lines: [`${propositionId} is ${status}.`] })
        : done;
    }),
});

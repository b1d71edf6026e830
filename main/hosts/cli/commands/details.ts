import { ok } from '../../../../domain/result.ts';
import { claimOption, detailOptions, detailsFrom } from '../claim-options.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { findClaim } from '../find.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { UsageError } from '../usage.ts';

/** Changes some of a claim's details. */
export const details = defineCliCommand({
  name: 'details',
  about: 'Changes who asserts a claim, its credibility, likelihood or confidence; what is not named stays.',
  options: { notebook: notebookOption, claim: claimOption, ...detailOptions },
  async run({ notebook, claim: named, ...options }) {
    const given = detailsFrom(options);
    if (Object.keys(given).length === 0) {
      throw new UsageError('No detail is given.', `Name at least one of --${Object.keys(detailOptions).join(', --')}.`);
    }
    return withNotebook(pathFrom(notebook), async ({ client }) => {
      const claim = await findClaim(client, named);
      if (!claim.ok) return claim;
      const { id: claimId, attribution, credibility, likelihood, confidence } = claim.value;
      const wanted = { attribution, credibility, likelihood, confidence, ...given };
      const changed = await client.run('set-claim-details', { claimId, details: wanted });
      return changed.ok
        ? ok({ json: { claimId, ...wanted, revision: changed.value.revision }, lines: [`${claimId} is changed.`] })
        : changed;
    });
  },
});

import { ok } from '../../../../domain/result.ts';
import { claimOption, detailOptions, detailsFrom } from '../claim-options.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { findClaim } from '../find.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { runSourceDetails, sourceDetailOptions, sourceDetailsFrom } from '../source-details.ts';
import { UsageError } from '../usage.ts';

/** Changes some of a claim's details, or shows and changes those of a source. */
export const details = defineCliCommand({
  name: 'details',
  about:
    'Changes who asserts a claim, its credibility, likelihood or confidence; or shows what is known of a source and where it was found, and changes or confirms it. What is not named stays.',
  options: {
    notebook: notebookOption,
    claim: { value: claimOption.value, about: claimOption.about },
    ...detailOptions,
    source: { value: 'ID', about: 'The source, or the beginning of its ID.' },
    ...sourceDetailOptions,
    confirm: { about: 'Confirm the details of a source that were found and not changed.' },
  },
  async run({ notebook, claim: named, source, confirm, ...options }) {
    const given = detailsFrom(options);
    const ofSource = sourceDetailsFrom(options);
    const hasOfSource = confirm || Object.keys(ofSource).length > 0;
    if ((named === undefined) === (source === undefined))
      throw new UsageError('Name either a claim or a source.', 'Use --claim or --source.');
    if (source !== undefined) {
      if (Object.keys(given).length > 0)
        throw new UsageError('These are details of a claim.', `A source has --${Object.keys(sourceDetailOptions).join(', --')}.`);
      return withNotebook(pathFrom(notebook), ({ client }) => runSourceDetails(client, source, ofSource, confirm === true));
    }
    if (hasOfSource) throw new UsageError('These are details of a source.', `A claim has --${Object.keys(detailOptions).join(', --')}.`);
    if (Object.keys(given).length === 0) {
      throw new UsageError('No detail is given.', `Name at least one of --${Object.keys(detailOptions).join(', --')}.`);
    }
    return withNotebook(pathFrom(notebook), async ({ client }) => {
      const claim = await findClaim(client, named ?? '');
      if (!claim.ok) return claim;
      const { id: claimId, ...present } = claim.value;
      const wanted = {
        attribution: present.attribution,
        credibility: present.credibility,
        likelihood: present.likelihood,
        confidence: present.confidence,
        ...given,
      };
      const changed = await client.run('set-claim-details', { claimId, details: wanted });
      return changed.ok
        ? ok({ json: { claimId, ...wanted, revision: changed.value.revision }, lines: [`${claimId} is changed.`] })
        : changed;
    });
  },
});

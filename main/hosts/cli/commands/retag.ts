import { ok } from '../../../../domain/result.ts';
import { claimOption, tagOption } from '../claim-options.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { findClaim } from '../find.ts';
import { pathFrom, withNotebook } from '../session.ts';

/** Gives a claim another tag. */
export const retag = defineCliCommand({
  name: 'retag',
  about: 'Gives a claim another tag.',
  options: { notebook: notebookOption, claim: claimOption, tag: tagOption },
  run: ({ notebook, claim: named, tag }) =>
    withNotebook(pathFrom(notebook), async ({ client }) => {
      const found = await findClaim(client, named);
      if (!found.ok) return found;
      const { id: claimId } = found.value;
      const changed = await client.run('retag-claim', { claimId, tag });
      return changed.ok ? ok({ json: { claimId, tag, revision: changed.value.revision }, lines: [`${claimId} is ${tag}.`] }) : changed;
    }),
});

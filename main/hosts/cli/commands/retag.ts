import { ok } from '../../../../domain/result.ts';
import { claimsFrom, claimsOption, tagOption } from '../claim-options.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { findClaims } from '../find.ts';
import { pathFrom, withNotebook } from '../session.ts';

/** Gives claims another tag. */
export const retag = defineCliCommand({
  name: 'retag',
  about: 'Gives one claim or several another tag, in one step.',
  options: { notebook: notebookOption, claim: claimsOption, tag: tagOption },
  run: ({ notebook, claim: named, tag }) =>
    withNotebook(pathFrom(notebook), async ({ client }) => {
      const found = await findClaims(client, claimsFrom(named));
      if (!found.ok) return found;
      const claimIds = found.value.map(({ id }) => id);
      const changed = await client.run('retag-claims', { claimIds, tag });
      return changed.ok
        ? ok({ json: { claimIds, tag, revision: changed.value.revision }, lines: claimIds.map((id) => `${id} is ${tag}.`) })
        : changed;
    }),
});

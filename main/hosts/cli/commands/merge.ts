import { describeAnchor } from '../../../../domain/anchor.ts';
import { fail, ok } from '../../../../domain/result.ts';
import { claimsFrom, claimsOption } from '../claim-options.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { findClaims } from '../find.ts';
import { pathFrom, withNotebook } from '../session.ts';

/** Makes one claim of several in one text. */
export const merge = defineCliCommand({
  name: 'merge',
  about:
    'Makes one claim of several in the same source, from where the first begins to where the last ends; what is written on them is kept.',
  options: { notebook: notebookOption, claim: claimsOption },
  run: ({ notebook, claim: named }) =>
    withNotebook(pathFrom(notebook), async ({ client }) => {
      const found = await findClaims(client, claimsFrom(named));
      if (!found.ok) return found;
      const [first] = found.value;
      if (first === undefined || found.value.length < 2) {
        return fail('invalid-input', 'One claim alone cannot be merged.', { hint: 'Name at least two, separated by commas.' });
      }
      const opened = await client.call('source.open', { sourceId: first.sourceId });
      if (!opened.ok) return opened;
      const { text, version } = opened.value;
      const anchors = found.value.map((each) => each.anchor);
      const [start, end] = [Math.min(...anchors.map((each) => each.start)), Math.max(...anchors.map((each) => each.end))];
      const anchor = describeAnchor(text, version.id, start, end);
      if (!anchor.ok) return anchor;
      const merged = await client.run('merge-claims', { claimIds: found.value.map(({ id }) => id), anchor: anchor.value });
      if (!merged.ok) return merged;
      const { changes, revision } = merged.value;
      const removed = new Set(changes.removed.map(({ id }) => id));
      const claimId = found.value.find(({ id }) => !removed.has(id))?.id ?? first.id;
      return ok({ json: { claimId, revision }, lines: [claimId] });
    }),
});

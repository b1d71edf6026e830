import { fail, ok, type Result } from '../../../../domain/result.ts';
import { type Client, reviewsOf } from '../../client.ts';
import { defineCliCommand, notebookOption, type Output } from '../command.ts';
import { findClaim } from '../find.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { columns, shortened } from '../table.ts';
import { UsageError } from '../usage.ts';

const ID_SHOWN = 8;
const WORDS_SHOWN = 60;

/** Lists the claims that a corrected text left behind, or settles one of them. */
export const reviews = defineCliCommand({
  name: 'reviews',
  about: 'Lists the claims that wait for review after a correction, or settles one of them.',
  options: {
    notebook: notebookOption,
    accept: { value: 'CLAIM', about: 'Put this claim where the review proposes.' },
    keep: { value: 'CLAIM', about: 'Leave this claim with the old text: the corrected one no longer makes it.' },
  },
  run: async ({ notebook, accept, keep }) => {
    if (accept !== undefined && keep !== undefined) {
      throw new UsageError('A review is accepted or kept, not both.', 'Name one of --accept and --keep.');
    }
    return withNotebook(pathFrom(notebook), ({ client }) => {
      if (accept !== undefined) return acceptProposal(client, accept);
      return keep === undefined ? listed(client) : kept(client, keep);
    });
  },
});

async function listed(client: Client): Promise<Result<Output>> {
  const found = await reviewsOf(client, null);
  if (!found.ok) return found;
  const open = found.value.reviews.filter(({ review }) => review.status === 'open');
  const rows = open.map(({ review, claim, proposed }) => [
    claim.id.slice(0, ID_SHOWN),
    review.outcome,
    review.score.toFixed(2),
    shortened(claim.anchor.exact, WORDS_SHOWN),
    proposed === null ? '–' : shortened(proposed.exact, WORDS_SHOWN),
  ]);
  return ok({
    json: found.value,
    lines: open.length === 0 ? ['No claim waits for review.'] : columns([['claim', 'outcome', 'score', 'words', 'proposed'], ...rows]),
  });
}

async function acceptProposal(client: Client, named: string): Promise<Result<Output>> {
  const claim = await findClaim(client, named);
  if (!claim.ok) return claim;
  const found = await reviewsOf(client, claim.value.sourceId);
  if (!found.ok) return found;
  const anchor = found.value.reviews.find(({ review }) => review.claimId === claim.value.id)?.proposed ?? null;
  if (anchor === null) {
    return fail('not-found', 'Nothing is proposed for this claim.', { where: `claim ${claim.value.id}`, hint: '“reviews” lists what is.' });
  }
  const done = await client.run('accept-review', { claimId: claim.value.id, anchor });
  return done.ok
    ? ok({
        json: { claimId: claim.value.id, anchor, revision: done.value.revision },
        lines: [`${claim.value.id} stands at “${anchor.exact}”.`],
      })
    : done;
}

async function kept(client: Client, named: string): Promise<Result<Output>> {
  const claim = await findClaim(client, named);
  if (!claim.ok) return claim;
  const done = await client.run('keep-unplaced', { claimId: claim.value.id });
  return done.ok
    ? ok({ json: { claimId: claim.value.id, revision: done.value.revision }, lines: [`${claim.value.id} stays with the old text.`] })
    : done;
}

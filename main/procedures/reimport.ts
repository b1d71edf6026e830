import { type Anchor, describeAnchor } from '../../domain/anchor.ts';
import { fail, ok } from '../../domain/result.ts';
import type { Review } from '../../domain/review.ts';
import { reimportFile } from '../reimport-file.ts';
import type { Store } from '../store/store.ts';
import type { ProcedureHandler } from './procedure.ts';
import { refuseTooLarge } from './source.ts';

export const sourceReimport: ProcedureHandler<'source.reimport'> = {
  refuse: refuseTooLarge,
  run: ({ taskId, sourceId, name, bytes, encoding }, services) =>
    services.tasks.run(taskId, (task) => reimportFile(services, task, sourceId, name, Buffer.from(bytes, 'base64'), encoding ?? null)),
};

/** Reviews in the order they came up, each with its claim. */
export const reviewsList: ProcedureHandler<'reviews.list'> = {
  run({ sourceId }, { store }) {
    const { records, history } = store;
    const reviews = (sourceId === null ? records.all('review') : records.of('review', sourceId)).flatMap((review) => {
      const claim = records.get('claim', review.claimId);
      return claim === undefined ? [] : [{ review, claim, proposed: proposedBy(store, review) }];
    });
    return ok({ revision: history.revision(), reviews });
  },
};

/** A version with its text: how an earlier one is read beside the one shown now. */
export const versionOpen: ProcedureHandler<'version.open'> = {
  run({ versionId }, { store }) {
    const version = store.records.get('version', versionId);
    const text = store.reading.textOf(versionId);
    if (version !== undefined && text !== undefined) return ok({ version, text });
    return fail('not-found', 'There is no version with this identifier.', {
      where: `version ${versionId}`,
      hint: 'Its source may have been removed; undo brings it back.',
    });
  },
};

function proposedBy({ reading }: Store, { versionId, proposed }: Review): Anchor | null {
  const text = reading.textOf(versionId);
  if (text === undefined || proposed === null) return null;
  const described = describeAnchor(text, versionId, proposed.start, proposed.end);
  return described.ok ? described.value : null;
}

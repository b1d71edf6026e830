import { type Anchor, describeAnchor } from '../../domain/anchor.ts';
import { ok } from '../../domain/result.ts';
import type { Review } from '../../domain/review.ts';
import { reimportFile } from '../reimport-file.ts';
import type { Store } from '../store/store.ts';
import { pageSize } from './marks.ts';
import type { ProcedureHandler } from './procedure.ts';
import { bytesOf, refuseTooLarge } from './upload.ts';

export const sourceReimport: ProcedureHandler<'source.reimport'> = {
  refuse: refuseTooLarge,
  async run({ taskId, sourceId, name, bytes, encoding }, services) {
    const file = bytesOf(services, bytes);
    if (!file.ok) return file;
    return services.tasks.run(taskId, (task) => reimportFile(services, task, sourceId, name, file.value, encoding ?? null));
  },
};

/** Reviews in the order they came up, each with its claim, a page at a time. */
export const reviewsList: ProcedureHandler<'reviews.list'> = {
  run({ sourceId, after }, { store }) {
    const { records, history } = store;
    const { marks, next } = records.page('review', sourceId, after, pageSize(after));
    const reviews = marks.flatMap((review) => {
      const claim = records.get('claim', review.claimId);
      return claim === undefined ? [] : [{ review, claim, proposed: proposedBy(store, review) }];
    });
    return ok({ revision: history.revision(), reviews, next });
  },
};

function proposedBy({ reading }: Store, { versionId, proposed }: Review): Anchor | null {
  const text = reading.textOf(versionId);
  if (text === undefined || proposed === null) return null;
  const described = describeAnchor(text, versionId, proposed.start, proposed.end);
  return described.ok ? described.value : null;
}

import { nearestPassage, passagesOf } from '../../domain/passages.ts';
import { fail, ok } from '../../domain/result.ts';
import type { ProcedureHandler } from './procedure.ts';

/** In records. The first page is small, so that something shows at once. */
const FIRST_PAGE = 250;
/** Some 30 ms of work for the services, which a claim tagged meanwhile waits for. In smaller ones all would take longer. */
const PAGE = 2500;

/** How many records a page that begins after this one holds. */
export function pageSize(after: number): number {
  return after === 0 ? FIRST_PAGE : PAGE;
}

/** Claims, notes or triage, a page at a time. */
export const marksList: ProcedureHandler<'marks.list'> = {
  run({ sourceId, kind, after }, { store }) {
    const { marks, next } = store.records.page(kind, sourceId, after, pageSize(after));
    return ok({ revision: store.history.revision(), marks, next });
  },
};

/** As much text as a large window shows, in UTF-16 code units. */
const IN_VIEW = 8_000;

/** The claims and rejections where a source is about to be shown. */
export const marksNear: ProcedureHandler<'marks.near'> = {
  run({ sourceId, passage }, { store }) {
    const { records } = store;
    const source = records.get('source', sourceId);
    const version = source === undefined ? undefined : records.get('version', source.currentVersionId);
    if (version === undefined) {
      return fail('not-found', 'There is no source with this identifier.', {
        where: `source ${sourceId}`,
        hint: 'It may have been removed; undo brings it back.',
      });
    }
    const start = nearestPassage(passagesOf(version.blocks, records.get('block-roles', version.id)), passage)?.start ?? 0;
    const near = { start, end: start + IN_VIEW };
    const marks = [...records.near('claim', version, near), ...records.near('rejection', version, near)];
    return ok({ revision: store.history.revision(), versionId: version.id, ...near, marks });
  },
};

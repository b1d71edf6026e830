import { ok } from '../../domain/result.ts';
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

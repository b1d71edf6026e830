import { ok } from '../../domain/result.ts';
import type { ProcedureHandler } from './procedure.ts';

/** In records: some ten milliseconds of work for the services and for the window that takes them. */
const PAGE = 1000;

/** Claims, notes or triage, a page at a time. */
export const marksList: ProcedureHandler<'marks.list'> = {
  run({ sourceId, kind, after }, { store }) {
    const { marks, next } = store.records.page(kind, sourceId, after, PAGE);
    return ok({ revision: store.history.revision(), marks, next });
  },
};

import { ok } from '../../domain/result.ts';
import { findCopies } from '../find-copies.ts';
import type { ProcedureHandler } from './procedure.ts';

export const libraryList: ProcedureHandler<'library.list'> = {
  run: (_params, { store }) =>
    ok({
      revision: store.history.revision(),
      sources: store.summaries.all(),
      briefs: store.records.all('brief'),
      views: store.records.all('view'),
    }),
};

export const libraryCopies: ProcedureHandler<'library.copies'> = {
  run: ({ taskId }, services) => services.tasks.run(taskId, (task) => findCopies(services, task)),
};

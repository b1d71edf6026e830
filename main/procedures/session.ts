import { FailureError, ok } from '../../domain/result.ts';
import { authorOf } from '../author.ts';
import { damaged } from '../store/notebook-file.ts';
import type { ProcedureHandler } from './procedure.ts';

export const sessionHello: ProcedureHandler<'session.hello'> = {
  run(_params, { store, ports }) {
    const notebook = store.records.get('notebook', 'notebook');
    if (notebook === undefined) throw new FailureError(damaged(store.file, 'it has no title record'));
    const revision = store.history.revision();
    return ok({
      notebookId: store.notebookId,
      fileName: store.fileName,
      notebook,
      revision,
      head: store.history.hashAt(revision) ?? '',
      ...store.history.undoState(),
      host: ports.host,
      author: authorOf(ports),
    });
  },
};

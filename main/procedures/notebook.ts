import type { ProcedureHandler } from './procedure.ts';

export const notebookVerify: ProcedureHandler<'notebook.verify'> = {
  run: (_params, { store }) => store.verify(),
};

import { briefExport } from './brief.ts';
import { claimsList } from './claims.ts';
import { commandRun } from './command.ts';
import { historyList } from './history.ts';
import { libraryList } from './library.ts';
import { marksList } from './marks.ts';
import { notebookVerify } from './notebook.ts';
import type { ProcedureHandlers } from './procedure.ts';
import { reviewsList, sourceReimport, versionOpen } from './reimport.ts';
import { sessionHello } from './session.ts';
import { sourceImport, sourceOpen } from './source.ts';
import { taskCancel } from './task.ts';

/** Every method of the contract with its handler. */
export const handlers: ProcedureHandlers = {
  'session.hello': sessionHello,
  'library.list': libraryList,
  'source.open': sourceOpen,
  'source.import': sourceImport,
  'source.reimport': sourceReimport,
  'reviews.list': reviewsList,
  'version.open': versionOpen,
  'marks.list': marksList,
  'claims.list': claimsList,
  'command.run': commandRun,
  'brief.export': briefExport,
  'history.list': historyList,
  'notebook.verify': notebookVerify,
  'task.cancel': taskCancel,
};

import { exportBrief } from '../export-brief.ts';
import type { ProcedureHandler } from './procedure.ts';

export const briefExport: ProcedureHandler<'brief.export'> = {
  run: ({ taskId, ...wanted }, services) => services.tasks.run(taskId, (task) => exportBrief(services, task, wanted)),
};

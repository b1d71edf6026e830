import { saveMatrix } from '../save-matrix.ts';
import type { ProcedureHandler } from './procedure.ts';

export const matrixSave: ProcedureHandler<'matrix.save'> = {
  run: ({ taskId, ...wanted }, services) => services.tasks.run(taskId, (task) => saveMatrix(services, task, wanted)),
};

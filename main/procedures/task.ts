import { ok } from '../../domain/result.ts';
import type { ProcedureHandler } from './procedure.ts';

export const taskCancel: ProcedureHandler<'task.cancel'> = {
  run: ({ taskId }, { tasks }) => ok({ cancelled: tasks.cancel(taskId) }),
};

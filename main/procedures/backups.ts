import type { ProcedureHandler } from './procedure.ts';

export const backupsMake: ProcedureHandler<'backups.make'> = {
  run: ({ taskId }, { tasks, backups }) => tasks.run(taskId, (task) => backups.make(task.signal)),
};

import { importAnnotations } from '../import-annotations.ts';
import type { ProcedureHandler } from './procedure.ts';
import { bytesOf, refuseTooLarge } from './upload.ts';

export const annotationsImport: ProcedureHandler<'annotations.import'> = {
  refuse: refuseTooLarge,
  async run({ taskId, bytes, ...wanted }, services) {
    const file = bytesOf(services, bytes);
    return file.ok ? services.tasks.run(taskId, (task) => importAnnotations(services, task, { ...wanted, bytes: file.value })) : file;
  },
};

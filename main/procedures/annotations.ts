import { importAnnotations } from '../import-annotations.ts';
import type { ProcedureHandler } from './procedure.ts';
import { refuseTooLarge } from './source.ts';

export const annotationsImport: ProcedureHandler<'annotations.import'> = {
  refuse: refuseTooLarge,
  run: ({ taskId, bytes, ...wanted }, services) =>
    services.tasks.run(taskId, (task) => importAnnotations(services, task, { ...wanted, bytes: Buffer.from(bytes, 'base64') })),
};

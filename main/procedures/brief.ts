import { checkBrief } from '../check-brief.ts';
import { exportBrief } from '../export-brief.ts';
import { importBundle } from '../import-bundle.ts';
import type { ProcedureHandler } from './procedure.ts';
import { bytesOf, refuseTooLarge } from './upload.ts';

export const briefExport: ProcedureHandler<'brief.export'> = {
  run: ({ taskId, ...wanted }, services) => services.tasks.run(taskId, (task) => exportBrief(services, task, wanted)),
};

export const briefCheck: ProcedureHandler<'brief.check'> = {
  refuse: refuseTooLarge,
  async run({ taskId, name, bytes }, services) {
    const file = bytesOf(services, bytes);
    return file.ok ? services.tasks.run(taskId, (task) => checkBrief(services, task, name, file.value)) : file;
  },
};

export const bundleImport: ProcedureHandler<'bundle.import'> = {
  refuse: refuseTooLarge,
  async run({ taskId, name, bytes, passphrase = null }, services) {
    const file = bytesOf(services, bytes);
    return file.ok ? services.tasks.run(taskId, (task) => importBundle(services, task, name, file.value, passphrase)) : file;
  },
};

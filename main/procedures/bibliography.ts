import { matchBibliography } from '../match-bibliography.ts';
import type { ProcedureHandler } from './procedure.ts';
import { bytesOf, refuseTooLarge } from './upload.ts';

export const bibliographyMatch: ProcedureHandler<'bibliography.match'> = {
  refuse: refuseTooLarge,
  async run({ taskId, name, bytes }, services) {
    const file = bytesOf(services, bytes);
    return file.ok ? services.tasks.run(taskId, (task) => matchBibliography(services, task, name, file.value)) : file;
  },
};

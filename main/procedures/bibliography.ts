import { matchBibliography } from '../match-bibliography.ts';
import type { ProcedureHandler } from './procedure.ts';
import { refuseTooLarge } from './source.ts';

export const bibliographyMatch: ProcedureHandler<'bibliography.match'> = {
  refuse: refuseTooLarge,
  run: ({ taskId, name, bytes }, services) =>
    services.tasks.run(taskId, (task) => matchBibliography(services, task, name, Buffer.from(bytes, 'base64'))),
};

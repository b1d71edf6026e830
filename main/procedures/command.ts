import type { ProcedureHandler } from './procedure.ts';

export const commandRun: ProcedureHandler<'command.run'> = {
  isDone: true,
  run: (envelope, { commits }) => commits.submit(envelope),
};

import type { ProcedureHandler } from './procedure.ts';

export const commandRun: ProcedureHandler<'command.run'> = {
  run: (envelope, { commits }) => commits.submit(envelope),
};

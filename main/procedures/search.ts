import type { ProcedureHandler } from './procedure.ts';

export const searchQuery: ProcedureHandler<'search.query'> = {
  run: (params, { search }) => search.query(params),
};

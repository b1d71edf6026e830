import type { ProcedureHandler } from './procedure.ts';

export const searchQuery: ProcedureHandler<'search.query'> = {
  run: (params, { search }) => search.query(params),
};

export const searchCount: ProcedureHandler<'search.count'> = {
  run: (params, { search }) => search.count(params),
};

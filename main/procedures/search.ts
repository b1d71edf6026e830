import { ok } from '../../domain/result.ts';
import type { ProcedureHandler } from './procedure.ts';

export const searchQuery: ProcedureHandler<'search.query'> = {
  run: (_params, { store }) =>
    ok({
      revision: store.history.revision(),
      index: { state: 'unavailable', share: 0 },
      hint: null,
      total: 0,
      isCapped: true,
      groups: [],
    }),
};

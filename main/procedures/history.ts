import { ok } from '../../domain/result.ts';
import type { ProcedureHandler } from './procedure.ts';

export const historyList: ProcedureHandler<'history.list'> = {
  run: ({ before, limit }, { store }) => ok({ entries: store.history.list(before, limit) }),
};

export const historyLog: ProcedureHandler<'history.log'> = {
  run: ({ after, limit }, { store }) => ok({ beginning: store.beginning, entries: store.history.log(after, limit) }),
};

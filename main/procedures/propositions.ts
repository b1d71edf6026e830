import { ok } from '../../domain/result.ts';
import { differencesOn } from '../differences.ts';
import { pageSize } from './marks.ts';
import type { ProcedureHandler } from './procedure.ts';

/** Propositions with the stances on them, a page at a time. */
export const propositionsList: ProcedureHandler<'propositions.list'> = {
  run({ after }, { store }) {
    const { records, history } = store;
    const { marks, next } = records.page('proposition', null, after, pageSize(after));
    const stances = marks.flatMap(({ id }) => records.stancesOn(id));
    return ok({ revision: history.revision(), propositions: marks, stances, next });
  },
};

/** What sources tell differently of one proposition. */
export const propositionsDifferences: ProcedureHandler<'propositions.differences'> = {
  run: ({ propositionId }, { store }) => ok({ revision: store.history.revision(), differences: differencesOn(store, propositionId) }),
};

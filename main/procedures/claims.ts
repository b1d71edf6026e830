import { claimRowOf, noteWords } from '../../domain/claim-row.ts';
import { noteId } from '../../domain/note.ts';
import { ok } from '../../domain/result.ts';
import { pageSize } from './marks.ts';
import type { ProcedureHandler } from './procedure.ts';

/** Claims with their notes; identifiers that lead nowhere are left out. */
export const claimsList: ProcedureHandler<'claims.list'> = {
  run({ claimIds }, { store }) {
    const { records, history } = store;
    const revision = history.revision();
    if (claimIds === null) {
      return ok({ revision, claims: records.all('claim'), notes: records.all('note').filter((note) => note.about.kind === 'claim') });
    }
    const ids = [...new Set(claimIds)];
    return ok({
      revision,
      claims: ids.flatMap((id) => records.get('claim', id) ?? []),
      notes: ids.flatMap((id) => records.get('note', noteId({ kind: 'claim', id })) ?? []),
    });
  },
};

/** Claims as rows, a page at a time: a third of what the records would be. */
export const claimsRows: ProcedureHandler<'claims.rows'> = {
  run({ after }, { store: { records, history } }) {
    const { marks, next } = records.page('claim', null, after, pageSize(after));
    const rows = marks.map((claim) => claimRowOf(claim, noteWords(records.get('note', noteId({ kind: 'claim', id: claim.id })))));
    return ok({ revision: history.revision(), rows, next });
  },
};

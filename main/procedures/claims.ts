import { claimRowOf, noteWords } from '../../domain/claim-row.ts';
import { noteId } from '../../domain/note.ts';
import { ok } from '../../domain/result.ts';
import { wholeSentences } from '../../domain/whole-sentences.ts';
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

/** The sentences that quotes stand in. A claim may stand in an earlier version of its source. */
export const claimsSentences: ProcedureHandler<'claims.sentences'> = {
  run({ claimIds }, { store: { reading, records } }) {
    const sentences = [...new Set(claimIds)].flatMap((claimId) => {
      const claim = records.get('claim', claimId);
      if (claim === undefined) return [];
      const version = records.get('version', claim.anchor.versionId);
      const text = reading.textOf(claim.anchor.versionId);
      if (version === undefined || text === undefined) return [];
      const found = wholeSentences(text, version.blocks, claim.anchor, records.get('source', claim.sourceId)?.language ?? 'und');
      return found === null ? [] : [{ claimId, ...found }];
    });
    return ok({ sentences });
  },
};

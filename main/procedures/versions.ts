import { fail, ok } from '../../domain/result.ts';
import type { ProcedureHandler } from './procedure.ts';

/** The versions of a source: what they are and where they came from. */
export const versionsList: ProcedureHandler<'versions.list'> = {
  run({ sourceId }, { store: { records, history } }) {
    const source = records.get('source', sourceId);
    if (source === undefined) {
      return fail('not-found', 'There is no source with this identifier.', {
        where: `source ${sourceId}`,
        hint: 'It may have been removed; undo brings it back.',
      });
    }
    const versions = records
      .of('version', sourceId)
      .sort((a, b) => a.number - b.number)
      .map(({ blocks: _blocks, pages: _pages, ...facts }) => facts);
    return ok({ revision: history.revision(), currentVersionId: source.currentVersionId, versions });
  },
};

/** A version with its text: how an earlier one is read beside the one shown now. */
export const versionOpen: ProcedureHandler<'version.open'> = {
  run({ versionId }, { store }) {
    const version = store.records.get('version', versionId);
    const text = store.reading.textOf(versionId);
    if (version !== undefined && text !== undefined)
      return ok({ version, roles: store.records.get('block-roles', versionId) ?? null, text });
    return fail('not-found', 'There is no version with this identifier.', {
      where: `version ${versionId}`,
      hint: 'Its source may have been removed; undo brings it back.',
    });
  },
};

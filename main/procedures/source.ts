import { fileTooLarge, MAX_FILE_BYTES } from '../../domain/import-report.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { importFile } from '../import-file.ts';
import { redecodeSource } from '../redecode-source.ts';
import { splitSource } from '../split-source.ts';
import type { ProcedureHandler } from './procedure.ts';

/** A source with its text. */
export const sourceOpen: ProcedureHandler<'source.open'> = {
  run({ sourceId }, { store }) {
    const { records } = store;
    const source = records.get('source', sourceId);
    if (source === undefined) {
      return fail('not-found', 'There is no source with this identifier.', {
        where: `source ${sourceId}`,
        hint: 'It may have been removed; undo brings it back.',
      });
    }
    const version = records.get('version', source.currentVersionId);
    const text = version === undefined ? undefined : store.text(version.textHash);
    if (version === undefined || text === undefined) {
      return fail('notebook-damaged', 'The text of this source is missing.', {
        where: `source ${sourceId}`,
        hint: 'Check the notebook, and compare it with a backup.',
      });
    }
    return ok({ revision: store.history.revision(), source, version, roles: records.get('block-roles', version.id) ?? null, text });
  },
};

/** Says of a file that it is too large, before its characters are looked at. */
export function refuseTooLarge(params: unknown): Result<void> {
  // A string of this length is not worth looking through.
  const { bytes, name } = Object(params) as { bytes?: unknown; name?: unknown };
  const isTooLarge = typeof bytes === 'string' && bytes.length > Math.ceil(MAX_FILE_BYTES / 3) * 4;
  return isTooLarge ? fileTooLarge(String(name)) : ok(undefined);
}

export const sourceImport: ProcedureHandler<'source.import'> = {
  refuse: refuseTooLarge,
  run: ({ taskId, name, bytes, encoding }, services) =>
    services.tasks.run(taskId, (task) => importFile(services, task, name, Buffer.from(bytes, 'base64'), encoding ?? null)),
};

export const sourceRedecode: ProcedureHandler<'source.redecode'> = {
  run: ({ taskId, sourceId, encoding }, services) =>
    services.tasks.run(taskId, (task) => redecodeSource(services, task, sourceId, encoding)),
};

export const sourceSplit: ProcedureHandler<'source.split'> = {
  run: ({ taskId, sourceId }, services) => services.tasks.run(taskId, (task) => splitSource(services, task, sourceId)),
};

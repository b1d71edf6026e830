import { fail, ok } from '../../domain/result.ts';
import { importFile } from '../import-file.ts';
import { redecodeSource } from '../redecode-source.ts';
import { splitSource } from '../split-source.ts';
import type { ProcedureHandler } from './procedure.ts';
import { bytesOf, refuseTooLarge } from './upload.ts';

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

export const sourceImport: ProcedureHandler<'source.import'> = {
  refuse: refuseTooLarge,
  async run({ taskId, name, bytes, encoding }, services) {
    const file = bytesOf(services, bytes);
    return file.ok ? services.tasks.run(taskId, (task) => importFile(services, task, name, file.value, encoding ?? null)) : file;
  },
};

export const sourceRedecode: ProcedureHandler<'source.redecode'> = {
  run: ({ taskId, sourceId, encoding }, services) =>
    services.tasks.run(taskId, (task) => redecodeSource(services, task, sourceId, encoding)),
};

export const sourceSplit: ProcedureHandler<'source.split'> = {
  run: ({ taskId, sourceId }, services) => services.tasks.run(taskId, (task) => splitSource(services, task, sourceId)),
};

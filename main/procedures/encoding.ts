import { fileTooLarge, MAX_FILE_BYTES } from '../../domain/import-report.ts';
import { ok } from '../../domain/result.ts';
import { originalOf } from '../redecode-source.ts';
import type { ProcedureHandler } from './procedure.ts';

/** How long reading a file in every encoding may take, in milliseconds. */
const PREVIEW_LIMIT = 60_000;

export const encodingPreview: ProcedureHandler<'encoding.preview'> = {
  refuse(params) {
    // A string of this length is not worth looking through.
    const { bytes, name } = Object(Object(params).of) as { bytes?: unknown; name?: unknown };
    const isTooLarge = typeof bytes === 'string' && bytes.length > Math.ceil(MAX_FILE_BYTES / 3) * 4;
    return isTooLarge ? fileTooLarge(String(name)) : ok(undefined);
  },
  run: ({ taskId, of }, { tasks, workers, store }) =>
    tasks.run(taskId, async (task) => {
      const original = 'sourceId' in of ? originalOf(store, of.sourceId) : ok({ version: null, bytes: Buffer.from(of.bytes, 'base64') });
      if (!original.ok) return original;
      const { version, bytes } = original.value;
      const fileName = 'sourceId' in of ? (version?.originalName ?? '') : of.name;
      const read = await workers.run('encodings', { bytes, fileName }, { signal: task.signal, timeoutMs: PREVIEW_LIMIT });
      return read.ok ? ok({ ...read.value, current: version?.encoding ?? null }) : read;
    }),
};

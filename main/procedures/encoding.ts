import { ok } from '../../domain/result.ts';
import { originalOf } from '../redecode-source.ts';
import type { ProcedureHandler } from './procedure.ts';

/** How long reading a file in every encoding may take, in milliseconds. */
const PREVIEW_LIMIT = 60_000;

export const encodingPreview: ProcedureHandler<'encoding.preview'> = {
  run: ({ taskId, sourceId }, { tasks, workers, store }) =>
    tasks.run(taskId, async (task) => {
      const original = originalOf(store, sourceId);
      if (!original.ok) return original;
      const { version, bytes } = original.value;
      const input = { bytes, fileName: version.originalName };
      const read = await workers.run('encodings', input, { signal: task.signal, timeoutMs: PREVIEW_LIMIT });
      return read.ok ? ok({ ...read.value, current: version.encoding ?? null }) : read;
    }),
};

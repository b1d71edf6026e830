import { ok } from '../../domain/result.ts';
import type { ProcedureHandler } from './procedure.ts';

/** In suggestions: some 10 ms of work for a window. */
const PAGE = 1000;

/** The claims suggested in a text, a page at a time. */
export const suggestClaims: ProcedureHandler<'suggest.claims'> = {
  run: ({ taskId, versionId, after }, { tasks, suggesting }) =>
    tasks.run(taskId, async ({ signal }) => {
      const read = await suggesting.claimsIn(versionId, signal);
      if (!read.ok) return read;
      const next = after + PAGE;
      return ok({ suggestions: [...read.value.slice(after, next)], next: next < read.value.length ? next : null });
    }),
};

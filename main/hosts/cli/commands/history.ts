import type { HistoryEntry } from '../../../../domain/contract-history.ts';
import { ok } from '../../../../domain/result.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { columns, shortened } from '../table.ts';

const USUAL_LIMIT = 20;

/** Lists the last commits. */
export const history = defineCliCommand({
  name: 'history',
  about: 'Lists what was done to a notebook, newest first.',
  options: {
    notebook: notebookOption,
    limit: { value: 'N', about: `How many commits; ${USUAL_LIMIT} when not given.`, integer: [1, 1000] },
    before: { value: 'REVISION', about: 'Only commits before this revision.', integer: [1, Number.MAX_SAFE_INTEGER] },
  },
  run: ({ notebook, limit, before }) =>
    withNotebook(pathFrom(notebook), async ({ client }) => {
      const listed = await client.call('history.list', { before: before ?? null, limit: limit ?? USUAL_LIMIT });
      if (!listed.ok) return listed;
      const { entries } = listed.value;
      const rows = entries.map(({ revision, at, author, command, undoes, redoes, touched, suggested }) => [
        `${revision}`,
        at,
        shortened(author, 20),
        undoes !== null ? `undo of ${undoes}` : redoes !== null ? `redo of ${redoes}` : `${command}${because(suggested)}`,
        touched.length <= 2 ? touched.join(', ') : `${touched[0]} and ${touched.length - 1} more`,
      ]);
      return ok({
        json: { entries },
        lines: entries.length === 0 ? ['Nothing was done yet.'] : columns([['revision', 'at', 'by', 'what', 'to'], ...rows]),
      });
    }),
});

/** Which words a program suggested the claims by: `, suggested (modality, forecast)`. */
function because(suggested: HistoryEntry['suggested']): string {
  if (suggested === null) return '';
  return suggested.cues.length === 0 ? ', suggested' : `, suggested (${suggested.cues.join(', ')})`;
}

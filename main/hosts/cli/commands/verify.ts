import { ok } from '../../../../domain/result.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { counted } from '../table.ts';
import { EXIT } from '../usage.ts';

const NEXT = 'A backup may be sound: see backups --help and restore --help. What can be read goes into a new notebook with salvage.';

/** Checks a whole notebook. */
export const verify = defineCliCommand({
  name: 'verify',
  about: 'Checks the whole notebook: file, history, texts, quotes. The exit code is 3 when something is wrong.',
  options: { notebook: notebookOption },
  run: ({ notebook }) =>
    withNotebook(pathFrom(notebook), async ({ client }) => {
      const checked = await client.call('notebook.verify', {});
      if (!checked.ok) return checked;
      const { revision, sources, claims, problems } = checked.value;
      const counts = `revision ${revision}, ${counted(sources, 'source')}, ${counted(claims, 'claim')}`;
      return ok({
        json: checked.value,
        lines:
          problems.length === 0
            ? [`Sound: ${counts}.`]
            : [`${counted(problems.length, 'problem')}: ${counts}.`, ...problems.map(({ what, where }) => `  ${where}: ${what}`), NEXT],
        exitCode: problems.length === 0 ? EXIT.ok : EXIT.damaged,
      });
    }),
});

import { ok } from '../../../../domain/result.ts';
import type { Step } from '../../../../domain/step.ts';
import { type CliCommand, defineCliCommand, notebookOption } from '../command.ts';
import { pathFrom, withNotebook } from '../session.ts';

/** Takes back the newest step that stands. */
export const undo = stepping('undo', 'Takes back the last step; everything can be taken back, also after a restart.', 'Took back');

/** Brings back the step that was taken back last. */
export const redo = stepping('redo', 'Brings back the step that was taken back last.', 'Brought back');

function stepping(name: 'undo' | 'redo', about: string, did: string): CliCommand {
  return defineCliCommand({
    name,
    about,
    options: { notebook: notebookOption },
    run: ({ notebook }) =>
      withNotebook(pathFrom(notebook), async ({ client }) => {
        const before = await client.call('session.hello', {});
        if (!before.ok) return before;
        const changed = await client.run(name, {});
        if (!changed.ok) return changed;
        const step: Step | null = before.value[name];
        return ok({
          json: { revision: changed.value.revision, step },
          lines: [`${did} ${step === null ? 'a step' : `${step.command} (revision ${step.revision})`}.`],
        });
      }),
  });
}

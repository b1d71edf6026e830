import { type ChosenLooks, chosenLooks } from '../../domain/looks.ts';
import { fail, ok } from '../../domain/result.ts';
import { listBackups } from '../backup/backups.ts';
import { restoreBackup } from '../backup/restore.ts';
import { readNote, writeNote } from '../note-file.ts';
import type { DoorMethod, Handler } from '../procedures/procedure.ts';
import type { Doorway } from './doorway.ts';

/** Every method that is answered whether the notebook is open or not. */
export const doorHandlers: { readonly [M in DoorMethod]: Handler<M, Doorway> } = {
  'door.state': { run: (_params, door) => ok(door.state()) },
  'door.open': { run: async ({ passphrase, anyway }, door) => ok(await door.open(passphrase, anyway ?? false)) },
  'door.passphrase': { run: (change, door) => door.changePassphrase(change) },
  'door.backups': {
    run(_params, door) {
      const backups = listBackups(door.notebookPath, door.key);
      return backups.ok ? ok({ backups: backups.value }) : backups;
    },
  },
  'door.restore': { run: ({ name }, door) => door.around(() => restoreBackup(door.notebookPath, name, door.ports.now())) },
  'door.salvage': { run: ({ passphrase }, { salvaging }) => salvaging.run(passphrase) },
  'door.cancel-salvage': {
    run: (_params, { salvaging }) => {
      salvaging.cancel();
      return ok({});
    },
  },
  'door.take-salvaged': { run: (_params, door) => door.around(() => door.salvaging.take()) },
  'door.shut': { run: async (_params, door) => ok(await door.shut()) },
  'door.looks': { run: (_params, { ports }) => ok(looksIn(ports.looks)) },
  'door.keep-looks': {
    run(chosen, { ports }) {
      if (ports.looks !== undefined) writeNote(ports.looks, { ...looksIn(ports.looks), ...chosen });
      return ok({});
    },
  },
  'door.another': {
    run: async ({ which }, { ports }) => {
      if (ports.anotherNotebook === undefined) {
        return fail('runtime-unsupported', 'This window has no dialog to choose a notebook in.', {
          hint: 'Start Caveat with the notebook: npm start -- path/to/Other.caveat',
        });
      }
      await ports.anotherNotebook(which);
      return ok({});
    },
  },
};

function looksIn(file: string | undefined): ChosenLooks {
  return (file === undefined ? null : readNote(file, chosenLooks)) ?? {};
}

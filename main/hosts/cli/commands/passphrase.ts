import { existsSync } from 'node:fs';
import { ok, type Result } from '../../../../domain/result.ts';
import { changePassphrase, checkPassphrase, isLockedNotebook, type PassphraseChange } from '../../../store/passphrase.ts';
import { dataDirectory, profileDirectory, thisMachine } from '../../places.ts';
import { defineCliCommand, notebookOption, type Output } from '../command.ts';
import { givenPassphrase, newPassphrase } from '../passphrase.ts';
import { pathFrom } from '../session.ts';
import { UsageError } from '../usage.ts';

/** Locks a notebook with a passphrase, gives it another one, takes it away. */

const newOption = {
  value: 'FILE',
  about: 'Where the new passphrase stands, alone on the first line. Asked for on a terminal otherwise.',
} as const;

export const lock = defineCliCommand({
  name: 'lock',
  about: 'Encrypts a notebook with a passphrase. There is no way in without it: nobody can reset it.',
  options: { notebook: notebookOption, 'new-passphrase-file': newOption },
  async run(options) {
    const file = pathFrom(options.notebook);
    if (isLockedNotebook(file)) throw new UsageError('The notebook is locked already.', 'See change-passphrase --help.');
    const to = await newPassphrase(options['new-passphrase-file'], 'new-passphrase-file');
    return to.ok ? change(file, { from: null, to: to.value }, 'Locked. Keep the passphrase: without it nobody can open the notebook.') : to;
  },
});

export const changeCommand = defineCliCommand({
  name: 'change-passphrase',
  about: 'Gives a locked notebook another passphrase.',
  options: { notebook: notebookOption, 'new-passphrase-file': newOption },
  async run(options) {
    const file = pathFrom(options.notebook);
    const from = await presentPassphrase(file);
    if (!from.ok) return from;
    const to = await newPassphrase(options['new-passphrase-file'], 'new-passphrase-file');
    return to.ok ? change(file, { from: from.value, to: to.value }, 'The passphrase is another one now.') : to;
  },
});

export const unlock = defineCliCommand({
  name: 'unlock',
  about: 'Takes the passphrase of a notebook away: the file is plain afterwards.',
  options: { notebook: notebookOption },
  async run({ notebook }) {
    const file = pathFrom(notebook);
    const from = await presentPassphrase(file);
    return from.ok ? change(file, { from: from.value, to: null }, 'The notebook opens without a passphrase now.') : from;
  },
});

/** Of a locked notebook. @returns why there is none to be given, before anybody is asked */
async function presentPassphrase(file: string): Promise<Result<string>> {
  if (isLockedNotebook(file)) return givenPassphrase('Passphrase');
  const why = checkPassphrase(file, { from: '', to: null });
  return why.ok ? ok('') : why;
}

function change(file: string, passphrases: PassphraseChange, said: string): Result<Output> {
  const changed = changePassphrase(file, passphrases);
  if (!changed.ok) return changed;
  const { otherCopies } = changed.value;
  const keptByWindows = passphrases.from === null ? windowFolders(file) : [];
  return ok({
    json: { locked: passphrases.to !== null, otherCopies, keptByWindows },
    lines: [
      said,
      ...listed('Copies beside it are as they were, and open as before:', otherCopies),
      ...listed('What windows kept of it is plain until it is opened in a window, which deletes it:', keptByWindows),
    ],
  });
}

function listed(about: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [about, ...names.map((name) => `  ${name}`)];
}

/** Where windows that showed a plain notebook on this machine kept their working copy of it, as paths. */
function windowFolders(file: string): string[] {
  const data = dataDirectory(thisMachine());
  return (['electron', 'chromium'] as const).map((host) => profileDirectory(data, host, file)).filter((folder) => existsSync(folder));
}

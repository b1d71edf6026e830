import type { Backup } from '../../../../domain/backup.ts';
import { ok, type Result } from '../../../../domain/result.ts';
import { listBackups } from '../../../backup/backups.ts';
import { restoreBackup } from '../../../backup/restore.ts';
import { lastSeen } from '../../../last-seen/last-seen.ts';
import { keysOf } from '../../../salvage/key.ts';
import { isLockedNotebook } from '../../../store/passphrase.ts';
import { checkRuntime } from '../../../store/sqlite.ts';
import { seenFolder, thisMachine } from '../../places.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { givenPassphrase, passphraseInFile } from '../passphrase.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { columns } from '../table.ts';

/** Makes a backup now. */
export const backup = defineCliCommand({
  name: 'backup',
  about: 'Makes a checked copy of a notebook in the folder NAME.caveat-backups beside it.',
  options: { notebook: notebookOption },
  run: ({ notebook }) =>
    withNotebook(pathFrom(notebook), async ({ client }) => {
      const made = await client.call('backups.make', { taskId: 'backup' });
      return made.ok ? ok({ json: made.value, lines: [`Backed up revision ${made.value.revision} as ${made.value.name}`] }) : made;
    }),
});

/** Lists what can be gone back to. */
export const backups = defineCliCommand({
  name: 'backups',
  about: 'Lists the backups of a notebook, the newest first. The notebook itself may be damaged.',
  options: { notebook: notebookOption },
  async run({ notebook }) {
    const file = pathFrom(notebook);
    const runtime = checkRuntime();
    if (!runtime.ok) return runtime;
    const listed = await lookInto(file);
    if (!listed.ok) return listed;
    const rows = listed.value.map((each) => [each.name, `${each.revision}`, ...countsOf(each), megabytes(each.size)]);
    return ok({
      json: { backups: listed.value },
      lines: rows.length === 0 ? ['There are no backups.'] : columns([['backup', 'revision', 'sources', 'claims', 'size'], ...rows]),
    });
  },
});

/** Goes back to a backup. */
export const restore = defineCliCommand({
  name: 'restore',
  about:
    'Puts a backup in the place of a notebook that is closed. What was there is kept beside it under another name. A locked backup is looked into first where --passphrase-file is given.',
  options: { notebook: notebookOption, from: { value: 'BACKUP', about: 'The backup, as “backups” names it.', required: true } },
  async run({ notebook, from }) {
    const file = pathFrom(notebook);
    const wasLocked = isLockedNotebook(file);
    const given = passphraseInFile();
    if (given?.ok === false) return given;
    const restored = restoreBackup(file, from, new Date(), keysOf(given?.value ?? null) ?? undefined);
    if (!restored.ok) return restored;
    lastSeen(seenFolder(thisMachine()), file).forget();
    const { setAside } = restored.value;
    const kept = setAside === null ? [] : [`What was there is kept as ${setAside}`];
    const plain = wasLocked ? ['It opens without a passphrase, as it did at that time. See lock --help.'] : [];
    const opens = isLockedNotebook(file) ? ['It opens with the passphrase that it had at that time.'] : plain;
    return ok({ json: restored.value, lines: [`Restored ${from}`, ...kept, ...opens] });
  },
});

/** The passphrase is asked for where a backup has one. Who does not know it still sees which there are, and what is in the others. */
async function lookInto(file: string): Promise<Result<Backup[]>> {
  const listed = listBackups(file, () => null);
  if (!listed.ok || listed.value.every(({ isLocked }) => !isLocked)) return listed;
  const passphrase = await givenPassphrase('Passphrase');
  if (passphrase.ok) return listBackups(file, keysOf(passphrase.value) ?? (() => null));
  return passphrase.error.code === 'notebook-locked' ? listed : passphrase;
}

function countsOf({ counts, isLocked }: Backup): [string, string] {
  if (counts !== null) return [`${counts.sources}`, `${counts.claims}`];
  return [isLocked ? 'locked with the passphrase of that time' : 'damaged', ''];
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

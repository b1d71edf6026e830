import { bundleKinds } from '../../../../domain/bundle.ts';
import { ok } from '../../../../domain/result.ts';
import { beginAnewOption, defineCliCommand, notebookOption } from '../command.ts';
import { sendFile } from '../import-file.ts';
import { ask, canAsk, readPassphrase } from '../passphrase.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { EXIT, UsageError } from '../usage.ts';

/** Takes in the bundle of a brief. */
export const importBundleFile = defineCliCommand({
  name: 'import-bundle',
  about:
    'Takes in a bundle (.zip, .zip.age) that “brief” wrote: a brief with its claims, notes and sources. What is there is never changed; a notebook that is not there is made.',
  operands: 'FILE',
  options: {
    notebook: notebookOption,
    'bundle-passphrase-file': {
      value: 'FILE',
      about:
        'Where the passphrase of a locked bundle stands, alone on the first line; - for standard input. Asked for on a terminal otherwise.',
    },
    'begin-anew': beginAnewOption,
  },
  run({ notebook, 'bundle-passphrase-file': passphraseFile, 'begin-anew': beginsAnew }, operands) {
    const [file] = operands;
    if (file === undefined || operands.length > 1) throw new UsageError('One bundle is taken in at a time.', 'Name one file.');
    const given = passphraseFile === undefined ? undefined : readPassphrase(passphraseFile);
    if (given?.ok === false) return Promise.resolve(given);
    return withNotebook(
      pathFrom(notebook),
      async ({ client }) => {
        const take = (passphrase: string | undefined) =>
          sendFile(client, pathFrom(file), (sent) =>
            client.call('bundle.import', { ...sent, ...(passphrase === undefined ? {} : { passphrase }) }),
          );
        const first = await take(given?.value);
        const isAsked = !first.ok && first.error.code === 'bundle-locked' && canAsk();
        const report = isAsked ? await take(await ask('Passphrase of the bundle')) : first;
        if (!report.ok) return report;
        const { added, same, conflicts, leftOut } = report.value;
        const counts = bundleKinds.flatMap((kind) => (added[kind] === 0 ? [] : [`${kind} ${added[kind]}`]));
        return ok({
          json: report.value,
          lines: [
            `added: ${counts.length === 0 ? 'nothing' : counts.join(', ')}; already there: ${same}`,
            ...conflicts.map(({ kind, id }) => `other content here, left as it is: ${kind} ${id}`),
            ...leftOut.map(({ kind, id, why }) => `left out: ${kind} ${id}: ${why}`),
          ],
          exitCode: conflicts.length + leftOut.length === 0 ? EXIT.ok : EXIT.failed,
        });
      },
      { create: true, beginsAnew },
    );
  },
});

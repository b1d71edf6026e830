import type { KeyObject } from 'node:crypto';
import { ok, type Result } from '../../../../domain/result.ts';
import { atomicWrite } from '../../../atomic-write.ts';
import { checkLog, fingerprintOf } from '../../../audit/check-log.ts';
import { createLogWriter } from '../../../audit/write-log.ts';
import type { Client } from '../../client.ts';
import { dataDirectory, thisMachine } from '../../places.ts';
import { publicPem, signingKey } from '../../signing-key.ts';
import { defineCliCommand, notebookOption, type Output } from '../command.ts';
import { canBeWritten } from '../output-file.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { counted } from '../table.ts';
import { EXIT } from '../usage.ts';

/** How many commits are asked for at once. */
const PAGE = 200;

const ALTERED = 'The history in the notebook was altered, and the log shows it; “verify” says what else is wrong:';

/** Writes the whole history into a file that can be checked without the notebook. */
export const audit = defineCliCommand({
  name: 'audit',
  about:
    'Writes the whole history as an audit log (JSON Lines) that “check-audit” checks without the notebook; with --sign it is signed with this machine’s own key, whose public half is written beside it as FILE.pub.pem. The exit code is 3 when the history was altered.',
  examples: ['audit --notebook Ferry.caveat --out ferry-audit.jsonl --sign'],
  options: {
    notebook: notebookOption,
    out: { value: 'FILE', about: 'The file to write.', required: true },
    sign: { about: 'Sign it. The key is made at first use, in Caveat’s own data.' },
  },
  async run({ notebook, out, sign }) {
    const path = pathFrom(out);
    const keyPath = `${path}.pub.pem`;
    for (const target of sign ? [path, keyPath] : [path]) {
      const writable = canBeWritten(target);
      if (!writable.ok) return writable;
    }
    const key = sign ? signingKey(dataDirectory(thisMachine())) : null;
    if (key?.ok === false) return key;
    return withNotebook<Output>(pathFrom(notebook), async ({ client }) => {
      const log = await logOf(client, key?.value ?? null);
      if (!log.ok) return log;
      const written = await atomicWrite(path, log.value.bytes);
      if (!written.ok) return written;
      const { commits } = log.value;
      const said = `${path}: ${counted(commits, 'commit')}`;
      // Whoever is given the log finds it: better that whoever gives it knows.
      const check = checkLog(log.value.bytes, null);
      const problems = check.ok ? check.value.problems : [];
      const found = problems.length === 0 ? [] : [ALTERED, ...problems.map(({ what, where }) => `  ${where}: ${what}`)];
      const exitCode = problems.length === 0 ? EXIT.ok : EXIT.damaged;
      if (key === null) {
        return ok({
          json: { file: path, commits, publicKey: null, key: null, problems },
          lines: [`${said}, not signed.`, ...found],
          exitCode,
        });
      }
      const keyWritten = await atomicWrite(keyPath, Buffer.from(publicPem(key.value)));
      if (!keyWritten.ok) return keyWritten;
      const print = fingerprintOf(key.value);
      return ok({
        json: { file: path, commits, publicKey: keyPath, key: print, problems },
        lines: [`${said}, signed.`, `${keyPath}: the public key, ${print}.`, ...found],
        exitCode,
      });
    });
  },
});

/** The history as it is at the first request; what is committed meanwhile stays out or comes in whole. */
async function logOf(client: Client, key: KeyObject | null): Promise<Result<{ bytes: Buffer; commits: number }>> {
  const first = await client.call('history.log', { after: 0, limit: PAGE });
  if (!first.ok) return first;
  const writer = createLogWriter(first.value.beginning, new Date().toISOString(), key);
  let { entries } = first.value;
  let commits = 0;
  while (entries.length > 0) {
    for (const each of entries) writer.add(each);
    commits += entries.length;
    const next = await client.call('history.log', { after: entries.at(-1)?.revision ?? 0, limit: PAGE });
    if (!next.ok) return next;
    entries = next.value.entries;
  }
  return ok({ bytes: writer.end(), commits });
}

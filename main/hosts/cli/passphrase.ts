import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { fileFailure } from '../../fs-failure.ts';

/** Passphrases on the command line: from a file or asked for on the terminal, never among the words, which others can see. */

export const passphraseOption = {
  value: 'FILE',
  about:
    'Where the passphrase of a locked notebook stands, alone on the first line; - for standard input. Asked for on a terminal otherwise.',
} as const;

const files = new AsyncLocalStorage<string | undefined>();

/** Does work that may open locked notebooks. @param file the option's value */
export function withPassphraseFile<T>(file: string | undefined, work: () => Promise<T>): Promise<T> {
  return files.run(file, work);
}

/** The passphrase that the option names, or that somebody types. @param question what is asked on a terminal */
export async function givenPassphrase(question: string): Promise<Result<string>> {
  const file = files.getStore();
  if (file !== undefined) return readPassphrase(file);
  if (process.stdin.isTTY && process.stderr.isTTY) return ok(await ask(question));
  return fail('notebook-locked', 'The notebook is locked with a passphrase.', { hint: 'Add --passphrase-file FILE.' });
}

/** The first line of a file. Nothing is trimmed but the line's end. @param file - for standard input */
export function readPassphrase(file: string): Result<string> {
  try {
    const text = readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\ufeff/u, '');
    return ok(text.split(/\r?\n/u, 1)[0] ?? '');
  } catch (thrown) {
    return { ok: false, error: fileFailure(thrown, file, 'file-unreadable') };
  }
}

/** Asks on the terminal without showing what is typed. */
export function ask(question: string): Promise<string> {
  process.stderr.write(`${question}: `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((resolve) => {
    lines.question('', (answer) => {
      lines.close();
      process.stderr.write('\n');
      resolve(answer);
    });
  });
}

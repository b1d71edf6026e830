import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { FailureError, fail, ok, type Result } from '../../../domain/result.ts';
import { fileFailure } from '../../fs-failure.ts';
import { UsageError } from './usage.ts';

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

/** The passphrase that the option names; null when it names none. Nobody is asked. */
export function passphraseInFile(): Result<string> | null {
  const file = files.getStore();
  return file === undefined ? null : readPassphrase(file);
}

/** The passphrase that the option names, or that somebody types. @param question what is asked on a terminal */
export async function givenPassphrase(question: string): Promise<Result<string>> {
  const inFile = passphraseInFile();
  if (inFile !== null) return inFile;
  if (canAsk()) return ok(await ask(question));
  return fail('notebook-locked', 'The notebook is locked with a passphrase.', { hint: 'Add --passphrase-file FILE.' });
}

/**
 * A new passphrase: from a file, or typed twice on a terminal.
 * @param option how the option is called that names the file
 * @throws UsageError when there is neither, or when the two that were typed differ
 */
export async function newPassphrase(file: string | undefined, option: string): Promise<Result<string>> {
  if (file !== undefined) return readPassphrase(file);
  if (!canAsk()) throw new UsageError(`--${option} is missing.`, `Add --${option} FILE.`);
  const first = await ask('New passphrase');
  if (first !== (await ask('The same again'))) throw new UsageError('The two were not the same.', 'Nothing was changed. Try again.');
  return ok(first);
}

/** Whether somebody is there who could be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
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

/**
 * Asks on the terminal without showing what is typed.
 * @param input where the answer is typed
 * @throws `cancelled` when Ctrl C or the end of the input comes instead of an answer
 */
export function ask(question: string, input: NodeJS.ReadableStream = process.stdin): Promise<string> {
  process.stderr.write(`${question}: `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: silent, terminal: true });
  return new Promise((resolve, reject) => {
    // An answer comes before the end that it makes itself.
    lines.once('close', () => {
      process.stderr.write('\n');
      reject(new FailureError(fail('cancelled', 'No passphrase was given.', { hint: 'Nothing was changed.' }).error));
    });
    lines.question('', (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}

import type { Result } from '../../../domain/result.ts';
import type { OptionSpecs, Options } from './options.ts';
import { passphraseOption } from './passphrase.ts';
import type { ExitCode } from './usage.ts';

/** What a command has to say: once for programs, once for people. */
export interface Output {
  readonly json: unknown;
  readonly lines: readonly string[];
  /** When the command was carried out but not all is well. */
  readonly exitCode?: ExitCode;
}

/** Options that every command takes beside its own. */
export const commonOptions = {
  json: { about: 'Print JSON, errors included, to standard output.' },
  help: { about: 'Print this help.' },
} as const satisfies OptionSpecs;

export interface CliCommand {
  readonly name: string;
  /** One sentence. */
  readonly about: string;
  /** How the files or other words after the options are called in the help; absent when there are none. */
  readonly operands?: string;
  /** Command lines to learn from, without what starts the program. */
  readonly examples?: readonly string[];
  readonly options: OptionSpecs;
  run(options: Readonly<Record<string, unknown>>, operands: readonly string[]): Promise<Result<Output>>;
}

/** Keeps the types of a command's options while the list of commands is built. */
export function defineCliCommand<const S extends OptionSpecs>(definition: {
  readonly name: string;
  readonly about: string;
  readonly operands?: string;
  readonly examples?: readonly string[];
  readonly options: S;
  run(options: Options<S>, operands: readonly string[]): Promise<Result<Output>>;
}): CliCommand {
  return { ...definition, run: (options, operands) => definition.run(options as Options<S>, operands) };
}

/** Every option of a command, with those that it shares with others. */
export function optionsOf({ options }: CliCommand): OptionSpecs {
  const locked = 'notebook' in options ? { 'passphrase-file': passphraseOption } : {};
  return { ...options, ...locked, ...commonOptions };
}

export const notebookOption = { value: 'N.caveat', about: 'The notebook.', required: true } as const;

/** For commands that make the notebook when there is none. */
export const beginAnewOption = {
  about: 'Make a new notebook also where one is gone that was seen on this machine or that has backups.',
} as const;

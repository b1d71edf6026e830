import { describeFailure, type Failure, failureOf, ok, type Result } from '../../../domain/result.ts';
import { closest } from './closest.ts';
import { type CliCommand, type Output, optionsOf } from './command.ts';
import { cliCommands } from './commands/index.ts';
import { helpFor, overview } from './help.ts';
import { parseOptions } from './options.ts';
import { withPassphraseFile } from './passphrase.ts';
import { EXIT, type ExitCode, exitCodeOf, UsageError } from './usage.ts';

/** Where the program prints: each text is one or more whole lines without the last line break. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
}

/** Carries out one command line and prints what came of it. @returns the exit code */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const complain = (error: Complaint, exitCode: ExitCode): ExitCode => {
    if (words.includes('--json')) terminal.out(JSON.stringify({ error }, null, 2));
    else terminal.err(`caveat: ${describeFailure(error)}`);
    return exitCode;
  };
  try {
    const result = await carryOut(words);
    if (!result.ok) return complain(result.error, exitCodeOf(result.error));
    const { json, lines, exitCode } = result.value;
    terminal.out(words.includes('--json') && json !== undefined ? JSON.stringify(json, null, 2) : lines.join('\n'));
    return exitCode ?? EXIT.ok;
  } catch (thrown) {
    if (thrown instanceof UsageError) return complain({ code: 'usage', what: thrown.message, hint: thrown.hint }, EXIT.usage);
    const failure = failureOf(thrown);
    return complain(failure, exitCodeOf(failure));
  }
}

type Complaint = Omit<Failure, 'code'> & { readonly code: string };

async function carryOut([name, ...rest]: readonly string[]): Promise<Result<Output>> {
  if (name === undefined || name === '--help' || name === 'help') {
    return ok({ json: undefined, lines: overview(cliCommands), exitCode: name === undefined ? EXIT.usage : EXIT.ok });
  }
  const command = commandNamed(name);
  if (rest.includes('--help')) return ok({ json: undefined, lines: helpFor(command) });
  const { options, positionals } = parseOptions(rest, optionsOf(command));
  checkOperands(name, command.operands?.split(' ') ?? [], positionals);
  const file = options['passphrase-file'];
  return withPassphraseFile(typeof file === 'string' ? file : undefined, () => command.run(options, positionals));
}

/** @param wanted the names of the operands; one in brackets may be left out; one that ends in … may come several times, and is the last */
function checkOperands(name: string, wanted: readonly string[], given: readonly string[]): void {
  const missing = wanted[given.length];
  if (missing !== undefined && !missing.startsWith('[')) throw new UsageError(`${missing} is missing.`, `See ${name} --help.`);
  const surplus = /…\]?$/u.test(wanted.at(-1) ?? '') ? undefined : given[wanted.length];
  if (surplus !== undefined) throw new UsageError(`“${surplus}” is one word too many.`, 'Put words with spaces between quotation marks.');
}

function commandNamed(name: string): CliCommand {
  const found = cliCommands.find((each) => each.name === name);
  if (found !== undefined) return found;
  const names = cliCommands.map((each) => each.name);
  const near = closest(name, names);
  throw new UsageError(`There is no command “${name}”.`, near === null ? `There are: ${names.join(', ')}.` : `Did you mean ${near}?`);
}

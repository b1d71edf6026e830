import { type CliCommand, optionsOf } from './command.ts';
import type { OptionSpec } from './options.ts';
import { columns } from './table.ts';

const CALL = 'npm run -s caveat --';

const EXIT_CODES = ['Exit codes: 0 done, 1 something failed, 2 the command line was not understood, 3 the notebook is damaged.'];

/** What `--help` says without a command. */
export function overview(commands: readonly CliCommand[]): string[] {
  return [
    `Usage: ${CALL} COMMAND [OPTIONS]`,
    '',
    ...columns(commands.map(({ name, about }) => [`  ${name}`, about])),
    '',
    `“${CALL} COMMAND --help” explains a command.`,
    ...EXIT_CODES,
  ];
}

/** What `COMMAND --help` says. */
export function helpFor(command: CliCommand): string[] {
  const { name, about, operands, examples = [] } = command;
  const all = Object.entries<OptionSpec>(optionsOf(command));
  const required = all.filter(([, spec]) => spec.required).map(([option, spec]) => ` --${option} ${spec.value}`);
  return [
    `Usage: ${CALL} ${name}${required.join('')} [OPTIONS]${operands === undefined ? '' : ` ${operands}`}`,
    about,
    '',
    ...columns(all.map(([option, spec]) => [`  --${option}${spec.value === undefined ? '' : ` ${spec.value}`}`, explained(spec)])),
    ...(examples.length === 0 ? [] : ['', 'Examples:', ...examples.map((each) => `  ${CALL} ${each}`)]),
    '',
    'A failure goes to standard error in words; with --json it goes to standard output as {"error": {"code", "what", "where", "hint"}}.',
    ...EXIT_CODES,
  ];
}

function explained({ about, choices, integer, required }: OptionSpec): string {
  const limits = choices !== undefined ? ` One of: ${choices.join(', ')}.` : integer !== undefined ? ` From ${integer.join(' to ')}.` : '';
  return `${about}${limits}${required ? ' Required.' : ''}`;
}

import { parseArgs } from 'node:util';
import { closest } from './closest.ts';
import { UsageError } from './usage.ts';

/** One option of a command: a flag, or something that takes a value. */
export interface OptionSpec {
  /** What stands for the value in the help, such as `FILE`; absent for a flag. */
  readonly value?: string;
  readonly about: string;
  readonly required?: true;
  /** Whether an empty value means that there is to be none. */
  readonly emptyForNone?: true;
  /** The only values allowed. */
  readonly choices?: readonly string[];
  /** A whole number within these bounds. */
  readonly integer?: readonly [min: number, max: number];
}
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type Value<S extends OptionSpec> = S extends { integer: object }
  ? number
  : S extends { choices: readonly (infer C)[] }
    ? C
    : S extends { value: string }
      ? string
      : boolean;

/** What `parseOptions` gives for some specs: a flag is always a boolean, a value may be absent unless required. */
export type Options<S extends OptionSpecs> = {
  readonly [K in keyof S]: S[K] extends { required: true } | { value?: never } ? Value<S[K]> : Value<S[K]> | undefined;
};

interface Parsed<S extends OptionSpecs> {
  readonly options: Options<S>;
  readonly positionals: readonly string[];
}

/**
 * Reads the words after a command's name.
 * @throws UsageError naming the first word that cannot be understood
 */
export function parseOptions<const S extends OptionSpecs>(words: readonly string[], specs: S): Parsed<S> {
  const config = Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, { type: spec.value === undefined ? ('boolean' as const) : ('string' as const) }]),
  );
  refuseUnknown(words, config);
  const { values, positionals } = parsed(words, config);
  const options = Object.entries(specs).map(([name, spec]) => [name, checkedValue(name, spec, values[name])]);
  return { options: Object.fromEntries(options) as Options<S>, positionals };
}

type Config = Record<string, { type: 'boolean' | 'string' }>;

function parsed(words: readonly string[], config: Config) {
  try {
    return parseArgs({ args: [...words], options: config, allowPositionals: true });
  } catch (thrown) {
    throw new UsageError(thrown instanceof Error ? thrown.message : String(thrown), 'See --help.');
  }
}

function refuseUnknown(words: readonly string[], config: Config): void {
  const { tokens } = parseArgs({ args: [...words], options: config, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option' || Object.hasOwn(config, token.name)) continue;
    const near = closest(token.name, Object.keys(config));
    throw new UsageError(`There is no option ${token.rawName}.`, near === null ? 'See --help.' : `Did you mean --${near}?`);
  }
}

function checkedValue(name: string, spec: OptionSpec, value: string | boolean | undefined): string | number | boolean | undefined {
  if (spec.value === undefined) return value === true;
  if (value === undefined && !spec.required) return undefined;
  if (value === '' && spec.emptyForNone) return value;
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name} is missing.`, `Add --${name} ${spec.value}.`);
  if (spec.choices !== undefined && !spec.choices.includes(value)) {
    throw new UsageError(`--${name} cannot be “${value}”.`, `It is one of: ${spec.choices.join(', ')}.`);
  }
  if (spec.integer === undefined) return value;
  const [min, max] = spec.integer;
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new UsageError(`--${name} cannot be “${value}”.`, `It is a whole number from ${min} to ${max}.`);
}

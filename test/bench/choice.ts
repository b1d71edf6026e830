import { fail, ok, type Result } from '../../domain/result.ts';
import type { Measurement } from './measurement.ts';

/**
 * Which measurements the words of the command line ask for: each names one, or the several whose names go on with `:`.
 * Without words, every one that does not wait to be asked for. They run in their own order, each once.
 * @returns `invalid-input` when there is no such measurement
 */
export function choose(measurements: readonly Measurement[], words: readonly string[]): Result<Measurement[]> {
  const isAsked = (name: string, word: string) => name === word || name.startsWith(`${word}:`);
  const unknown = words.find((word) => !measurements.some(({ name }) => isAsked(name, word)));
  if (unknown !== undefined) {
    const names = measurements.map(({ name }) => name).join(', ');
    return fail('invalid-input', `There is no measurement “${unknown}”.`, { hint: `There are: ${names}.` });
  }
  if (words.length === 0) return ok(measurements.filter(({ file }) => file === undefined));
  return ok(measurements.filter(({ name }) => words.some((word) => isAsked(name, word))));
}

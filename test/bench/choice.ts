import { fail, ok, type Result } from '../../domain/result.ts';
import type { Measurement } from './measurement.ts';

/** A measurement that is to run, with the parts of it that are wanted (all when empty). */
export interface Chosen {
  readonly measurement: Measurement;
  readonly parts: readonly string[];
}

/**
 * Which measurements the words of the command line ask for: `NAME`, or `NAME:PART` for a part of one. Without words,
 * every one that does not wait to be asked for. Measurements run in their own order, each once.
 * @returns `invalid-input` when there is no such measurement or part
 */
export function choose(measurements: readonly Measurement[], words: readonly string[]): Result<Chosen[]> {
  for (const word of words) {
    const [name, part] = split(word);
    const measurement = measurements.find((each) => each.name === name);
    if (measurement === undefined) return unknown(`There is no measurement “${name}”.`, measurements);
    if (part !== null && measurement.parts?.includes(part) !== true) return unknown(`“${name}” has no part “${part}”.`, [measurement]);
  }
  if (words.length === 0) {
    return ok(measurements.filter(({ file }) => file === undefined).map((measurement) => ({ measurement, parts: [] })));
  }
  return ok(
    measurements.flatMap((measurement) => {
      const asked = words.map(split).filter(([name]) => name === measurement.name);
      if (asked.length === 0) return [];
      const isWhole = asked.some(([, part]) => part === null);
      return [{ measurement, parts: isWhole ? [] : asked.flatMap(([, part]) => part ?? []) }];
    }),
  );
}

function split(word: string): [name: string, part: string | null] {
  const colon = word.indexOf(':');
  return colon < 0 ? [word, null] : [word.slice(0, colon), word.slice(colon + 1)];
}

function unknown(what: string, measurements: readonly Measurement[]): Result<never> {
  const names = measurements.flatMap(({ name, parts = [] }) => [name, ...parts.map((part) => `${name}:${part}`)]);
  return fail('invalid-input', what, { hint: `There are: ${names.join(', ')}.` });
}

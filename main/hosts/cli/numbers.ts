import { UsageError } from './usage.ts';

const MOST = 100_000;

/**
 * Whole numbers from 1, as people list them: “3,5-7”. None for an option that is not given.
 * @throws UsageError naming the first part that cannot be understood
 */
export function numbersFrom(option: string, given: string | undefined): number[] {
  const numbers = new Set<number>();
  for (const part of given?.split(',') ?? []) {
    const [, first, last = first] = /^\s*(\d{1,9})\s*(?:-\s*(\d{1,9})\s*)?$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (!(from >= 1 && to >= from && to - from < MOST)) {
      throw new UsageError(`--${option} cannot be “${given}”.`, 'It is whole numbers and ranges such as 3,5-7.');
    }
    for (let number = from; number <= to; number++) numbers.add(number);
  }
  return [...numbers];
}

/** How many numbers are sorted in one go before they are merged. */
const RUN = 256;
/** How many are merged between two pauses. */
const SLICE = 1024;

/**
 * Sorts numbers by a comparison that is slow, such as that of words by a language's rules, with a pause every
 * millisecond or so. A stable merge sort; what is in order already costs one comparison for each run.
 * @returns the numbers in order, in the same array
 */
export function* sortInSlices(
  numbers: Uint32Array<ArrayBuffer>,
  compare: (a: number, b: number) => number,
): Generator<void, Uint32Array<ArrayBuffer>> {
  for (let from = 0; from < numbers.length; from += RUN) {
    const run = Array.from(numbers.subarray(from, from + RUN)).sort(compare);
    numbers.set(run, from);
    yield;
  }
  let source = numbers;
  let target = new Uint32Array(numbers.length);
  for (let width = RUN; width < numbers.length; width *= 2) {
    for (let from = 0; from < numbers.length; from += 2 * width) {
      yield* mergeInSlices(
        source,
        target,
        from,
        Math.min(from + width, numbers.length),
        Math.min(from + 2 * width, numbers.length),
        compare,
      );
    }
    [source, target] = [target, source];
  }
  if (source !== numbers) numbers.set(source);
  return numbers;
}

function* mergeInSlices(
  source: Uint32Array,
  target: Uint32Array,
  from: number,
  middle: number,
  end: number,
  compare: (a: number, b: number) => number,
): Generator<void> {
  const at = (index: number) => source[index] ?? 0;
  if (middle >= end || compare(at(middle - 1), at(middle)) <= 0) {
    target.set(source.subarray(from, end), from);
    return;
  }
  let left = from;
  let right = middle;
  for (let to = from; to < end; to++) {
    const takesLeft = right >= end || (left < middle && compare(at(left), at(right)) <= 0);
    target[to] = takesLeft ? at(left++) : at(right++);
    if ((to - from) % SLICE === SLICE - 1) yield;
  }
}

/** Runs to the end without pausing. */
export function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

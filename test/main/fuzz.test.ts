import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { closeContract } from '../fuzz/contract.ts';
import { targets, typed } from '../fuzz/targets.ts';

/** The short form of `npm run fuzz`. */

afterAll(closeContract);

test.each(Object.keys(targets))(
  '%s stands what is thrown at it',
  async (name) => {
    const property = targets[name]?.();
    if (property === undefined) throw new Error(`There is no target ${name}.`);
    await fc.assert(property as fc.IAsyncProperty<unknown>, { numRuns: 60, interruptAfterTimeLimit: 4000 });
  },
  60_000,
);

test('a fault of the program and a changed prototype count as failures', () => {
  expect(() => typed({ ok: false, error: { code: 'internal', what: 'Broken.' } })).toThrow();
  Object.assign(Object.prototype, { polluted: true });
  try {
    expect(() => typed({ ok: true, value: null })).toThrow();
  } finally {
    Reflect.deleteProperty(Object.prototype, 'polluted');
  }
});

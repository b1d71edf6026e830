import { expect, test } from 'vitest';
import { faults } from './all.ts';
import { runFault } from './fault.ts';

/** The short form of every fault that needs no window; `npm run test:faults` goes the whole way. */
for (const fault of faults) {
  const missing = fault.missing?.() ?? null;
  if (missing !== null) process.stderr.write(`The fault “${fault.name}” was not made: it ${missing}.\n`);
  test.runIf(missing === null)(`nothing is lost: ${fault.name}`, { timeout: 240_000 }, async () => {
    const { rounds, troubles, ...counts } = await runFault(fault, 'short');
    expect(troubles).toEqual([]);
    expect(counts).toEqual({ lost: 0, damaged: 0, recovered: rounds });
    expect(rounds).toBeGreaterThan(0);
  });
}

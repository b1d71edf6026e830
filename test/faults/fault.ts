import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Faults that are made on purpose, and what they must never cost. */

/** `short` takes seconds and runs with all tests, `long` goes the whole way. */
export type Length = 'short' | 'long';

export interface Fault {
  readonly name: string;
  /** What is missing on this machine to make the fault; null when nothing is. */
  missing?(): string | null;
  run(length: Length, tally: Tally): Promise<void>;
}

/** What came of the rounds of a fault. */
export interface Tally {
  /** One more time that the fault was made. @param work ends when the notebook works again; what it throws is damage */
  round(what: string, work: () => Promise<void> | void): Promise<void>;
  /** Something acknowledged is not there. */
  lose(what: string): void;
  /** Something is there that should not be, or is not as it should be: a notebook that does not verify, a failure that says nothing. */
  damage(what: string): void;
}

export interface Outcome {
  readonly rounds: number;
  readonly lost: number;
  readonly damaged: number;
  /** The rounds after which the notebook worked again, with nothing lost and nothing damaged. */
  readonly recovered: number;
  readonly troubles: readonly string[];
}

export async function runFault(fault: Fault, length: Length): Promise<Outcome> {
  let [rounds, lost, damaged, recovered] = [0, 0, 0, 0];
  const troubles: string[] = [];
  let where = '';
  const tally: Tally = {
    async round(what, work) {
      rounds++;
      where = what;
      const before = lost + damaged;
      try {
        await work();
      } catch (thrown) {
        tally.damage(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
      }
      if (lost + damaged === before) recovered++;
    },
    lose(what) {
      lost++;
      troubles.push(`${where}: lost: ${what}`);
    },
    damage(what) {
      damaged++;
      troubles.push(`${where}: ${what}`);
    },
  };
  await fault.run(length, tally);
  return { rounds, lost, damaged, recovered, troubles };
}

/** Works in a folder that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'caveat-fault-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import type { CommandEnvelope } from '../domain/commands/index.ts';
import type { ResultFor } from '../domain/contract.ts';
import type { Result } from '../domain/result.ts';

/** What a command came to: the commit it made, or the last one when it changed nothing. */
export type Committed = ResultFor<'command.run'>;

/**
 * Commits commands: a few as they come, so that each is on the disk as soon as can be. What comes in a rush is gathered, so that the disk is waited for once
 * and not for each.
 */
export interface CommitQueue {
  /** Settles when the command is on the disk, or refused. */
  submit(envelope: CommandEnvelope): Promise<Result<Committed>>;
  /** Commits what is waiting now, so that whatever is done next sees it. */
  flush(): void;
}

/** More would hold up other work: 100 commands take some 20 ms. */
const TOGETHER = 100;
/** In one turn of the event loop. */
const AT_ONCE = 4;

interface Waiting {
  readonly envelope: CommandEnvelope;
  readonly resolve: (result: Result<Committed>) => void;
  readonly reject: (thrown: unknown) => void;
}

/** @param commit commits commands in order, with one result for each */
export function createCommitQueue(commit: (envelopes: readonly CommandEnvelope[]) => Result<Committed>[]): CommitQueue {
  let waiting: Waiting[] = [];
  /** How many commits this turn of the event loop has seen. */
  let inTurn = 0;

  const commitSome = (): void => {
    const some = waiting.slice(0, TOGETHER);
    waiting = waiting.slice(TOGETHER);
    try {
      const results = commit(some.map(({ envelope }) => envelope));
      for (const [i, { resolve, reject }] of some.entries()) {
        const result = results[i];
        if (result === undefined) reject(new Error('A command was not answered.'));
        else resolve(result);
      }
    } catch (thrown) {
      for (const { reject } of some) reject(thrown);
    }
  };

  const turn = (): void => {
    inTurn = 0;
    if (waiting.length > 0) commitSoon();
  };

  const commitSoon = (): void => {
    // Where some wait already, those that come are gathered with them.
    if (inTurn >= AT_ONCE || (inTurn > 0 && waiting.length > 1)) return;
    if (inTurn === 0) setImmediate(turn);
    inTurn++;
    commitSome();
  };

  return {
    submit(envelope) {
      return new Promise((resolve, reject) => {
        waiting.push({ envelope, resolve, reject });
        commitSoon();
      });
    },
    flush() {
      while (waiting.length > 0) commitSome();
    },
  };
}

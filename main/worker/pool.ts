import { type FailureCode, fail, type Result } from '../../domain/result.ts';
import type { WorkerProcess } from '../ports.ts';
import { cancelled } from '../tasks.ts';
import type { AnswerMessage, JobKind, Jobs, ProgressMessage } from './jobs.ts';

/** Runs jobs in processes of their own. */
export interface WorkerPool {
  /**
   * @param limits `onProgress` hears how far a job is that tells, in [0, 1]
   * @returns what the job came to; `cancelled` when the signal came first, `timed-out` after `timeoutMs`
   * milliseconds, and a failure when the process ended. In all three the process is gone.
   */
  run<K extends JobKind>(
    kind: K,
    input: Jobs[K]['input'],
    limits: { readonly signal: AbortSignal; readonly timeoutMs: number; readonly onProgress?: (share: number) => void },
  ): Promise<Result<Jobs[K]['output']>>;
  /** Starts a process when there is none, for work that is about to come. */
  warm(): void;
  /** Ends every process; jobs that are under way fail. */
  close(): void;
}

/** Two, so that an export does not wait for a long import. */
const MAX_PROCESSES = 2;

const crashes: Record<JobKind, { code: FailureCode; what: string; hint: string }> = {
  extract: {
    code: 'file-unreadable',
    what: 'Reading this file took more than the program could give.',
    hint: 'The file may be damaged. Save it as plain text and import that.',
  },
  split: { code: 'internal', what: 'Looking for articles stopped half-way.', hint: 'Nothing was changed. Try again.' },
  sign: { code: 'internal', what: 'Looking for copies stopped half-way.', hint: 'Nothing was changed. Try again.' },
  encodings: {
    code: 'file-unreadable',
    what: 'Reading this file took more than the program could give.',
    hint: 'Name its encoding when importing it.',
  },
  bibliography: {
    code: 'file-unreadable',
    what: 'Reading this bibliography took more than the program could give.',
    hint: 'Nothing was changed. Export a part of the library.',
  },
  backup: { code: 'file-not-written', what: 'Making the backup stopped half-way.', hint: 'The notebook was not touched. Try again.' },
  salvage: {
    code: 'internal',
    what: 'Reading the damaged notebook stopped half-way.',
    hint: 'It was not touched. Try again, or put a backup in its place.',
  },
  index: { code: 'internal', what: 'Writing the search index stopped half-way.', hint: 'Nothing is lost: it is made anew.' },
  carry: {
    code: 'internal',
    what: 'Comparing the two texts took more than the program could give.',
    hint: 'Nothing was changed. Import the corrected copy as a source of its own.',
  },
  slips: { code: 'internal', what: 'Looking for likely slips stopped half-way.', hint: 'Nothing was changed. Open the source again.' },
  annotations: {
    code: 'file-unreadable',
    what: 'Reading this file took more than the program could give.',
    hint: 'Cut it into smaller ones.',
  },
  bundle: {
    code: 'internal',
    what: 'Writing the bundle took more than the program could give.',
    hint: 'Split the brief, or export it without its sources.',
  },
  'read-bundle': {
    code: 'file-unreadable',
    what: 'Reading this bundle took more than the program could give.',
    hint: 'Nothing was changed. The file may be damaged.',
  },
  'read-brief': {
    code: 'file-unreadable',
    what: 'Reading this file took more than the program could give.',
    hint: 'The file may be damaged.',
  },
  suggest: {
    code: 'internal',
    what: 'Reading the text for claims stopped half-way.',
    hint: 'Nothing was changed. Open the source again.',
  },
  'find-words': {
    code: 'internal',
    what: 'Looking for the quotes took more than the program could give.',
    hint: 'Nothing was changed. Try again.',
  },
  place: {
    code: 'internal',
    what: 'Looking for the quotes took more than the program could give.',
    hint: 'Nothing was changed. Import fewer annotations at once.',
  },
  render: { code: 'internal', what: 'Writing the brief stopped half-way.', hint: 'Try again, or choose another format.' },
  'describe-pdf': { code: 'internal', what: 'Writing the PDF stopped half-way.', hint: 'Try again, or choose another format.' },
};

/** A process, and whoever waits for what it says. */
interface Hand {
  readonly process: WorkerProcess;
  hear: (answer: AnswerMessage | ProgressMessage) => void;
  ended: (reason: string) => void;
}

const nobody = () => undefined;

/** @param start starts a process; called when there is work and no idle one */
export function createWorkerPool(start: () => WorkerProcess): WorkerPool {
  const all = new Set<Hand>();
  /** One process is kept warm. */
  let idle: Hand | null = null;
  const waiting: (() => void)[] = [];
  let jobs = 0;

  const hire = (): Hand => {
    const process = start();
    const hand: Hand = { process, hear: nobody, ended: nobody };
    all.add(hand);
    process.onMessage((message) => hand.hear(message as AnswerMessage | ProgressMessage));
    process.onExit((reason) => {
      forget(hand);
      hand.ended(reason);
    });
    return hand;
  };

  const forget = (hand: Hand): void => {
    if (!all.delete(hand)) return;
    if (idle === hand) idle = null;
    waiting.shift()?.();
  };

  const dismiss = (hand: Hand): void => {
    forget(hand);
    hand.process.kill();
  };

  const giveBack = (hand: Hand): void => {
    hand.hear = nobody;
    hand.ended = nobody;
    if (idle === null) {
      idle = hand;
      waiting.shift()?.();
    } else dismiss(hand);
  };

  /** Waits until a process is free or may be started. @returns false when the signal came first */
  const turn = (signal: AbortSignal): Promise<boolean> => {
    if (signal.aborted) return Promise.resolve(false);
    if (idle !== null || all.size < MAX_PROCESSES) return Promise.resolve(true);
    return new Promise((resolve) => {
      const go = () => {
        signal.removeEventListener('abort', leave);
        resolve(true);
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(go), 1);
        resolve(false);
      };
      waiting.push(go);
      signal.addEventListener('abort', leave, { once: true });
    });
  };

  return {
    async run(kind, input, { signal, timeoutMs, onProgress }) {
      // Another job may have taken the place between the word and this moment.
      while (idle === null && all.size >= MAX_PROCESSES) if (!(await turn(signal))) return cancelled();
      if (signal.aborted) return cancelled();
      const hand = idle ?? hire();
      idle = null;
      const job = ++jobs;
      return await new Promise((resolve) => {
        const settle = (result: Result<unknown>, after: (hand: Hand) => void): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', stop);
          hand.hear = nobody;
          hand.ended = nobody;
          after(hand);
          resolve(result as Result<Jobs[typeof kind]['output']>);
        };
        const stop = () => settle(cancelled(), dismiss);
        const timer = setTimeout(() => {
          const hint = 'Try a smaller file, or try again when the computer has less to do.';
          settle(fail('timed-out', `This took longer than ${Math.round(timeoutMs / 1000)} seconds.`, { hint }), dismiss);
        }, timeoutMs);
        signal.addEventListener('abort', stop, { once: true });
        hand.hear = (answer) => {
          if (answer.job !== job) return;
          if ('share' in answer) onProgress?.(answer.share);
          else settle(answer.result, giveBack);
        };
        hand.ended = (reason) => {
          const { code, what, hint } = crashes[kind];
          settle(fail(code, what, { where: reason, hint }), forget);
        };
        hand.process.post({ job, kind, input });
      });
    },
    warm() {
      if (all.size === 0) idle = hire();
    },
    close() {
      for (const hand of [...all]) {
        const { ended } = hand;
        dismiss(hand);
        ended('closed');
      }
    },
  };
}

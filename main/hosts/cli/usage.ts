import type { Failure } from '../../../domain/result.ts';

export const EXIT = { ok: 0, failed: 1, usage: 2, damaged: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A command line that cannot be understood: the one failure that no service ever sees. */
export class UsageError extends Error {
  readonly hint: string;
  constructor(what: string, hint: string) {
    super(what);
    this.name = 'UsageError';
    this.hint = hint;
  }
}

/** The exit code a failure leads to. */
export function exitCodeOf(failure: Failure): ExitCode {
  return failure.code === 'notebook-damaged' ? EXIT.damaged : EXIT.failed;
}

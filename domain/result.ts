/**
 * Expected failure is a value, not a throw. A `Failure` says what went wrong, where, and what to do;
 * `code` and `params` let a window say the same in another language.
 */

/** Every way a request can fail. A code is stable: scripts and message catalogues depend on it. */
export type FailureCode =
  | 'invalid-input'
  | 'unknown-method'
  | 'not-found'
  | 'already-exists'
  | 'quote-mismatch'
  | 'quote-not-found'
  | 'quote-ambiguous'
  | 'quote-in-furniture'
  | 'passage-in-use'
  | 'proposition-gone'
  | 'claim-not-linked'
  | 'no-dispute'
  | 'matrix-too-large'
  | 'name-taken'
  | 'changed-meanwhile'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'duplicate-source'
  | 'source-worked-on'
  | 'nothing-to-split'
  | 'source-has-marks'
  | 'file-empty'
  | 'file-not-text'
  | 'file-too-large'
  | 'file-unreadable'
  | 'file-damaged'
  | 'pdf-scanned'
  | 'file-not-written'
  | 'cannot-print'
  | 'cannot-draw'
  | 'file-protected'
  | 'file-is-bibliography'
  | 'file-is-annotations'
  | 'file-is-bundle'
  | 'bundle-broken'
  | 'bundle-locked'
  | 'bundle-not-locked'
  | 'bundle-wrong-passphrase'
  | 'bundle-for-keys'
  | 'bundle-too-dear'
  | 'file-not-bibliography'
  | 'archive-unsafe'
  | 'format-unsupported'
  | 'not-annotations'
  | 'not-a-brief'
  | 'style-broken'
  | 'style-dependent'
  | 'query-too-long'
  | 'notebook-in-use'
  | 'notebook-closed'
  | 'notebook-locked'
  | 'notebook-not-locked'
  | 'wrong-passphrase'
  | 'passphrase-too-short'
  | 'notebook-damaged'
  | 'nothing-to-salvage'
  | 'notebook-too-new'
  | 'not-a-notebook'
  | 'notebook-gone'
  | 'notebook-other'
  | 'notebook-older'
  | 'notebook-replaced'
  | 'log-set-aside'
  | 'disk-full'
  | 'disk-failed'
  | 'cancelled'
  | 'timed-out'
  | 'runtime-unsupported'
  | 'internal';

export interface Failure {
  readonly code: FailureCode;
  /** What went wrong, one English sentence. */
  readonly what: string;
  /** Where: a file, a record, a parameter path. */
  readonly where?: string;
  /** What the reader can do about it. */
  readonly hint?: string;
  /** Values a catalogue may put into its own sentence. */
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(
  code: FailureCode,
  what: string,
  more: { where?: string; hint?: string; params?: Record<string, string | number> } = {},
): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: { code, what, ...more } };
}

/** One line for a log or a terminal: `what (where). hint`. */
export function describeFailure(failure: Pick<Failure, 'what' | 'where' | 'hint'>): string {
  const where = failure.where === undefined ? '' : ` [${failure.where}]`;
  const hint = failure.hint === undefined ? '' : ` ${failure.hint}`;
  return `${failure.what}${where}${hint}`;
}

/** Carries a `Failure` through code that can only throw (callbacks, transactions). */
export class FailureError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(describeFailure(failure));
    this.name = 'FailureError';
    this.failure = failure;
  }
}

/** The value, or a throw of `FailureError`: for places where failure is handled further out. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new FailureError(result.error);
}

/** The failure inside a caught value; anything unexpected becomes `internal`. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof FailureError) return thrown.failure;
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'internal', what, hint: 'This is a fault in Caveat. Nothing was changed.' };
}

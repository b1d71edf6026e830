import type { DoorState } from '../../domain/contract-door.ts';
import type { Result } from '../../domain/result.ts';
import type { Ports } from '../ports.ts';
import type { NotebookKey } from '../store/notebook-key.ts';
import type { PassphraseChange, PassphraseChanged } from '../store/passphrase.ts';
import type { Salvaging } from './salvaging.ts';

/** What the handlers of the door work with. */
export interface Doorway {
  readonly notebookPath: string;
  readonly ports: Ports;
  readonly salvaging: Salvaging;
  state(): DoorState;
  /** Tries to open the notebook when it is shut. @param anyway also when it is not the one that was last seen here @returns the state after it */
  open(passphrase: string | null, anyway: boolean): Promise<DoorState>;
  /** Closes the notebook when it is open. @returns the state after it */
  shut(): Promise<DoorState>;
  /** The key that the open notebook was opened with; null for a plain one, or one that is not open. */
  key(): NotebookKey | null;
  /** Closes the notebook, does something with its file, and opens what is there then. */
  around<T>(work: () => Result<T>): Promise<Result<T>>;
  /** Closes the notebook, gives it another passphrase or none, and opens it; one that was locked just now waits for its passphrase. */
  changePassphrase(change: PassphraseChange): Promise<Result<PassphraseChanged>>;
}

import type { DoorState } from '../../domain/contract-door.ts';
import type { Ports } from '../ports.ts';

/** What the handlers of the door work with. */
export interface Doorway {
  readonly notebookPath: string;
  readonly ports: Ports;
  state(): DoorState;
  /** Tries to open the notebook when it is shut. @returns the state after it */
  open(): Promise<DoorState>;
  /** Closes the notebook when it is open. @returns the state after it */
  shut(): Promise<DoorState>;
}

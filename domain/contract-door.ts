import { z } from 'zod';
import { backup } from './backup.ts';
import { failure } from './contract-failure.ts';
import { chosenLooks } from './looks.ts';
import { salvageReport } from './salvage-report.ts';
import { passphrase } from './validate.ts';

/**
 * What a window may ask while its notebook cannot be opened, or is shut for a while: the contract's part that works without a notebook.
 */

/** What can be done about a notebook that does not open. */
const doorWays = ['try-again', 'passphrase', 'salvage', 'restore', 'anyway'] as const;
export type DoorWay = (typeof doorWays)[number];

/** Whether the notebook is open; when it is not, why, and which ways lead on. */
export const doorState = z.discriminatedUnion('isOpen', [
  z.strictObject({
    isOpen: z.literal(true),
    /** Whether it has a passphrase. */
    isLocked: z.boolean(),
  }),
  z.strictObject({
    isOpen: z.literal(false),
    fileName: z.string(),
    /** Why it is not open; null when it was only shut. */
    why: failure.nullable(),
    ways: z.array(z.enum(doorWays)),
    /** Whether a passphrase may be needed to salvage what is in it. */
    isLocked: z.boolean(),
  }),
]);
export type DoorState = z.infer<typeof doorState>;
export type ShutDoor = Extract<DoorState, { isOpen: false }>;

export const doorProcedures = {
  'door.state': { params: z.strictObject({}), result: doorState },
  /** Tries to open the notebook. That it still does not open is no failure: the state says why. */
  'door.open': {
    params: z.strictObject({
      passphrase: passphrase.nullable(),
      /** Whether it is opened, or where it is missing begun anew, although it is not the one that was last seen here. */
      anyway: z.boolean().optional(),
    }),
    result: doorState,
  },
  /**
   * Locks the open notebook with a passphrase (`from` null), gives it another, or takes it away (`to` null). The notebook is closed for that; a
   * refusal leaves it as it was. Older copies beside it, by file name, open as before.
   */
  'door.passphrase': {
    params: z.strictObject({ from: passphrase.nullable(), to: passphrase.nullable() }),
    result: z.strictObject({ otherCopies: z.array(z.string()) }),
  },
  /** The backups beside the notebook, the newest first. */
  'door.backups': { params: z.strictObject({}), result: z.strictObject({ backups: z.array(backup) }) },
  /**
   * Closes the notebook if it is open, puts a backup in its place, and opens that. What was there is kept under another file name; null when
   * there was nothing.
   */
  'door.restore': { params: z.strictObject({ name: z.string().max(200) }), result: z.strictObject({ setAside: z.string().nullable() }) },
  /**
   * Reads what can be read of a notebook that does not open into a new one beside it, which is put in its place only by `door.take-salvaged`. One at a
   * time. `salvage-progress` tells how far it is.
   */
  'door.salvage': { params: z.strictObject({ passphrase: passphrase.nullable() }), result: salvageReport },
  /** Ends a salvage that is under way; nothing is left of it. */
  'door.cancel-salvage': { params: z.strictObject({}), result: z.strictObject({}) },
  /** Puts what was salvaged last in the notebook's place, and opens it. The damaged notebook is kept under another file name. */
  'door.take-salvaged': { params: z.strictObject({}), result: z.strictObject({ setAside: z.string().nullable() }) },
  /** Closes the notebook and keeps the window. What other windows have not sent by then waits in their outboxes. */
  'door.shut': { params: z.strictObject({}), result: doorState },
  /** How windows look and speak on this machine, as far as somebody has chosen it. */
  'door.looks': { params: z.strictObject({}), result: chosenLooks },
  /** Keeps what was chosen; what was not stays as somebody chose it before. */
  'door.keep-looks': { params: chosenLooks, result: z.strictObject({}) },
  /** Lets the host ask for another notebook, one that is there or a new one, and open it beside this one: a window names no path. */
  'door.another': { params: z.strictObject({ which: z.enum(['open', 'new']) }), result: z.strictObject({}) },
} as const;

/** Told to every window: that the notebook was opened or shut under it, and how far a salvage is. */
export const doorEvents = {
  door: doorState,
  /** In [0, 1]. */
  'salvage-progress': z.strictObject({ share: z.number().min(0).max(1) }),
} as const;

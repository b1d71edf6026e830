import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Message } from '../domain/contract.ts';
import type { DoorState, DoorWay } from '../domain/contract-door.ts';
import { type Failure, type FailureCode, fail, failureOf, ok, type Result } from '../domain/result.ts';
import { type App, type AppOptions, closed, createApp, tell } from './app.ts';
import { newestBackup } from './backup/backups.ts';
import type { Doorway } from './door/doorway.ts';
import { doorHandlers } from './door/handlers.ts';
import { createSalvaging } from './door/salvaging.ts';
import { isEmptyFile } from './last-seen/last-seen.ts';
import type { Ports } from './ports.ts';
import { answer, readRequest, refusal } from './router.ts';
import { asksPassphrase } from './salvage/key.ts';
import { changePassphrase, checkPassphrase, isLockedNotebook } from './store/passphrase.ts';
import { attempt } from './store/sqlite-failure.ts';

/** The services as a host holds them: those of the open notebook, or what can be done until it opens. */
export interface Door extends Pick<App, 'receive' | 'subscribe' | 'close'> {
  /** Whether the notebook has a passphrase: then no window may leave anything of it on the disk. */
  isLocked(): boolean;
}

export interface DoorOptions {
  /** Makes the notebook when there is no such file. */
  readonly create?: boolean;
  /**
   * Hears that a plain notebook was locked, or a locked one made plain, or that a locked one stands where none did: what windows keep of it is in the
   * wrong place.
   */
  readonly onSecrecy?: () => void;
}

/** What can be done from the window about a notebook that does not open. */
const WAYS: Partial<Record<FailureCode, readonly DoorWay[]>> = {
  'notebook-damaged': ['try-again', 'salvage', 'restore'],
  'notebook-other': ['anyway', 'try-again', 'restore'],
  'notebook-older': ['anyway', 'try-again', 'restore'],
  'disk-full': ['try-again'],
  // Who has forgotten it may still have a backup from before.
  'notebook-locked': ['passphrase', 'restore'],
  // It may be the first page that is damaged.
  'wrong-passphrase': ['passphrase', 'salvage', 'restore'],
  'disk-failed': ['try-again'],
  'notebook-replaced': ['try-again'],
  'log-set-aside': ['try-again'],
};

/** Why an attempt to open a notebook is not over yet. */
const WAITING: ReadonlySet<FailureCode> = new Set(['notebook-locked', 'wrong-passphrase']);

/**
 * Opens a notebook for windows. A notebook that does not open, for a reason about which something can be done from a window, gives a door
 * that is shut: it answers the methods of `doorProcedures` and refuses all others with that reason.
 * A notebook that is missing, or stands emptied, while it has backups is not begun anew: those are offered.
 * @returns why the notebook cannot be opened, when no way leads on from there
 */
export function createDoor(ports: Ports, notebookPath: string, { create = false, onSecrecy }: DoorOptions = {}): Result<Door> {
  /** Whether what stands there now is the right one, whatever was last seen: for one attempt, and as long as it waits for its passphrase. */
  let isAccepted = false;
  const start = (options: AppOptions): Result<App> => {
    const opened = createApp(ports, notebookPath, {
      ...options,
      isAccepted,
      onStop: (reason) => void inTurn(async () => (opened.ok && app === opened.value ? letGo(reason) : state())),
    });
    return opened;
  };
  const ways = (failure: Failure): readonly DoorWay[] => {
    const isGone = failure.code === 'not-found' || failure.code === 'not-a-notebook';
    if (failure.code !== 'notebook-gone' && !(isGone && hasBackups(notebookPath))) return WAYS[failure.code] ?? [];
    if (!existsSync(notebookPath)) return ['try-again', 'restore', 'anyway'];
    return isEmptyFile(notebookPath) ? ['try-again', 'restore'] : ['try-again', 'salvage', 'restore'];
  };
  const first = start({ create: create && (existsSync(notebookPath) || !hasBackups(notebookPath)) });
  if (!first.ok && ways(first.error).length === 0) return first;

  const listeners = new Set<(message: string) => void>();
  const hear = (message: string): void => {
    for (const listener of listeners) tell(listener, message, ports);
  };
  let app: App | null = null;
  let why: Failure | null = null;
  let isClosed = false;
  /** Openings and shuttings, one after the other. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  /** Whether windows are such as leave nothing on the disk. */
  let isSecret = isLockedNotebook(notebookPath);
  /** A locked notebook came into the place of another, or of none: it is not opened before the windows are others. */
  const becomesSecret = (): boolean => !isSecret && isLockedNotebook(notebookPath);
  const changeWindows = (): void => {
    isSecret = isLockedNotebook(notebookPath);
    onSecrecy?.();
  };

  const take = (opened: Result<App>): void => {
    app = opened.ok ? opened.value : null;
    isAccepted &&= !opened.ok && WAITING.has(opened.error.code);
    why = opened.ok ? null : opened.error;
    app?.subscribe(hear);
  };
  take(first);
  const open = (passphrase: string | null, create = false): void => {
    take(start({ create, ...(passphrase === null ? {} : { passphrase }) }));
  };

  const state = (): DoorState =>
    app !== null
      ? { isOpen: true, isLocked: isLockedNotebook(notebookPath) }
      : {
          isOpen: false,
          fileName: basename(notebookPath),
          why,
          ways: why === null || ways(why).length === 0 ? ['try-again'] : [...ways(why)],
          isLocked: asksForPassphrase(notebookPath),
        };
  const announce = (): DoorState => {
    const payload = state();
    hear(JSON.stringify({ event: 'door', payload } satisfies Message));
    return payload;
  };
  /** Windows begin anew, also where the notebook opened again at once: it may be another one. */
  const beginAnew = (): void => {
    const payload = { isOpen: false, fileName: basename(notebookPath), why: null, ways: [], isLocked: false } satisfies DoorState;
    hear(JSON.stringify({ event: 'door', payload } satisfies Message));
    announce();
  };
  /** @param reason why nothing can be saved any more; null when the notebook is only shut */
  const letGo = async (reason: Failure | null): Promise<DoorState> => {
    await app?.close();
    app = null;
    why = reason;
    return announce();
  };
  const salvaging = createSalvaging(notebookPath, ports, (share) =>
    hear(JSON.stringify({ event: 'salvage-progress', payload: { share } } satisfies Message)),
  );
  const doorway: Doorway = {
    notebookPath,
    ports,
    salvaging,
    state,
    open: (passphrase, anyway) =>
      inTurn(async () => {
        if (app !== null || isClosed) return state();
        isAccepted ||= anyway;
        const isOther = becomesSecret();
        const given = isOther ? null : passphrase;
        // What is missing is begun anew only by those who say so now, and never in place of a locked one.
        open(given, anyway && given === null && !existsSync(notebookPath));
        const now = announce();
        if (isOther) changeWindows();
        return now;
      }),
    shut: () =>
      inTurn(async () => {
        if (app === null) return state();
        return letGo(isLockedNotebook(notebookPath) ? locked(notebookPath) : null);
      }),
    key: () => app?.key ?? null,
    around: (work) =>
      inTurn(async () => {
        if (isClosed) return { ok: false, error: closed('door') };
        await app?.close();
        const done = work();
        // What was put there by this program is meant to be there.
        isAccepted ||= done.ok;
        const isOther = becomesSecret();
        // A passphrase is not kept: a locked notebook asks for it again.
        open(null);
        beginAnew();
        if (isOther) changeWindows();
        return done;
      }),
    changePassphrase: (change) =>
      inTurn(async () => {
        const sound = checkPassphrase(notebookPath, change);
        if (!sound.ok || isClosed) return sound.ok ? { ok: false, error: closed('door.passphrase') } : sound;
        await app?.close();
        const changed = changePassphrase(notebookPath, change);
        const isOtherwise = changed.ok && (change.from === null) !== (change.to === null);
        // Whoever locks a notebook shows at once that the passphrase is known.
        open(!changed.ok ? change.from : isOtherwise ? null : change.to);
        announce();
        if (isOtherwise) changeWindows();
        return changed;
      }),
  };
  const route = {
    handlers: doorHandlers,
    context: doorway,
    failureOf,
    logFault: (text: string) => ports.log('error', text),
  };

  return ok({
    async receive(message) {
      const asked = readRequest(message);
      if (!asked.ok) return asked.answer;
      const { request } = asked;
      if (Object.hasOwn(doorHandlers, request.method) && !isClosed) return answer(request, route);
      return app?.answer(request) ?? refusal(request.call, why ?? closed(request.method));
    },
    isLocked: () => isLockedNotebook(notebookPath),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      isClosed = true;
      salvaging.cancel();
      return inTurn(async () => {
        await app?.close();
        listeners.clear();
      });
    },
  });
}

function asksForPassphrase(notebookPath: string): boolean {
  const asks = attempt(notebookPath, () => !isEmptyFile(notebookPath) && asksPassphrase(notebookPath));
  return asks.ok && asks.value;
}

function hasBackups(notebookPath: string): boolean {
  const newest = newestBackup(notebookPath);
  return newest.ok && newest.value !== null;
}

/** Why a locked notebook that was shut does not open again by itself. */
function locked(notebookPath: string): Failure {
  return fail('notebook-locked', 'The notebook is locked with a passphrase.', { where: notebookPath, hint: 'Give its passphrase.' }).error;
}

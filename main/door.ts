import { basename } from 'node:path';
import type { Message } from '../domain/contract.ts';
import type { DoorState, DoorWay } from '../domain/contract-door.ts';
import { type Failure, type FailureCode, failureOf, ok, type Result } from '../domain/result.ts';
import { type App, closed, createApp, tell } from './app.ts';
import type { Doorway } from './door/doorway.ts';
import { doorHandlers } from './door/handlers.ts';
import type { Ports } from './ports.ts';
import { answer, readRequest, refusal } from './router.ts';

/** The services as a host holds them: those of the open notebook, or what can be done until it opens. */
export type Door = Pick<App, 'receive' | 'subscribe' | 'close'>;

/** What can be done from the window about a notebook that does not open. With any other failure, a host says why and ends. */
const WAYS: Partial<Record<FailureCode, readonly DoorWay[]>> = {
  'notebook-damaged': ['try-again'],
  'disk-full': ['try-again'],
  'disk-failed': ['try-again'],
  'notebook-replaced': ['try-again'],
};

/**
 * Opens a notebook for windows. A notebook that does not open, for a reason about which something can be done from a window, gives a door
 * that is shut: it answers the methods of `doorProcedures` and refuses all others with that reason.
 * @param options `create` makes the notebook when there is no such file
 * @returns why the notebook cannot be opened, when no way leads on from there
 */
export function createDoor(ports: Ports, notebookPath: string, options: { readonly create?: boolean } = {}): Result<Door> {
  const open = (create: boolean): Result<App> => {
    const opened = createApp(ports, notebookPath, {
      create,
      onStop: (reason) => void inTurn(async () => (opened.ok && app === opened.value ? letGo(reason) : state())),
    });
    return opened;
  };
  const first = open(options.create ?? false);
  if (!first.ok && WAYS[first.error.code] === undefined) return first;

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

  const take = (opened: Result<App>): void => {
    app = opened.ok ? opened.value : null;
    why = opened.ok ? null : opened.error;
    app?.subscribe(hear);
  };
  take(first);

  const state = (): DoorState =>
    app !== null
      ? { isOpen: true }
      : {
          isOpen: false,
          fileName: basename(notebookPath),
          why,
          ways: why === null ? ['try-again'] : [...(WAYS[why.code] ?? ['try-again'])],
        };
  const announce = (): DoorState => {
    const payload = state();
    hear(JSON.stringify({ event: 'door', payload } satisfies Message));
    return payload;
  };
  /** @param reason why nothing can be saved any more; null when the notebook is only shut */
  const letGo = async (reason: Failure | null): Promise<DoorState> => {
    await app?.close();
    app = null;
    why = reason;
    return announce();
  };
  const doorway: Doorway = {
    notebookPath,
    ports,
    state,
    open: () =>
      inTurn(async () => {
        if (app !== null || isClosed) return state();
        take(open(false));
        return announce();
      }),
    shut: () =>
      inTurn(async () => {
        if (app === null) return state();
        return letGo(null);
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
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      isClosed = true;
      return inTurn(async () => {
        await app?.close();
        listeners.clear();
      });
    },
  });
}

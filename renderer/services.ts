import type { EventName, EventOf, Message, Method, ParamsFor, ResultFor } from '../domain/contract.ts';
import type { Failure, Result } from '../domain/result.ts';
import { hostPort } from './bridge.ts';

/** The services, as a window sees them. */
export interface Services {
  /** Asks for something. Never throws: a failure is a value. */
  call<M extends Method>(method: M, params: ParamsFor<M>): Promise<Result<ResultFor<M>>>;
  /** Listens for an event. @returns how to stop */
  on<N extends EventName>(event: N, listener: (payload: EventOf<N>) => void): () => void;
}

/** Connects to the services over the host's port. Call once. */
export function connectServices(port = hostPort()): Services {
  let lastCall = 0;
  const waiting = new Map<number, (answer: Result<unknown>) => void>();
  const listeners = new Map<EventName, Set<(payload: unknown) => void>>();

  port.onMessage((text) => {
    // The services validate what they send; the window trusts its own program.
    const message = JSON.parse(text) as Message;
    if ('event' in message) {
      for (const listener of listeners.get(message.event) ?? []) {
        try {
          listener(message.payload);
        } catch (fault) {
          // One listener's fault is none of the others'.
          reportError(fault);
        }
      }
      return;
    }
    waiting.get(message.call)?.(message.ok ? { ok: true, value: message.value } : { ok: false, error: message.error as Failure });
    waiting.delete(message.call);
  });

  return {
    call<M extends Method>(method: M, params: ParamsFor<M>) {
      const call = ++lastCall;
      return new Promise<Result<ResultFor<M>>>((resolve) => {
        waiting.set(call, (answer) => resolve(answer as Result<ResultFor<M>>));
        port.post(JSON.stringify({ call, method, params }));
      });
    },
    on<N extends EventName>(event: N, listener: (payload: EventOf<N>) => void) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set);
      const heard = (payload: unknown) => listener(payload as EventOf<N>);
      set.add(heard);
      return () => set.delete(heard);
    },
  };
}

/**
 * The window's end of the port, the same in every host: two functions that carry strings.
 * It runs inside the page (Electron's preload bundles it, the Chromium host injects its source),
 * so it may refer to nothing outside itself.
 */

export interface HostPort {
  post(message: string): void;
  onMessage(listener: (message: string) => void): void;
}

export interface Bridge {
  readonly port: HostPort;
  /** Hands messages from the services to the page. `documentId` null means every document. */
  deliver(documentId: string | null, messages: readonly string[]): void;
}

/**
 * Messages that arrive before a listener does are kept in order and handed over when it comes. A listener that
 * throws at one message still gets the others; what it threw is thrown on, together, after the last.
 * Each document of a window carries its own id: an answer to a call that was made before a reload
 * must not reach the document after it, which numbers its calls from one again.
 */
export function createBridge(documentId: string, send: (documentId: string, message: string) => void): Bridge {
  const waiting: string[] = [];
  let hear: ((message: string) => void) | null = null;
  const handOver = (messages: readonly string[], listener: (message: string) => void): void => {
    const thrown: unknown[] = [];
    for (const message of messages) {
      try {
        listener(message);
      } catch (each) {
        thrown.push(each);
      }
    }
    if (thrown.length > 0) throw new AggregateError(thrown, thrown.map(String).join('\n'));
  };
  return {
    port: {
      post(message) {
        if (typeof message !== 'string') throw new TypeError('A message is a string.');
        send(documentId, message);
      },
      onMessage(listener) {
        hear = listener;
        handOver(waiting.splice(0), listener);
      },
    },
    deliver(addressee, messages) {
      if (addressee !== null && addressee !== documentId) return;
      if (hear === null) waiting.push(...messages);
      else handOver(messages, hear);
    },
  };
}

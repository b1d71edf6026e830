/** The port to the services, as the host provides it: two functions that carry strings. */
export interface HostPort {
  /** Sends a message to the services. Messages arrive in the order they were posted. */
  post(message: string): void;
  /** Hears every message from the services, in order, including those that came before this call. One listener; a later one takes its place. */
  onMessage(listener: (message: string) => void): void;
}

declare global {
  interface Window {
    readonly caveat: HostPort;
  }
}

/** The port of this window's host. */
export function hostPort(): HostPort {
  return window.caveat;
}

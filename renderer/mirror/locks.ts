/** A window holds this Web Lock for as long as it lives: that tells the living from the gone. */
export function windowLock(windowId: string): string {
  return `caveat-window:${windowId}`;
}

/** Takes this window's lock until the window ends. */
export async function liveAs(windowId: string): Promise<void> {
  await new Promise<void>((held) => {
    void navigator.locks.request(windowLock(windowId), () => {
      held();
      return new Promise<never>(() => undefined);
    });
  });
}

/** Calls back whenever another window, open now or later, has ended. */
export async function onWindowEnded(windowId: string, listener: () => void): Promise<void> {
  const watched = new Set([windowLock(windowId)]);
  const watch = async (): Promise<void> => {
    const { held = [] } = await navigator.locks.query();
    for (const { name } of held) {
      if (name === undefined || watched.has(name) || !name.startsWith(windowLock(''))) continue;
      watched.add(name);
      // The lock is free once its window is gone; it is given back before anybody asks who lives.
      void navigator.locks.request(name, () => undefined).then(listener);
    }
  };
  // A new window tells the others that it is there.
  const newcomers = new BroadcastChannel('caveat-windows');
  newcomers.onmessage = () => void watch();
  newcomers.postMessage('here');
  await watch();
}

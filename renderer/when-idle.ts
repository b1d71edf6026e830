/**
 * Settles when the window has nothing else to do.
 * @param most how long to wait for that, in milliseconds; as long as it takes when nothing is said
 */
export function whenIdle(most?: number): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), most === undefined ? {} : { timeout: most });
  });
}

import type { Page } from 'playwright-core';

/** Does something and waits until an expression is true in the page and painted. @returns milliseconds since its event, or since the call without one */
export async function clocked(
  page: Page,
  event: 'pointerdown' | 'keydown' | null,
  expression: string,
  work: () => Promise<unknown>,
): Promise<number> {
  const begun = event === null ? 'Promise.resolve(performance.now())' : `window.benchClocks.next('${event}')`;
  // As an expression: the window's policy lets no page make code of words, its tools may.
  await page.evaluate(
    `window.benchWork = ${begun}.then(async (at) => (await window.benchClocks.painted(() => Boolean(${expression}))).painted - at); undefined`,
  );
  await work();
  return page.evaluate(() => (window as unknown as { benchWork: Promise<number> }).benchWork);
}

/** Turns the wheel over a part of the page for a while. @returns the intervals between frames, in milliseconds */
export async function scrolled(page: Page, over: string): Promise<number[]> {
  await page.locator(over).hover();
  await page.evaluate(() => Object.assign(window, { benchFrames: window.benchClocks.watchFrames() }));
  for (let i = 0; i < 40; i++) await page.mouse.wheel(0, 900);
  return page.evaluate(() => (window as unknown as { benchFrames: () => number[] }).benchFrames());
}

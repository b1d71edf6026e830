import type { Page } from 'playwright-core';
import type { Memory } from './memory.ts';

/** What every program under test is put through, in the same way. */

/** In milliseconds. */
export interface Opening {
  /** Until the text is painted. */
  readonly text: number;
  /** Until a claim is painted with it. */
  readonly claims: number;
  /** Until a claim made right then is painted and answered. */
  readonly first: number;
  /** The longest time the main thread did nothing else, from the beginning until that claim. */
  readonly block: number;
}

/** What the rest of a session showed, in steady state. */
export interface Steady {
  /** Key to painted, in milliseconds. */
  readonly painted: readonly number[];
  /** Intervals between animation frames while scrolling, in milliseconds. */
  readonly frames: readonly number[];
  readonly memory: Memory;
}

/** Where in the text claims are made. */
export const places = ['start', 'middle', 'end'] as const;
export type Place = (typeof places)[number];

export const TAG_KEYS = ['1', '2', '3'] as const;
export const TAGS_PER_PLACE = 3;

/** How long (ms) nothing is done before a key, so that what the last one caused is over. */
const REST_MS = 120;

/** Lets the page come to rest. */
export async function rest(page: Page): Promise<void> {
  await page.waitForTimeout(REST_MS);
  await page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
}

const WHEEL_STEPS = 30;
const PAGE_STEPS = 10;
const NOTCH = 120;

/**
 * Scrolls for about three seconds with the pointer over the middle of the page: notches of the wheel, then page by page,
 * down and up again.
 * @param position gives how far the text is scrolled, in CSS pixels
 * @returns the intervals between animation frames. Throws when nothing moved.
 */
export async function scrollFrames(page: Page, position: () => Promise<number>): Promise<number[]> {
  const before = await position();
  const [x, y] = await page.evaluate(() => [innerWidth / 2, innerHeight / 2] as const);
  await page.mouse.move(x, y);
  await page.evaluate(() => {
    window.benchFrames = window.benchClocks.watchFrames();
  });
  for (let i = 0; i < WHEEL_STEPS; i++) {
    await page.mouse.wheel(0, NOTCH);
    await page.waitForTimeout(50);
  }
  const after = await position();
  for (const key of ['PageDown', 'PageUp']) {
    for (let i = 0; i < PAGE_STEPS / 2; i++) {
      await page.keyboard.press(key);
      await page.waitForTimeout(150);
    }
  }
  const frames = await page.evaluate(() => window.benchFrames());
  if (after <= before) throw new Error('Nothing was scrolled.');
  return frames;
}

declare global {
  interface Window {
    /** What `scrollFrames` began. */
    benchFrames: () => number[];
    /** What `watchBlocks` began. */
    benchBlocks: () => number;
  }
}

/** Begins to watch the main thread. */
export async function watchBlocks(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.benchBlocks = window.benchClocks.watchBlocks();
  });
}

/** @returns the longest block since `watchBlocks`, in milliseconds */
export async function longestBlock(page: Page): Promise<number> {
  return page.evaluate(() => window.benchBlocks());
}

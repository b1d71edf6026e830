import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { canReadMemory } from '../child-memory.ts';

/** What a page holds after everything nobody uses was let go, in MB. */
export interface Memory {
  /** The JavaScript heap: without the text and layout of the document. */
  readonly heap: number;
  /** What the page's process holds for itself alone: with them. Null where the system does not tell. */
  readonly process: number | null;
}

/** How long (ms) the process may take to give back what it was asked to give back. */
const GIVING_BACK_MS = 500;

/** Throws when the browser does not tell. The page must be the only one of its browser. */
export async function memoryOf(page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Performance.enable');
    // What the first collection lets go of may hold something else.
    for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
    await session.send('Memory.simulatePressureNotification', { level: 'critical' });
    await page.waitForTimeout(GIVING_BACK_MS);
    const { metrics } = await session.send('Performance.getMetrics');
    const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value;
    if (heap === undefined) throw new Error('The browser does not tell how large the heap is.');
    return { heap: heap / 1e6, process: canReadMemory ? await privateMemory(page) : null };
  } finally {
    await session.detach();
  }
}

/** Of the largest process that shows pages: another may be waiting for the next page. In MB. */
async function privateMemory(page: Page): Promise<number> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser.');
  const session = await browser.newBrowserCDPSession();
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => privateBytes(id))) / 1e6;
  } finally {
    await session.detach();
  }
}

function privateBytes(pid: number): number {
  const kibibytes = [...readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)];
  return kibibytes.reduce((sum, [, count]) => sum + Number(count) * 1024, 0);
}

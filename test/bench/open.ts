import type { Page } from 'playwright-core';
import { openWindow } from '../journeys/harness.ts';
import { serveBlankPage } from './blank-page.ts';
import type { Measurement } from './measurement.ts';
import { importText, newNotebookPath, openServices, tagClaims } from './notebook.ts';
import { sampleText } from './sample-text.ts';
import { seriesOf } from './stats.ts';

declare global {
  interface Window {
    /** What `armClock` began. */
    benchOpening?: Promise<Opening>;
  }
}

/** In milliseconds. */
interface Opening {
  readonly shown: number;
  /** The longest time the main thread did nothing else. */
  readonly block: number;
}

const LENGTH = 1_000_000;
const CLAIMS = 1000;
const LARGE = 'Large';
const SMALL = 'Small';

/**
 * Opening a large source: from the pointer going down on it in the library until its first passage is painted. The
 * first time the text comes from the services, later from the window's working copy. The peer is the same text as
 * bare paragraphs in a blank page. The budget speaks of 10,000 claims; this measures 1,000.
 */
export const opening: Measurement = {
  name: 'open',
  async measure({ quick }) {
    const text = sampleText(LENGTH, 1);
    const notebookPath = newNotebookPath();
    const { app, client } = openServices(notebookPath);
    await importText(client, 'small.txt', `${SMALL}\n\n${sampleText(2000, 2)}`);
    await tagClaims(client, await importText(client, 'large.txt', `${LARGE}\n\n${text}`), CLAIMS, 90);
    await app.close();
    const first: Opening[] = [];
    const again: Opening[] = [];
    const bare: Opening[] = [];
    for (let i = 0; i < (quick ? 1 : 7); i++) {
      // A new profile each time: nothing of the source is in the window yet.
      const window = await openWindow({ notebookPath });
      try {
        const { page } = window;
        first.push(await openFromLibrary(page, LARGE));
        await openFromLibrary(page, SMALL);
        again.push(await openFromLibrary(page, LARGE));
        await page.goto(await serveBlankPage(page));
        bare.push(await showParagraphs(page, text.split('\n\n')));
      } finally {
        await window.close();
      }
    }
    const series = (openings: readonly Opening[], part: keyof Opening) =>
      seriesOf(
        'ms',
        openings.map((each) => each[part]),
      );
    const peer = (part: keyof Opening) => ({ what: 'same text as bare paragraphs, blank page', figures: series(bare, part) });
    const size = '1,000,000 characters, 1,000 claims';
    const budget = { of: 'p95', atMost: 300 } as const;
    const blockBudget = { of: 'p95', atMost: 100 } as const;
    return [
      { work: `open, first time: ${size}`, caveat: series(first, 'shown'), peer: peer('shown'), budget },
      { work: 'open, first time: longest main-thread block', caveat: series(first, 'block'), peer: peer('block'), budget: blockBudget },
      { work: `open again: ${size}`, caveat: series(again, 'shown'), peer: peer('shown'), budget },
      { work: 'open again: longest main-thread block', caveat: series(again, 'block'), peer: peer('block'), budget: blockBudget },
    ];
  },
};

async function openFromLibrary(page: Page, title: string): Promise<Opening> {
  const item = page.locator('.source', { hasText: title });
  await item.waitFor();
  await page.evaluate(armClock, title);
  await item.click({ position: { x: 20, y: 12 } });
  return page.evaluate(async () => {
    if (window.benchOpening === undefined) throw new Error('No clock was armed.');
    return window.benchOpening;
  });
}

/** Runs in the page: waits for the pointer, then until the first passage of the source stands below its title and is painted. */
function armClock(title: string): void {
  let block = 0;
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) block = Math.max(block, duration);
  });
  tasks.observe({ type: 'longtask' });
  window.benchOpening = new Promise((resolve) => {
    const onPointer = ({ timeStamp }: PointerEvent) => {
      const look = () => {
        const isShown = document.querySelector('.text-pane h1')?.textContent === title && document.querySelector('.passage') !== null;
        if (!isShown) {
          requestAnimationFrame(look);
          return;
        }
        // The next frame begins when this one is painted.
        requestAnimationFrame(() => {
          const shown = performance.now() - timeStamp;
          // What the window still does once the text is there also keeps the analyst waiting.
          setTimeout(() => {
            tasks.disconnect();
            resolve({ shown, block });
          }, 1000);
        });
      };
      requestAnimationFrame(look);
    };
    addEventListener('pointerdown', onPointer, { capture: true, once: true });
  });
}

/** The floor: paragraphs put into a blank page, until painted. */
async function showParagraphs(page: Page, paragraphs: readonly string[]): Promise<Opening> {
  return page.evaluate(async (texts) => {
    let block = 0;
    const tasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) block = Math.max(block, duration);
    });
    tasks.observe({ type: 'longtask' });
    await new Promise(requestAnimationFrame);
    const begun = performance.now();
    const all = document.createDocumentFragment();
    for (const words of texts) {
      const paragraph = document.createElement('p');
      paragraph.textContent = words;
      all.append(paragraph);
    }
    document.body.append(all);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const shown = performance.now() - begun;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    tasks.disconnect();
    return { shown, block };
  }, paragraphs);
}

import type { Page } from 'playwright-core';
import { openWindow } from '../journeys/harness.ts';
import type { Row } from './measurement.ts';
import { importText, newNotebookPath, openServices, tagClaims } from './notebook.ts';
import { sampleText, THOUSAND_PARAGRAPHS } from './sample-text.ts';
import { seriesOf } from './stats.ts';

declare global {
  interface Window {
    /** What `armClock` began: milliseconds from the key's own time stamp until it was answered and painted. */
    benchKey?: Promise<number>;
  }
}

const CLAIMS = 300;
/** So short that no claim covers a whole sentence: a key on the cursor's sentence then makes a new claim. */
const QUOTE_LENGTH = 20;

/** From the key that tags a sentence until the claim is committed, shown and painted, in the real window. */
export async function tagInWindow(repetitions: number): Promise<Row[]> {
  const notebookPath = newNotebookPath();
  const { app, client } = openServices(notebookPath);
  await tagClaims(client, await importText(client, 'sample.txt', sampleText(THOUSAND_PARAGRAPHS, 1)), CLAIMS, QUOTE_LENGTH);
  await app.close();
  const window = await openWindow({ notebookPath });
  try {
    const { page } = window;
    await page.locator('.source').click();
    await page.locator('.passage').first().waitFor();
    await page.waitForFunction((claims) => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) >= claims, CLAIMS);
    const own: number[] = [];
    const frames: number[] = [];
    // The first keys warm up what runs.
    for (let i = -3; i < repetitions; i++) {
      await page.keyboard.press('j');
      const tagged = await timeKey(page, String(1 + ((i + 3) % 3)), true);
      const floor = await timeKey(page, 'q', false);
      if (i < 0) continue;
      own.push(tagged);
      frames.push(floor);
    }
    return [
      {
        work: 'tag: key to painted and committed, 1,000 passages, 300 claims',
        caveat: seriesOf('ms', own),
        peer: { what: 'key to two animation frames, same page', figures: seriesOf('ms', frames) },
        budget: { of: 'p95', atMost: 50 },
      },
    ];
  } finally {
    await window.close();
  }
}

async function timeKey(page: Page, key: string, tags: boolean): Promise<number> {
  await page.evaluate(armClock, tags);
  await page.keyboard.press(key);
  return page.evaluate(async () => {
    if (window.benchKey === undefined) throw new Error('No clock was armed.');
    return window.benchKey;
  });
}

/**
 * Runs in the page: waits for the next key, then, when `tags`, until the status bar shows a later revision as saved and one
 * more claim is highlighted, then for two frames, the second of which begins when the first is painted.
 */
function armClock(tags: boolean): void {
  const status = () => document.querySelector('.status-saved');
  const revision = () => Number(status()?.textContent?.replace(/\D/g, '') ?? Number.NaN);
  const highlighted = () => {
    let sum = 0;
    for (const [name, { size }] of CSS.highlights) if (name.startsWith('claim-')) sum += size;
    return sum;
  };
  const before = { revision: revision(), highlighted: highlighted() };
  const isAnswered = () => !tags || (revision() > before.revision && highlighted() > before.highlighted);
  window.benchKey = new Promise((resolve) => {
    const painted = (from: number) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - from)));
    const onKey = ({ timeStamp }: KeyboardEvent) => {
      if (isAnswered()) {
        painted(timeStamp);
        return;
      }
      const observer = new MutationObserver(() => {
        if (!isAnswered()) return;
        observer.disconnect();
        painted(timeStamp);
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    };
    addEventListener('keydown', onKey, { capture: true, once: true });
  });
}

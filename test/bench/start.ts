import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { unwrap } from '../../domain/result.ts';
import { WINDOW_URL } from '../../main/hosts/chromium/page.ts';
import { openWindow as openBrowserWindow } from '../../main/hosts/chromium/window.ts';
import { openKillableWindow, openWindow, temporaryFolder } from '../journeys/harness.ts';
import { testBrowser } from '../run/browser.ts';
import { blankFolder, serveBlankPage } from './blank-page.ts';
import type { Measurement, Row } from './measurement.ts';
import { importText, newNotebookPath, openServices } from './notebook.ts';
import { sampleText } from './sample-text.ts';
import { seriesOf, timed } from './stats.ts';

/**
 * Start: until the library is on the screen and a key is answered. Warm: the page is loaded again in a browser
 * that runs. Cold: from starting the process.
 */
export const starting: Measurement = {
  name: 'start',
  async measure({ quick }) {
    const notebookPath = newNotebookPath();
    const { app, client } = openServices(notebookPath);
    for (let i = 0; i < 5; i++) await importText(client, `source-${i}.txt`, sampleText(10_000, i));
    await app.close();
    return [await warm(notebookPath, quick ? 3 : 15), await cold(notebookPath, quick ? 1 : 5)];
  },
};

async function warm(notebookPath: string, repetitions: number): Promise<Row> {
  const window = await openWindow({ notebookPath });
  try {
    const { page } = window;
    const blankUrl = await serveBlankPage(page);
    await page.addInitScript(markInteractive);
    const own: number[] = [];
    const blank: number[] = [];
    // The first of each fills what the browser keeps of a page.
    for (let i = -1; i < repetitions; i++) {
      const [ownMs, blankMs] = [await loadingTime(page, WINDOW_URL), await loadingTime(page, blankUrl)];
      if (i < 0) continue;
      own.push(ownMs);
      blank.push(blankMs);
    }
    return {
      work: 'start: window interactive, page loaded again',
      caveat: seriesOf('ms', own),
      peer: { what: 'blank page, same browser', figures: seriesOf('ms', blank) },
      budget: { of: 'ratio', atMost: 1.5 },
    };
  } finally {
    await window.close();
  }
}

/** From the start of navigation until the frame after the one that showed the answer to a key, in milliseconds. */
async function loadingTime(page: Page, url: string): Promise<number> {
  // The page tells: to be asked, it would first have to compile the script that asks, some 40 ms in the middle of what is measured.
  const told = page.waitForEvent('console', (message) => message.text() === 'interactive');
  await page.goto(url);
  await told;
  return page.evaluate(() => performance.getEntriesByName('interactive')[0]?.startTime ?? Number.NaN);
}

/** Runs in the page before its own scripts: presses a key at every frame until it is answered. */
function markInteractive(): void {
  const isBlank = location.pathname === '/blank.html';
  if (isBlank) document.addEventListener('keydown', () => document.body.setAttribute('data-answered', ''));
  const isReady = () =>
    isBlank
      ? document.querySelector('p') !== null
      : document.querySelector('.source') !== null && document.querySelector('.status-saved') !== null;
  const isAnswered = () => document.querySelector(isBlank ? '[data-answered]' : '[role="dialog"]') !== null;
  const look = () => {
    if (isAnswered()) {
      requestAnimationFrame(() => {
        performance.mark('interactive');
        console.debug('interactive');
      });
      return;
    }
    if (isReady()) document.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function cold(notebookPath: string, repetitions: number): Promise<Row> {
  const dataDir = temporaryFolder();
  // What Node makes of the sources is kept, as `npm start` has it kept.
  process.env['NODE_COMPILE_CACHE'] ??= temporaryFolder();
  const own: number[] = [];
  const blank: number[] = [];
  // The first start of the program on a machine, which fills what is kept, is not measured.
  for (let i = -1; i < repetitions; i++) {
    const window = await timed(async () => {
      const opened = await openKillableWindow({ notebookPath, dataDir });
      await opened.run(async (page) => {
        await page.waitForSelector('.source');
        await page.waitForSelector('.status-saved');
        await page.keyboard.press('?');
        await page.waitForSelector('[role="dialog"]');
      }, null);
      return opened;
    });
    await window.value.close();
    if (i < 0) continue;
    own.push(window.ms);
    const floor = await timed(openBlankWindow);
    await floor.value.close();
    blank.push(floor.ms);
  }
  return {
    work: 'start: process started until window interactive',
    caveat: seriesOf('ms', own),
    peer: { what: 'same browser started on a blank page', figures: seriesOf('ms', blank) },
    budget: null,
  };
}

async function openBlankWindow() {
  const services = { receive: () => Promise.resolve(''), subscribe: () => () => undefined };
  const window = unwrap(
    await openBrowserWindow(services, {
      browser: testBrowser(),
      profileDir: mkdtempSync(join(temporaryFolder(), 'profile-')),
      rendererDir: blankFolder('index.html'),
      log: (reason) => console.error(reason),
    }),
  );
  await window.page.waitForSelector('p');
  return window;
}

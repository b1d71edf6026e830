import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unwrap } from '../../domain/result.ts';
import { plainTextOf } from '../../domain/rich-text.ts';
import { createApp } from '../../main/app.ts';
import { nodePorts } from '../../main/hosts/chromium/host.ts';
import { WINDOW_URL } from '../../main/hosts/chromium/page.ts';
import { createClient, marksOf } from '../../main/hosts/client.ts';
import { openWindow, temporaryFolder } from '../journeys/harness.ts';
import { committing, importFiles, saved } from '../journeys/steps.ts';
import { fillUp, freeUp, missingMounts, onDisk } from './machine.ts';

/** The browser's own store gives out, full or wiped, under a window that is being worked in. */

const { origin } = new URL(WINDOW_URL);
const NOTE = '.claim-card [contenteditable="true"]';
const LONG = 'the pier was closed at noon '.repeat(20);
const TIMES = 20;

const missing = missingMounts();
if (missing !== null) process.stderr.write(`The browser’s disk was not filled: that ${missing}.\n`);

test.runIf(missing === null)(
  'the browser’s disk full, then wiped: the analyst is told, the text stays on the screen, and all of it is saved',
  () => onDisk('150m', storeGivesOut),
);

/** @param dataDir the disk of the window's profile; the notebook is on another */
async function storeGivesOut(dataDir: string): Promise<void> {
  const article = join(temporaryFolder(), 'ferry.txt');
  writeFileSync(article, ['Ferry', 'The master said that the ferry had left.', 'The minister denied it.'].join('\n\n'));
  const { page, notebookPath, exportsDir, close } = await openWindow({ dataDir });
  const devTools = await page.context().newCDPSession(page);
  await importFiles(page, [article]);
  await page.locator('.text-pane').focus();
  await page.keyboard.press('j');
  await committing(page, () => page.keyboard.press('1'));
  await page.keyboard.press('n');
  await page.locator(NOTE).waitFor();

  fillUp(dataDir);
  // What LevelDB still has room for is used up first.
  for (let i = 0; i < TIMES; i++) {
    await page.keyboard.insertText(LONG);
    fillUp(dataDir);
    await page.waitForTimeout(50);
  }
  const told = page.getByText('What you type is not safe from a crash until it is saved.', { exact: false });
  // The browser makes room for itself where it can.
  const isTold = (): Promise<number> => {
    fillUp(dataDir);
    return told.count();
  };
  await expect.poll(isTold, { timeout: 60_000 }).toBeGreaterThan(0);
  expect((await page.locator(NOTE).innerText()).trim() === LONG.repeat(TIMES).trim()).toBe(true);
  await page.keyboard.press('Escape');

  // A claim made meanwhile goes to the services past a working copy that takes nothing in.
  await page.locator('.text-pane').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('3');
  await page.getByRole('row', { name: 'Disputed, Passage 3' }).waitFor();

  freeUp(dataDir);
  await devTools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await page.keyboard.press('n');
  await page.locator(NOTE).waitFor();
  await page.keyboard.insertText('Seen after the wipe.');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.status-saving-state').innerText(), { timeout: 60_000 }).toMatch(/^Saved, revision/);
  await page.reload();
  await page.locator('.source', { hasText: 'Ferry' }).waitFor();
  await saved(page);
  await close();

  const app = unwrap(createApp(nodePorts(exportsDir), notebookPath));
  const client = createClient(app);
  const { sources } = unwrap(await client.call('library.list', {}));
  expect(sources).toMatchObject([{ claims: { reported: 1, speculative: 0, disputed: 1 } }]);
  const notes = unwrap(await marksOf(client, sources[0]?.source.id ?? '', 'note'));
  expect(notes.map(({ content }) => plainTextOf(content).trim())).toEqual([LONG.repeat(TIMES).trim(), 'Seen after the wipe.']);
  expect(unwrap(await client.call('notebook.verify', {})).problems).toEqual([]);
  await app.close();
}

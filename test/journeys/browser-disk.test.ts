import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unwrap } from '../../domain/result.ts';
import { createApp } from '../../main/app.ts';
import { nodePorts } from '../../main/hosts/chromium/host.ts';
import { createClient } from '../../main/hosts/client.ts';
import { fillUp, freeUp, missingMounts, onDisk } from '../faults/machine.ts';
import { openWindow, temporaryFolder } from './harness.ts';
import { committing, importFiles } from './steps.ts';

/** The browser's own store, where the window keeps its working copy and what is typed: full, and gone. */

function article(): string {
  const file = join(temporaryFolder(), 'ferry.txt');
  writeFileSync(file, 'Ferry delayed\n\nThe ferry left at noon, the master said.\n');
  return file;
}

async function notesIn(notebookPath: string): Promise<string[]> {
  const app = unwrap(createApp(nodePorts(temporaryFolder()), notebookPath));
  const { notes } = unwrap(await createClient(app).call('claims.list', { claimIds: null }));
  await app.close();
  return notes.map(({ content }) => JSON.stringify(content));
}

test('on a full disk what is typed is not safe from a crash, which is said, and is saved all the same', async ({ skip }) => {
  const missing = missingMounts();
  if (missing !== null) skip(missing);
  await onDisk('150m', async (disk) => {
    const dataDir = join(disk, 'data');
    mkdirSync(dataDir);
    const window = await openWindow({ dataDir });
    const { page } = window;
    await importFiles(page, [article()]);
    await page.locator('.text-pane').focus();
    await page.keyboard.press('j');
    await committing(page, () => page.keyboard.press('1'));
    fillUp(disk);
    await page.keyboard.press('n');
    await page.locator('.margin-pane [contenteditable="true"]').first().waitFor();
    await page.keyboard.type('written on a full disk');
    await page.getByText('What you type is not safe from a crash until it is saved.').waitFor({ timeout: 30_000 });
    expect(await page.getByText('written on a full disk').count()).toBeGreaterThan(0);
    await page.locator('.text-pane').focus();
    await expect.poll(() => page.getByText(/^Saving/).count(), { timeout: 30_000 }).toBe(0);
    await window.close();
    freeUp(disk);
    expect((await notesIn(window.notebookPath)).join()).toContain('written on a full disk');
  });
});

test('a browser store that was wiped is filled again, and nothing saved is missing', async () => {
  const window = await openWindow();
  const { page } = window;
  await importFiles(page, [article()]);
  await page.locator('.text-pane').focus();
  await page.keyboard.press('j');
  await committing(page, () => page.keyboard.press('1'));
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'all' });
  await page.reload();
  await page.locator('.source').first().click();
  await page.getByRole('radio', { name: 'Whole source', exact: true }).click();
  await page.locator('.claim-card').first().waitFor();
  await committing(page, async () => {
    await page.locator('.text-pane').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('2');
  });
  await window.close();
});

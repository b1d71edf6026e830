import { copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { unwrap } from '../../domain/result.ts';
import { makeBackup } from '../../main/backup/backups.ts';
import { changePassphrase } from '../../main/store/passphrase.ts';
import { openNotebook } from '../../main/store/store.ts';
import { openWindow, temporaryFolder } from './harness.ts';
import { chooseCommand, importFiles } from './steps.ts';

test('a damaged notebook is told of in the window, and opens there once it is whole again', async () => {
  const first = await openWindow();
  const { notebookPath, dataDir } = first;
  await first.close();
  const sound = `${notebookPath}.sound`;
  copyFileSync(notebookPath, sound);
  truncateSync(notebookPath, 8192);

  const { page, problems, close } = await openWindow({ notebookPath, dataDir });
  await page.getByRole('heading', { name: '“Journey.caveat” does not open', exact: true }).waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('The notebook is damaged.');
  const again = page.getByRole('button', { name: 'Open again', exact: true });
  await again.press('Enter');
  await expect.poll(() => again.isEnabled()).toBe(true);
  copyFileSync(sound, notebookPath);
  await again.press('Enter');
  await page.getByRole('button', { name: 'Import…' }).waitFor();
  expect(problems).toEqual([]);
  await close();
});

test('a backup takes the place of a damaged notebook, whose claims are there again', async () => {
  const { notebookPath, dataDir, page, close } = await openWindow();
  const file = join(temporaryFolder(), 'report.txt');
  writeFileSync(file, 'Officials said on Monday that the port will close in May.\n');
  await importFiles(page, [file]);
  await close();
  const made = makeBackup(notebookPath, null, new Date());
  expect(made).toMatchObject({ ok: true, value: { counts: { sources: 1 } } });
  truncateSync(notebookPath, 8192);

  const again = await openWindow({ notebookPath, dataDir });
  await again.page.getByText('0 claims, 1 source').waitFor();
  await again.page.getByRole('button', { name: /^Restore/ }).press('Enter');
  await again.page.locator('.source').first().waitFor();

  // The same list stands in the open notebook, and grows.
  await chooseCommand(again.page, 'backups');
  const dialog = again.page.getByRole('dialog', { name: 'Backups', exact: true });
  await dialog.getByRole('button', { name: 'Back up now', exact: true }).click();
  await expect.poll(() => dialog.getByRole('listitem').count(), { timeout: 30_000 }).toBe(2);
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  expect(readdirSync(dirname(notebookPath)).filter((name) => name.includes('set aside'))).toEqual([
    expect.stringMatching(/^Journey \(set aside .*\).caveat$/),
  ]);
  expect(again.problems).toEqual([]);
  await again.close();
});

/** Stands in the notebook, and may stand in no other file once that is locked. */
const MARKER = 'Kittiwake-Zanzibar';

function filesWith(folder: string, words: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(words));
}

test('a notebook is locked, asks for its passphrase, and leaves nothing of itself on the disk but how windows look', async () => {
  const window = await openWindow();
  const file = join(temporaryFolder(), 'report.txt');
  writeFileSync(file, `${MARKER} said on Monday that the port will close.\n`.repeat(20));
  await importFiles(window.page, [file]);
  expect(filesWith(dirname(window.notebookPath), 'Journey').length).toBeGreaterThan(0);

  await chooseCommand(window.page, 'lock with');
  const dialog = window.page.getByRole('dialog', { name: 'Lock with a passphrase', exact: true });
  await dialog.getByLabel('New passphrase', { exact: true }).fill('seven gulls');
  // A second one that only lacks its end is told of once it is left.
  await dialog.getByLabel('The same again', { exact: true }).fill('seven gull');
  await dialog.getByText('The two are not the same.').waitFor({ state: 'detached' });
  await dialog.getByLabel('The same again', { exact: true }).press('Tab');
  await dialog.getByText('The two are not the same.').waitFor();
  await dialog.getByLabel('The same again', { exact: true }).fill('seven gulls');
  // The window may be gone before the key counts as let go.
  await Promise.allSettled([dialog.getByLabel('The same again', { exact: true }).press('Enter')]);

  // Another window opens, which keeps what it shows in memory.
  await expect.poll(() => window.currentPage() === window.page, { timeout: 60_000 }).toBe(false);
  const page = window.currentPage();
  await page.getByRole('heading', { name: '“Journey.caveat” is locked', exact: true }).waitFor();
  const field = page.getByLabel('Passphrase', { exact: true });
  await field.fill('seven geese');
  await field.press('Enter');
  await page.getByText('The notebook does not open with this passphrase.').waitFor();
  // The next try takes the place of the wrong one.
  await page.keyboard.type('seven gulls');
  await field.press('Enter');
  await page.locator('.source').first().click();
  await page.locator('.passage').first().waitFor();
  expect(await page.locator('.passage').first().innerText()).toContain(MARKER);
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Escape');
  expect([...filesWith(dirname(window.notebookPath), MARKER), ...filesWith(window.dataDir, MARKER)]).toEqual([]);

  await chooseCommand(page, 'theme: dark');
  await page.locator('html[data-theme="dark"]').waitFor();
  await chooseCommand(page, 'lock now');
  await page.getByRole('heading', { name: '“Journey.caveat” is locked', exact: true }).waitFor();
  expect(await page.locator('.passage').count()).toBe(0);
  await window.close();
  expect([...filesWith(dirname(window.notebookPath), MARKER), ...filesWith(window.dataDir, MARKER)]).toEqual([]);

  // The choice is the machine's: a window that keeps nothing itself has it too.
  const again = await openWindow({ notebookPath: window.notebookPath, dataDir: window.dataDir });
  await again.page.getByRole('heading', { name: '“Journey.caveat” is locked', exact: true }).waitFor();
  expect(await again.page.locator('html[lang="en"][data-theme="dark"]').count()).toBe(1);
  await again.close();
});

test('a locked notebook that was emptied leaves nothing of itself on the disk either, once its backup took its place', async () => {
  const { notebookPath, page, close } = await openWindow();
  const file = join(temporaryFolder(), 'report.txt');
  writeFileSync(file, `${MARKER} said on Monday that the port will close.\n`.repeat(20));
  await importFiles(page, [file]);
  await close();
  unwrap(changePassphrase(notebookPath, { from: null, to: 'seven gulls' }));
  const store = unwrap(openNotebook(notebookPath, { create: false, passphrase: 'seven gulls' }));
  unwrap(makeBackup(notebookPath, store.key, new Date()));
  unwrap(store.close());
  truncateSync(notebookPath, 0);

  // Nothing says that an empty file was locked.
  const window = await openWindow({ notebookPath, dataDir: join(temporaryFolder(), 'data') });
  const first = window.page;
  await first.getByText('locked with the passphrase of that time').waitFor();
  await Promise.allSettled([first.getByRole('button', { name: /^Restore/ }).press('Enter')]);
  await expect.poll(() => window.currentPage() === first, { timeout: 30_000 }).toBe(false);
  const field = window.currentPage().getByLabel('Passphrase', { exact: true });
  await field.fill('seven gulls');
  await field.press('Enter');
  await window.currentPage().locator('.source').first().click();
  await window.currentPage().locator('.passage').first().waitFor();
  await window.close();
  expect(filesWith(window.dataDir, MARKER)).toEqual([]);
});

test('a damaged notebook without a backup is salvaged in the window, which tells what is missing and opens what came of it', async () => {
  const { notebookPath, dataDir, page, close } = await openWindow();
  const file = join(temporaryFolder(), 'report.txt');
  writeFileSync(file, 'Officials said on Monday that the port will close in May.\n');
  await importFiles(page, [file]);
  await close();
  const torn = readFileSync(notebookPath).fill(0, 4096, 8192);
  writeFileSync(notebookPath, torn);

  const again = await openWindow({ notebookPath, dataDir });
  await again.page.getByRole('button', { name: 'Salvage what can be read', exact: true }).press('Enter');
  await again.page.getByRole('row', { name: 'Sources 1', exact: true }).waitFor();
  await again.page.getByRole('button', { name: 'Open the salvaged notebook', exact: true }).press('Enter');
  await again.page.locator('.source').first().click();
  expect(await again.page.locator('.passage').first().innerText()).toContain('the port will close in May');
  const aside = readdirSync(dirname(notebookPath)).filter((name) => name.includes('set aside'));
  expect(aside).toHaveLength(1);
  expect(readFileSync(join(dirname(notebookPath), aside[0] ?? '')).equals(torn)).toBe(true);
  expect(again.problems).toEqual([]);
  await again.close();
});

test('an older copy in the notebook’s place opens only when it is said that it is the right one', async () => {
  const { notebookPath, dataDir, page, close } = await openWindow();
  const older = join(temporaryFolder(), 'older');
  const file = join(temporaryFolder(), 'report.txt');
  writeFileSync(file, 'Officials said on Monday that the port will close in May.\n');
  await importFiles(page, [file]);
  await close();
  copyFileSync(notebookPath, older);
  const more = await openWindow({ notebookPath, dataDir });
  // The text takes the focus when it comes.
  await more.page.locator('.passage').first().waitFor();
  writeFileSync(file, 'Workers doubt that the port will close.\n');
  await importFiles(more.page, [file]);
  await more.page.locator('.source').nth(1).waitFor();
  await more.close();
  copyFileSync(older, notebookPath);

  const again = await openWindow({ notebookPath, dataDir });
  await again.page.getByText('This is not the newest state of the notebook').first().waitFor();
  await again.page.getByText('at step 2. What is there now is at step 1.').waitFor();
  await again.page.getByRole('button', { name: 'Open it all the same', exact: true }).press('Enter');
  await again.page.locator('.source').first().waitFor();
  expect(await again.page.locator('.source').count()).toBe(1);
  expect(again.problems).toEqual([]);
  await again.close();
});

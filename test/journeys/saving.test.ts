import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { NoteSubject } from '../../domain/note.ts';
import { passageId } from '../../domain/passage.ts';
import { unwrap } from '../../domain/result.ts';
import { richTextFromPlain } from '../../domain/rich-text.ts';
import { createApp } from '../../main/app.ts';
import { nodePorts } from '../../main/hosts/chromium/host.ts';
import { createClient, marksOf } from '../../main/hosts/client.ts';
import { connect } from '../../main/store/sqlite.ts';
import { type KillableWindow, openKillableWindow, openWindow, temporaryFolder } from './harness.ts';
import { importFiles, putNoticesAway, saved } from './steps.ts';

/** What is not saved is said, wherever it was written, and what a crash cut off comes back with a word about it. */

function articles(): string[] {
  const folder = temporaryFolder();
  const texts = {
    ferry: ['Ferry delayed', 'The ferry left at noon, the master said.'],
    tunnel: ['Tunnel closed', 'It was closed on Monday.'],
  };
  return Object.entries(texts).map(([name, lines]) => {
    const file = join(folder, `${name}.txt`);
    writeFileSync(file, lines.join('\n\n'));
    return file;
  });
}

async function choose(page: Page, title: string): Promise<void> {
  await page.locator('.source', { hasText: title }).click();
  await page.locator('.text-pane h1', { hasText: title }).waitFor();
  await page.locator('.text-pane').focus();
}

const note = (page: Page) => page.locator('.margin-note .rich-text').first();

test('a note that cannot be saved is named with the reason after one has left it, and saved on request', async () => {
  const window = await openWindow();
  const { page, notebookPath } = window;
  await importFiles(page, articles());
  await choose(page, 'Ferry delayed');
  await page.keyboard.press('j');
  await page.keyboard.press('n');
  await page.locator('.margin-note [contenteditable="true"]').waitFor();
  // Another program holds the notebook's file.
  const other = connect(notebookPath, 'write');
  other.exec('BEGIN IMMEDIATE');
  try {
    await page.keyboard.type('who saw it?');
    await choose(page, 'Tunnel closed');
    const status = page.getByRole('status').locator('.status-refused');
    await expect
      .poll(() => status.innerText(), { timeout: 20_000 })
      .toMatch(/^Not saved: note on passage 2 of “Ferry delayed”\. The notebook is open/);
    await status.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('who saw it?').waitFor();
    await dialog.getByRole('button', { name: 'Show' }).click();
    await page.locator('.text-pane h1', { hasText: 'Ferry delayed' }).waitFor();
    await expect.poll(() => note(page).innerText()).toBe('who saw it?');
  } finally {
    other.exec('ROLLBACK');
    other.close();
  }
  // It is tried again by itself as well.
  const again = page.getByRole('button', { name: 'Try again' });
  if (await again.isVisible()) await again.click();
  await saved(page);
  await window.close();

  const client = createClient(unwrap(createApp(nodePorts(window.exportsDir), notebookPath)));
  const { sources } = unwrap(await client.call('library.list', {}));
  const ferry = sources.find(({ source }) => source.title === 'Ferry delayed')?.source.id ?? '';
  expect(unwrap(await marksOf(client, ferry, 'note'))).toMatchObject([{ content: richTextFromPlain('who saw it?') }]);
});

/** Writes the beginning of a note on the second passage and kills everything before it is committed. */
async function crashWhileWriting(window: KillableWindow): Promise<void> {
  await window.run(async (page, files) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import…' }).click();
    await (await chooser).setFiles(files);
    await page.locator('.notice', { hasText: '2 sources imported' }).waitFor();
    await page.locator('.text-pane h1', { hasText: 'Ferry delayed' }).waitFor();
    await page.locator('.status-saved').waitFor();
    await page.locator('.text-pane').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('n');
    await page.locator('.margin-note [contenteditable="true"]').waitFor();
  }, articles());
  // Nothing can be committed while another program holds the notebook's file.
  const other = connect(window.notebookPath, 'write');
  other.exec('BEGIN IMMEDIATE');
  await window.run(async (page, words) => {
    await page.keyboard.type(words);
    const isKept = () =>
      new Promise<boolean>((resolve) => {
        const open = indexedDB.open('caveat-outbox');
        open.onsuccess = () => {
          const all = open.result.transaction('rows').objectStore('rows').getAll();
          all.onsuccess = () => {
            open.result.close();
            resolve(JSON.stringify(all.result).includes('who saw it?'));
          };
        };
      });
    while (!(await page.evaluate(isKept)));
  }, 'who saw it?');
  await window.kill9();
  other.exec('ROLLBACK');
  other.close();
}

test('what was being written when everything was killed comes back, is told of, and shown', async () => {
  const crashed = await openKillableWindow();
  await crashWhileWriting(crashed);
  const window = await openWindow({ ...crashed, host: 'chromium' });
  const { page } = window;
  await choose(page, 'Tunnel closed');
  const notice = page.locator('.notice', { hasText: 'note on passage 2 of “Ferry delayed”' });
  await notice.waitFor();
  expect(await notice.innerText()).toContain('recovered');
  await notice.getByRole('button', { name: 'Show' }).click();
  await page.locator('.text-pane h1', { hasText: 'Ferry delayed' }).waitFor();
  await expect.poll(() => note(page).innerText()).toBe('who saw it?');
  await saved(page);
  expect(window.problems).toEqual([]);
  await window.close();
});

test('what comes back and conflicts with what was written since is offered with both texts', async () => {
  const crashed = await openKillableWindow();
  await crashWhileWriting(crashed);
  const app = unwrap(createApp(nodePorts(crashed.exportsDir), crashed.notebookPath));
  const client = createClient(app);
  const { sources } = unwrap(await client.call('library.list', {}));
  const versionId = sources.find(({ source }) => source.title === 'Ferry delayed')?.source.currentVersionId ?? '';
  const about: NoteSubject = { kind: 'passage', id: passageId(versionId, 2) };
  const content = richTextFromPlain('nobody did');
  unwrap(await client.run('save-note', { about, basedOn: null, edition: randomUUID(), content }));
  await app.close();

  const window = await openWindow({ ...crashed, host: 'chromium' });
  const { page } = window;
  await page.locator('.notice', { hasText: 'cannot be saved as it is: note on passage 2 of “Ferry delayed”' }).waitFor();
  await page.locator('.status-refused').click();
  const texts = page.getByRole('dialog').locator('.conflict .rich-text');
  await expect.poll(async () => (await texts.allInnerTexts()).sort()).toEqual(['nobody did', 'who saw it?']);
  await page.getByRole('dialog').getByRole('button', { name: 'Show' }).click();
  const shown = page.locator('.margin-note .conflict');
  await expect.poll(async () => (await shown.locator('.rich-text').allInnerTexts()).sort()).toEqual(['nobody did', 'who saw it?']);
  await putNoticesAway(page);
  await shown.getByRole('button', { name: 'Keep mine' }).click();
  await saved(page);
  await expect.poll(() => note(page).innerText()).toBe('who saw it?');
  expect(window.problems).toEqual([]);
  await window.close();
});

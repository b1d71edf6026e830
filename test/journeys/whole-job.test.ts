import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { enFormats } from '../../renderer/messages/export-formats.ts';
import { hosts, openWindow } from './harness.ts';
import { committing, documents, exportBrief, importFiles, openSource, saved } from './steps.ts';

const TAG_KEYS = { reported: '1', speculative: '2', disputed: '3' } as const;
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
if (!hasPandoc) console.log('pandoc is not installed: the exported DOCX is not read back by another program.');

/** Tags one sentence of each kind in the open source and writes a note on the last, by keyboard alone. */
async function tagEachKind(page: Page, note: string): Promise<void> {
  for (const key of Object.values(TAG_KEYS)) {
    await page.keyboard.press('j');
    await committing(page, () => page.keyboard.press(key));
  }
  await committing(page, async () => {
    await page.keyboard.press('n');
    await page.locator('.claim-card [contenteditable="true"]').waitFor();
    await page.keyboard.type(note);
    await page.keyboard.press('Escape');
  });
}

/** The tag counts each source shows in the library. */
async function counts(page: Page): Promise<string[]> {
  return page
    .locator('.source')
    .evaluateAll((cards) => cards.map((card) => [...card.querySelectorAll('.source-count')].map((each) => each.textContent).join(' ')));
}

const squeezed = (text: string) => text.replace(/\s+/g, '');

describe.each(hosts)('on the %s host', (host) => {
  test('import, tag, note, brief, export, close, reopen, undo', async () => {
    const files = documents();
    let window = await openWindow({ host });
    let { page } = window;
    const { notebookPath, dataDir, exportsDir } = window;

    await page.getByText('No sources yet').waitFor();
    await importFiles(page, files);
    for (let place = 0; place < files.length; place++) {
      await openSource(page, place);
      await tagEachKind(page, `Seen in source ${place}: 먼저 确认 before use.`);
    }
    expect(await counts(page)).toEqual(files.map(() => '1 1 1'));

    // The same files again are recognised, not added.
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import…' }).click();
    await (await chooser).setFiles(files.slice(0, 1));
    await page.getByText('is in this notebook already').waitFor();
    expect(await page.locator('.source').count()).toBe(files.length);

    await page.keyboard.press('Alt+2');
    await committing(page, () => page.getByRole('button', { name: 'New brief', exact: true }).click());
    const text = page.locator('.brief [contenteditable="true"]');
    await text.click();
    await page.keyboard.type('# What the sources claim\nBefore the quotes.\n');
    for (const group of await page.locator('.picker-group').all()) {
      await group.getByRole('button', { name: /Cite/ }).click();
      await group.getByRole('button', { name: /^Insert \d/ }).click();
    }
    const quoted = page.locator('.quoted-claim');
    await expect.poll(() => quoted.count()).toBe(files.length * 3);
    await expect.poll(() => page.locator('.status-saved').count(), { timeout: 20_000 }).toBe(1);

    // Live: retagging in the reader shows in the brief.
    const speculative = await page.locator('.quoted-claim[data-tag="speculative"]').count();
    await page.keyboard.press('Alt+1');
    await openSource(page, 0);
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const claimed = page.locator('.claim-card[data-tag]').first();
    await claimed.waitFor();
    await page.keyboard.press('c');
    await committing(page, () => page.getByRole('radio', { name: 'Speculative' }).last().click());
    await page.keyboard.press('Alt+2');
    await expect.poll(() => page.locator('.quoted-claim[data-tag="speculative"]').count()).not.toBe(speculative);

    // Traced: from the brief to the very place in the text.
    const traced = page.locator('.quoted-claim').last();
    const wanted = await traced.locator('blockquote').innerText();
    await traced.getByRole('button', { name: 'Show in the text' }).click();
    await page.locator('.claim-card[data-active] blockquote', { hasText: wanted.slice(0, 20) }).waitFor();
    await page.keyboard.press('Alt+2');
    await quoted.first().waitFor();

    const quotes = await page.locator('.quoted-claim blockquote').allInnerTexts();
    const exported: Record<string, string> = {};
    for (const format of Object.values(enFormats)) exported[format] = await exportBrief(page, format);
    for (const path of Object.values(exported)) expect(readFileSync(path).length, path).toBeGreaterThan(50);
    expect(
      readFileSync(exported['PDF'] ?? '')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    for (const path of Object.values(exported)) expect(path).toContain(exportsDir);
    const html = readFileSync(exported['Web page (HTML)'] ?? '', 'utf8');
    for (const quote of quotes) expect(squeezed(html.replaceAll('&#x27;', "'").replaceAll('&#x26;', '&'))).toContain(squeezed(quote));
    if (hasPandoc) {
      const words = squeezed(
        execFileSync('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', exported['Word (DOCX)'] ?? ''], { encoding: 'utf8' }),
      );
      for (const quote of quotes) expect(words).toContain(squeezed(quote));
      for (const tag of ['Reported', 'Speculative', 'Disputed']) expect(words).toContain(tag);
      expect(words).toContain('먼저确认beforeuse.');
    }

    // What the brief rests on goes along into a notebook with nothing in it, and out again.
    const elsewhere = await openWindow({ host });
    const bundleChooser = elsewhere.page.waitForEvent('filechooser');
    await elsewhere.page.getByRole('button', { name: 'Import…' }).click();
    await (await bundleChooser).setFiles(exported[enFormats.zip] ?? '');
    const taken = elsewhere.page.locator('.notice', { hasText: 'is taken in' });
    await taken.waitFor();
    await expect.poll(() => elsewhere.page.locator('.source').count()).toBeGreaterThan(0);
    await elsewhere.page.keyboard.press('Alt+2');
    await elsewhere.page.getByRole('row').first().click();
    await expect.poll(() => elsewhere.page.locator('.quoted-claim blockquote').allInnerTexts()).toEqual(quotes);
    await committing(elsewhere.page, () => taken.getByRole('button', { name: 'Undo' }).click());
    await elsewhere.page.keyboard.press('Alt+1');
    await elsewhere.page.getByText('No sources yet').waitFor();
    expect(elsewhere.problems).toEqual([]);
    await elsewhere.close();

    // One last step, to be taken back after the restart.
    await page.keyboard.press('Alt+1');
    await openSource(page, 1);
    for (let i = 0; i < 4; i++) await page.keyboard.press('j');
    const earlier = await counts(page);
    await committing(page, () => page.keyboard.press('3'));
    // The library's numbers follow a moment after the commit.
    await expect.poll(() => counts(page)).not.toEqual(earlier);
    const before = await counts(page);
    const revision = await saved(page);
    expect(window.problems).toEqual([]);
    await window.close();

    window = await openWindow({ host, notebookPath, dataDir, exportsDir });
    page = window.page;
    await page.locator('.passage').first().waitFor();
    expect(await saved(page)).toBe(revision);
    expect(await counts(page)).toEqual(before);
    await committing(page, () => page.keyboard.press('Control+z'));
    await expect.poll(() => counts(page)).not.toEqual(before);
    await committing(page, () => page.keyboard.press('Control+Shift+z'));
    await expect.poll(() => counts(page)).toEqual(before);
    await openSource(page, 0);
    await page.getByRole('radio', { name: 'Whole source' }).click();
    await page.getByText('Seen in source 0: 먼저 确认 before use.').waitFor();
    await page.keyboard.press('Alt+2');
    await expect.poll(() => page.locator('.quoted-claim').count()).toBe(files.length * 3);
    expect(window.problems).toEqual([]);
    await window.close();
  });
});

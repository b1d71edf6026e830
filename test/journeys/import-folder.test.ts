import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openWindow, temporaryFolder } from './harness.ts';

const GOOD = 170;
const COPIES = 20;
const BROKEN = 10;

/** A folder of 200 mixed files, three levels deep: texts, pages, copies of some, and files that are neither. */
function mixedFolder(): string {
  const folder = join(temporaryFolder(), 'handed over');
  const put = (name: string, content: string | Uint8Array) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  const words = (n: number) =>
    `The harbour office said that berth ${n} opens on day ${n}. 第${n}号泊位将重新开放。 ${n}번 부두가 다시 열린다.`;
  for (let n = 0; n < GOOD; n++) {
    const text = `Notice ${n} of the harbour\n\n${words(n)}`;
    if (n % 3 === 0) put(`a/${n}.txt`, text);
    else if (n % 3 === 1) put(`a/pages/${n}.html`, `<!doctype html><h1>Notice ${n} of the harbour</h1><p>${words(n)}</p>`);
    else put(`a/pages/more/${n}.md`, `# Notice ${n} of the harbour\n\n${words(n)}`);
    if (n % 3 === 0 && n / 3 < COPIES) put(`b copies/${n}.txt`, text);
  }
  for (let n = 0; n < BROKEN; n++) put(`c/${n}.txt`, new Uint8Array([0x89, 0x50, 0x4e, 0x47, n]));
  put('.DS_Store', 'left out');
  put('__MACOSX/1.txt', 'left out');
  return folder;
}

/** Drops a file or folder of the disk into the middle of the window, as a file manager would. */
async function drop(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 300, data });
  await session.detach();
}

/** Pastes into the window, outside of any field. */
function paste(page: Page, flavours: Record<string, string>): Promise<void> {
  return page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, flavours);
}

const bar = (page: Page) => page.locator('.import-report-bar');
const group = async (page: Page, name: string) => page.locator(`.import-report [data-group="${name}"] li`).count();

test('a folder of 200 mixed files, cancelled halfway, then again: the rest comes in, the first are there already', async () => {
  const window = await openWindow();
  const { page } = window;
  const folder = mixedFolder();
  await page.getByText('No sources yet').waitFor();
  await drop(page, folder);
  await page.locator('.import-all').waitFor();
  await page.waitForFunction(() => /^(?:[3-9]\d|1\d\d) of 200/.test(document.querySelector('.import-all span')?.textContent ?? ''));
  await page.getByRole('button', { name: 'Cancel all' }).click();
  await bar(page).waitFor();
  await bar(page).getByRole('button', { name: 'Import report', exact: true }).click();
  const first = await group(page, 'attention');
  expect(first).toBeGreaterThan(0);
  expect(await group(page, 'cancelled')).toBe(200 - first);
  await page.keyboard.press('Escape');
  // What was cancelled left nothing behind.
  await expect.poll(() => page.locator('.source').count()).toBe(first);

  await drop(page, folder);
  await page.locator('.import-all').waitFor();
  await bar(page).waitFor({ timeout: 120_000 });
  await bar(page).getByRole('button', { name: 'Import report', exact: true }).click();
  expect(await group(page, 'attention')).toBe(GOOD - first);
  expect(await group(page, 'alreadyThere')).toBe(first + COPIES);
  expect(await group(page, 'refused')).toBe(BROKEN);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('handed over/c/0.txt');
  expect(copied.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(200);
  await page.screenshot({ path: join(process.env['CAVEAT_SHOTS'] ?? temporaryFolder(), 'import-report.png') });
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.source').count()).toBe(GOOD);
  await page.getByRole('button', { name: 'Dismiss the report' }).click();
  await bar(page).waitFor({ state: 'detached' });
  expect(window.problems).toEqual([]);
  await window.close();
}, 300_000);

test('what is pasted outside of a text becomes a source: rich text by its structure, plain text named after its first line', async () => {
  const window = await openWindow();
  const { page } = window;
  await page.getByText('No sources yet').waitFor();
  await paste(page, {
    'text/html':
      '<meta charset="utf-8"><h1>Berths reopen in spring</h1><p>The office said so on Friday.</p><ul><li>Berth one</li></ul><script>document.title="x"</script>',
    'text/plain': 'Berths reopen in spring',
  });
  await page.locator('.source-title', { hasText: 'Berths reopen in spring' }).waitFor();
  expect(await page.locator('.passage').count()).toBe(3);
  await paste(page, { 'text/html': '<span>渡轮停运的原因</span>', 'text/plain': '渡轮停运的原因\n\n运营商周五表示,该航线将于六月关闭。' });
  await page.locator('.source-title', { hasText: '渡轮停运的原因' }).waitFor();
  expect(window.problems).toEqual([]);
  await window.close();
}, 120_000);

test('a text with two articles is offered for splitting, split, and put together again', async () => {
  const window = await openWindow();
  const { page } = window;
  await page.getByText('No sources yet').waitFor();
  const article = (title: string, day: string) => [
    title,
    `Published: March ${day}, 2025`,
    'The operator told reporters at the harbour office on Friday morning that the ferry line will stop running in June of this year.',
    'Passengers on the quay said that nobody had told them, and a spokeswoman for the council called the whole plan premature.',
    'The operator answered that timetables had been published in the usual way and that refunds would be paid by the end of the month.',
  ];
  const both = [...article('Ferry to Skarholm will stop in June', '3'), ...article('Council weighs a bridge instead', '9')];
  await paste(page, { 'text/plain': both.join('\n\n') });
  const offer = page.locator('.notice', { hasText: 'This file looks like 2 articles' });
  await offer.waitFor();
  await page.screenshot({ path: join(process.env['CAVEAT_SHOTS'] ?? temporaryFolder(), 'split-offer.png') });
  await offer.getByRole('button', { name: 'Split into articles' }).click();
  await page.getByText('Split into 2 sources').waitFor();
  await expect.poll(() => page.locator('.source').count()).toBe(2);
  expect((await page.locator('.source-title').allInnerTexts()).toSorted()).toEqual([
    'Council weighs a bridge instead',
    'Ferry to Skarholm will stop in June',
  ]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('.source').count()).toBe(1);
  expect(window.problems).toEqual([]);
  await window.close();
}, 120_000);

test('a reprint says on its card what it is a copy of', async () => {
  const window = await openWindow();
  const { page } = window;
  await page.getByText('No sources yet').waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  const report = Array.from(
    { length: 12 },
    (_, day) => `On day ${day} the office of berth ${day * 7} said that ferry ${day * 13} would not sail.`,
  );
  await paste(page, { 'text/plain': ['Ferries stay in port', report.join(' ')].join('\n\n') });
  await page.locator('.source-title', { hasText: 'Ferries stay in port' }).waitFor();
  await paste(page, { 'text/plain': ['No ferries this week', report.slice(1).join(' ')].join('\n\n') });
  const card = page.locator('.source', { hasText: 'No ferries this week' });
  await card.locator('.source-copy').waitFor();
  expect(await card.locator('.source-copy').innerText()).toMatch(/^Near-copy of “Ferries stay in port”, \d+ % the same$/);
  expect(await page.locator('.source-copy').count()).toBe(1);
  await page.screenshot({ path: join(process.env['CAVEAT_SHOTS'] ?? temporaryFolder(), 'copy-dark.png') });
  expect(window.problems).toEqual([]);
  await window.close();
}, 120_000);

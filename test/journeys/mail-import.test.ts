import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attachment, multipart, part } from '../main/import/mail-writer.ts';
import { scan, show, showLines, writePdf } from '../main/import/pdf-writer.ts';
import { openWindow, temporaryFolder } from './harness.ts';

const head = [
  'From: Ann Lee <ann@harbour.example>',
  'Date: Tue, 4 Nov 2025 09:30:00 +0900',
  'Subject: Figures for the quay',
  'MIME-Version: 1.0',
];
const report = writePdf(
  [
    show(60, 780, 'The quay in winter', { size: 22 }) +
      showLines(60, 740, ['The piles have lost a third of their strength since', 'the last survey was made.']),
    showLines(60, 740, ['The board will decide in the coming week.']),
  ],
  { decimalFrom: 1 },
);

test('a message brings its report along, and says what it could not bring', async () => {
  const path = join(temporaryFolder(), 'figures.eml');
  const files = [attachment('report.pdf', 'application/pdf', report), attachment('scan.pdf', 'application/pdf', writePdf([scan]))];
  writeFileSync(path, multipart('mixed', head, [part(['Content-Type: text/plain'], 'The report of the divers is attached.'), ...files]));
  const { page, problems, close } = await openWindow();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import…' }).click();
  await (await chooser).setFiles(path);
  await page.getByText('2 sources imported').waitFor();
  await expect
    .poll(async () => (await page.locator('.source-title').allInnerTexts()).sort())
    .toEqual(['Figures for the quay', 'The quay in winter']);
  await page.getByText(/Attached file not imported: The pages of this PDF are pictures.*scan\.pdf/).waitFor();

  await page.locator('.source-title', { hasText: 'The quay in winter' }).click();
  await page.locator('.passage', { hasText: 'The board will decide' }).dblclick();
  const folder = process.env['CAVEAT_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, 'mail-import.png') });
  const copied = await page.evaluate(() => {
    const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return event.clipboardData?.getData('text/plain') ?? '';
  });
  expect(copied).toContain('“The quay in winter”, p. 1, passage ');
  expect(problems).toEqual([]);
  await close();
});

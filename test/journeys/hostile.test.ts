import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { views } from '../../renderer/views.ts';
import { multipart, part } from '../main/import/mail-writer.ts';
import { docxOf, epubOf, hpParagraph, hpText, hwpxOf, paragraph, run } from '../main/import/packages/build.ts';
import { show, writePdf } from '../main/import/pdf-writer.ts';
import { type JourneyWindow, openWindow, temporaryFolder } from './harness.ts';
import { committing, importFiles } from './steps.ts';

/** A notebook stuffed with everything that could run, fetch or deceive: in every view it is words. */

const RUN = 'window.ran = (window.ran || 0) + 1';
const tags = [
  `<script>${RUN}</script>`,
  `<img src="https://evil.invalid/a.png" onerror="${RUN}">`,
  `<svg onload="${RUN}"><script>${RUN}</script><use href="https://evil.invalid/b.svg#x"/></svg>`,
  `<style>@import url(https://evil.invalid/c.css); body { background: url(https://evil.invalid/d.png) }</style>`,
  `<a href="javascript:${RUN}">press</a><iframe src="javascript:parent.${RUN}"></iframe><base href="https://evil.invalid/">`,
  `<form action="https://evil.invalid/"><input autofocus onfocus="${RUN}"></form><meta http-equiv="refresh" content="0;url=https://evil.invalid/">`,
].join('');
const escaped = tags.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const words = 'The quay \u202Eesolc lliw\u202C =HYPERLINK("https://evil.invalid/","go") {{7*7}} __proto__ constructor.';
const page = (body: string) =>
  `<!doctype html><html><head><title>${escaped}</title></head><body onload="${RUN}"><h1>${escaped}</h1>${body}</body></html>`;

const files: Readonly<Record<string, string | Uint8Array>> = {
  'a\u202Elmth.txt': `${tags}\n\n${words}`,
  'page.html': page(`<p style="background:url(https://evil.invalid/e.png)">${words}${tags}</p><p>${escaped}</p>`),
  'page.mhtml': multipart(
    'related',
    ['Subject: x', 'Snapshot-Content-Location: javascript:alert(1)'],
    [part(['Content-Type: text/html; charset=utf-8', 'Content-Location: https://evil.invalid/'], page(`<p>${words}${tags}</p>`))],
  ),
  'note.md': `# ${escaped}\n\n${words}\n\n${tags}\n\n[press](javascript:${encodeURIComponent(RUN)}) ![x](https://evil.invalid/f.png)\n`,
  'mail.eml': multipart(
    'alternative',
    [`From: "${'<script>'}" <a@evil.invalid>`, `Subject: ${tags.replaceAll('"', "'")}`],
    [part(['Content-Type: text/html; charset=utf-8'], page(`<p>${words}${tags}</p>`))],
  ),
  'word.docx': docxOf(paragraph(run(escaped)) + paragraph(run(words.replaceAll('"', '&quot;')))),
  'book.epub': epubOf({
    pages: { 'a.xhtml': `<h1>Quay</h1><p>${escaped}</p><p>${words.replaceAll('"', '&quot;')}</p><script>${RUN}</script>` },
  }),
  'hangul.hwpx': hwpxOf([hpParagraph(hpText(escaped)) + hpParagraph(hpText('항구는 닫힌다.'))]),
  'paper.pdf': writePdf([show(50, 700, 'alert of script in a paper, said the mayor of the quay.')]),
};

let window: JourneyWindow;
let shown: Page;
const dialogs: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  window = await openWindow();
  shown = window.page;
  shown.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  shown.on('request', (request) => requests.push(request.url()));
  await shown.getByText('No sources yet').waitFor();
});

afterAll(async () => {
  await window.close();
});

/** What has to hold at any time. */
async function nothingHappened(): Promise<void> {
  expect(await shown.evaluate(() => [Reflect.get(globalThis, 'ran'), Reflect.get({}, 'x'), Reflect.get({}, 'polluted')])).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(dialogs).toEqual([]);
  const own = new URL(shown.url()).origin;
  expect(requests.filter((url) => new URL(url).origin !== own && !/^(blob|data):/u.test(url))).toEqual([]);
  expect(await shown.locator('iframe, object, embed, base, form[action], [onload], [onerror], [href^="javascript:"]').count()).toBe(0);
  expect(shown.context().pages()).toHaveLength(1);
  // A violation of the policy would be told here: something would have got in, even if it was stopped.
  expect(window.problems).toEqual([]);
}

test('sources of every format are words, in every view', async () => {
  const folder = temporaryFolder();
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
  await importFiles(shown, paths);
  await nothingHappened();
  const rows = shown.locator('.source');
  for (let place = 0; place < paths.length; place++) {
    await rows.nth(place).click();
    await shown.locator('.source[data-selected]').nth(0).waitFor();
    await shown.locator('.passage').first().waitFor();
    if (place > 1) continue;
    await shown.locator('.text-pane').focus();
    await shown.keyboard.press('Home');
    await shown.keyboard.press('j');
    await committing(shown, () => shown.keyboard.press('1'));
  }
  await nothingHappened();
  for (const index of views.keys()) {
    await shown.keyboard.press(`Alt+${index + 1}`);
    await shown.waitForTimeout(300);
    await nothingHappened();
  }
});

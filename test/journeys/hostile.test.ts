import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unwrap } from '../../domain/result.ts';
import { headingOf, paragraphOf, type RichText, richTextOf } from '../../domain/rich-text.ts';
import { exportBrief } from '../../main/export-brief.ts';
import { views } from '../../renderer/views.ts';
import { addSource, openStore, run as runCommand, servicesOver, tagging, testPorts } from '../main/builders.ts';
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
  await throughViews();
});

async function throughViews(): Promise<void> {
  for (const index of views.keys()) {
    await shown.keyboard.press(`Alt+${index + 1}`);
    await shown.waitForTimeout(300);
    await nothingHappened();
  }
  await shown.keyboard.press('Alt+1');
}

/** Chooses one file that is no source. */
async function choose(name: string, content: string | Uint8Array): Promise<void> {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  const chooser = shown.waitForEvent('filechooser');
  await shown.getByRole('button', { name: 'Import…' }).click();
  await (await chooser).setFiles(path);
}

const STATEMENT = 'The mole is closed until May, the harbour office said.';

function hostileText(...before: RichText['root']['children']): RichText {
  const lines = [tags, words, '<!--', ']]>', '</textarea></style></title>'];
  return richTextOf([...before, headingOf(1, tags), ...lines.map((each) => paragraphOf(each))]);
}

test('the notes and the brief of a bundle are words', async () => {
  const written: Uint8Array[] = [];
  const saveFile = async (_name: string, bytes: Uint8Array) => {
    written.push(bytes);
    return null;
  };
  const store = openStore(join(temporaryFolder(), 'from.caveat'));
  const services = servicesOver(store, testPorts({ saveFile, author: tags.slice(0, 150) }));
  const text = `${STATEMENT}\n${tags}`;
  const sourceId = await addSource(services, text);
  const claim = tagging(sourceId, text, STATEMENT);
  const markup = tagging(sourceId, text, tags);
  const title = `Brief ${tags.slice(0, 250)}`;
  const briefId = randomUUID();
  const quotes = [claim, markup].map(({ claimId }) => ({ type: 'claim-quote' as const, version: 1 as const, claimId }));
  for (const each of [claim, markup]) {
    runCommand(services, 'tag-claim', each);
    const about = { kind: 'claim', id: each.claimId } as const;
    runCommand(services, 'save-note', { about, basedOn: null, edition: randomUUID(), content: hostileText() });
  }
  runCommand(services, 'create-brief', { briefId, title, content: hostileText(...quotes) });
  unwrap(await services.tasks.run('export', (task) => exportBrief(services, task, { briefId, format: 'zip', language: 'en' })));
  unwrap(store.close());

  await choose('brief.zip', written.at(-1) ?? '');
  await shown.locator('.notice', { hasText: 'is taken in' }).waitFor();
  await shown.keyboard.press('Alt+2');
  await shown.getByRole('row', { name: 'Brief <script>' }).first().click();
  await expect.poll(() => shown.locator('.quoted-claim blockquote').allInnerTexts()).toEqual([STATEMENT, tags]);
  expect(await shown.locator('[contenteditable]', { hasText: RUN }).count()).toBeGreaterThan(0);
  await nothingHappened();
  await shown.keyboard.press('Alt+1');
  await shown
    .locator('.source', { hasText: STATEMENT.slice(0, 15) })
    .first()
    .click();
  await shown.getByText('Whole source', { exact: true }).click();
  await shown.locator('.claim-card', { hasText: RUN }).first().waitFor();
  await throughViews();
});

test('annotations of another program are words', async () => {
  const annotation = (id: string, title: string, exact: string) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `javascript:${RUN}//${id}`,
    type: 'Annotation',
    creator: { id: `javascript:${RUN}`, name: tags },
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: tags },
      { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: `Annotated. [press](javascript:${RUN}) ${tags}` },
    ],
    target: { source: { id: `javascript:${RUN}`, title }, selector: { type: 'TextQuoteSelector', exact } },
  });
  const fits = annotation('1', 'Quay', '{{7*7}} __proto__ constructor.');
  await choose('notes.json', JSON.stringify([fits, annotation('2', tags, `${tags} that is nowhere`)]));
  const dialog = shown.getByRole('dialog', { name: 'Annotations in “notes.json”' });
  await dialog.getByText('<script>').first().waitFor();
  await nothingHappened();
  await committing(shown, () => dialog.getByRole('button', { name: /^Add 1 / }).click());
  await dialog.waitFor({ state: 'detached' });
  await shown.locator('.source', { hasText: /^Quay/ }).click();
  await shown.getByText('Whole source', { exact: true }).click();
  await shown.locator('.claim-card', { hasText: 'Annotated.' }).filter({ hasText: RUN }).first().waitFor();
  await throughViews();
});

import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unwrap } from '../../../domain/result.ts';
import { describePdf } from '../../../main/export/describe-pdf.ts';
import { pdfDetails } from '../../../main/export/pdf-details.ts';
import { renderBrief } from '../../../main/export/render.ts';
import { words } from '../../../main/export/words.ts';
import { findBrowser } from '../../../main/hosts/chromium/browser.ts';
import { printInBrowser } from '../../../main/hosts/chromium/print.ts';
import { testBrowser } from '../../run/browser.ts';
import { tunnel } from './fixtures.ts';

/** A brief printed by a real browser, read by pdf.js and by Poppler, which share no code with it. */

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
if (!hasPoppler) process.stderr.write('Poppler is not installed: PDF files are not read back by it.\n');
const hasBrowser = findBrowser({ env: process.env, platform: process.platform, home: homedir() }).ok && process.platform !== 'win32';

describe.runIf(hasBrowser)('a brief as PDF', () => {
  let bytes: Uint8Array;
  let document: PDFDocumentProxy;
  beforeAll(async () => {
    const html = new TextDecoder().decode(await renderBrief(tunnel, 'html', 'zh'));
    const print = printInBrowser({ env: { CAVEAT_BROWSER: testBrowser() }, platform: process.platform, home: homedir() });
    const printed = unwrap(await print(html, new AbortController().signal));
    bytes = await describePdf(printed, pdfDetails({ ...tunnel, author: '김 예시' }, words.zh));
    document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  }, 60_000);
  afterAll(() => document?.loadingTask.destroy());

  test('has the headings of the brief as its outline', async () => {
    const flat = (items: Awaited<ReturnType<PDFDocumentProxy['getOutline']>>): string[] =>
      (items ?? []).flatMap(({ title, items: below }) => [title, ...flat(below)]);
    const headings = tunnel.blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')] : [],
    );
    expect(headings.length).toBeGreaterThan(0);
    expect(flat(await document.getOutline())).toEqual([tunnel.title, ...headings, words.zh.sources]);
  });

  test('is tagged, and says whose it is, what it is about and in which language', async () => {
    // pdf.js gives a map, whatever its typings say.
    expect(Reflect.apply(Map.prototype.get, await document.getMarkInfo(), ['Marked'])).toBe(true);
    const { info } = (await document.getMetadata()) as { info: Record<string, unknown> };
    expect(info).toMatchObject({ Title: tunnel.title, Author: '김 예시', Creator: 'Caveat', Language: 'zh-Hans' });
    expect(String(info['Keywords'])).toContain(words.zh.tag.disputed);
  });

  test('links to the sources, in the document and outside', async () => {
    const links: { url?: string; dest?: unknown }[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      for (const each of await page.getAnnotations()) if (each.subtype === 'Link') links.push(each);
    }
    expect(links.filter(({ dest }) => dest !== undefined && dest !== null).length).toBeGreaterThan(0);
    expect(links.map(({ url }) => url)).toContain('https://harbour.example/tunnel?day=29&part=2#end');
  });

  test.runIf(hasPoppler)('has its quotes as text, in their order, in three languages', () => {
    const text = spawnSync('pdftotext', ['-', '-'], { input: bytes }).stdout.toString('utf8');
    const bare = (said: string) => said.normalize('NFC').replace(/[\s\f]/gu, '');
    let at = 0;
    for (const block of tunnel.blocks) {
      if (block.kind !== 'claim') continue;
      const found = bare(text).indexOf(bare(block.claim.anchor.exact), at);
      expect(found, block.claim.anchor.exact).toBeGreaterThanOrEqual(at);
      at = found;
    }
    expect(at).toBeGreaterThan(0);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docxOf, epubOf, hpParagraph, hpText, hwpxOf, paragraph, run, styled, wordPart, zipOf } from '../main/import/packages/build.ts';
import { hosts, openWindow, temporaryFolder } from './harness.ts';
import { committing, importFiles, openSource } from './steps.ts';

const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;
const report = docxOf(
  `${styled('Title', 'Lantern Bridge after the strike')}${paragraph(`${run('The barge struck the third pier at dusk')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`)}<w:tbl><w:tr>${cell('Pier')}${cell('Crack')}</w:tr><w:tr>${cell('3')}${cell('1.4 m')}</w:tr></w:tbl>`,
  {
    footnotes: wordPart('footnotes', `<w:footnote w:id="2">${paragraph(run('Harbour log, page 12.'))}</w:footnote>`),
    comments: wordPart('comments', `<w:comment w:id="0">${paragraph(run('Sure?'))}</w:comment>`),
    header1: wordPart('hdr', paragraph(run('Harbour board, draft'))),
  },
);

describe.each(hosts)('on the %s host', (host) => {
  test('documents that are packages are read and tagged, and a bomb changes nothing', async () => {
    const folder = temporaryFolder();
    const write = (name: string, bytes: Uint8Array) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    };
    const { page, problems, close } = await openWindow({ host });
    await page.getByText('No sources yet').waitFor();
    await importFiles(page, [
      write('report.docx', report),
      write('book.epub', epubOf({ pages: { 'a.xhtml': '<h1>The long quay</h1><p>It is still sinking.</p>' } })),
      write('boards.hwpx', hwpxOf([hpParagraph(hpText('등대교 통행 재개'), 1) + hpParagraph(hpText('다리는 다시 열렸다.'))])),
    ]);
    await page.locator('.import-report-bar').getByRole('button', { name: 'Import report', exact: true }).click();
    await page.locator('.import-report [data-group="attention"]', { hasText: 'Comments, not in the text: 1.' }).waitFor();
    await page.keyboard.press('Escape');
    const place = await page
      .locator('.source')
      .evaluateAll((cards) => cards.findIndex((card) => card.textContent.includes('Lantern Bridge')));
    await openSource(page, place);
    expect(await page.locator('.passage').allInnerTexts()).toEqual([
      expect.stringContaining('Lantern Bridge after the strike'),
      expect.stringContaining('at dusk[1].'),
      expect.stringContaining('Pier | Crack'),
      expect.stringContaining('3 | 1.4 m'),
      expect.stringContaining('[1] Harbour log, page 12.'),
    ]);
    await page.keyboard.press('j');
    await committing(page, () => page.keyboard.press('1'));

    const bomb = write('bomb.docx', zipOf({ 'word/document.xml': strToU8(`<a>${' '.repeat(20_000_000)}</a>`) }));
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import…' }).click();
    await (await chooser).setFiles(bomb);
    await page.locator('.notice', { hasText: 'it is made like one that does harm' }).waitFor();
    expect(await page.locator('.source').count()).toBe(3);
    expect(problems).toEqual([]);
    await close();
  });
});

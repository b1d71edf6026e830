import { strFromU8, unzipSync } from 'fflate';
import { DOMParser, parseHTML } from 'linkedom';
import type { Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import type { BriefModel } from '../../../domain/brief-model.ts';
import { paragraphOf, tableCellOf, tableOf, textFormat, textOf } from '../../../domain/rich-text.ts';
import { renderBrief } from '../../../main/export/render.ts';
import { claimOf, list, listItem, modelOf, noteOn, quote, refer, sourceOf } from './fixtures.ts';

const head = (words: string) => tableCellOf([paragraphOf(words)], 1);
const cell = (words: string) => tableCellOf([paragraphOf(words)]);

const headed = tableOf([
  [head('Outlet'), head('Says')],
  [
    cell('甲报 | 乙报'),
    tableCellOf([
      paragraphOf('first ', textOf('bold', textFormat.bold)),
      list('number', listItem(textOf('한글')), listItem(textOf('two'))),
    ]),
  ],
]);
const bare = tableOf([
  [cell('x'), cell('y')],
  [cell(''), cell('`code` <br>')],
]);
const model = modelOf([headed, bare, quote('k')], {
  claims: [claimOf('k', 's', 'The ferry stops.')],
  notes: [noteOn('k', headed)],
  sources: [sourceOf('s')],
});
const referring = modelOf([paragraphOf('Compare ', refer('k'), '; and ', refer('gone'))], {
  claims: [claimOf('k', 's', 'The *ferry* stops.', { passage: 4, lastPassage: 5 })],
  sources: [sourceOf('s', { outlet: 'Harbour <Daily>', title: 'Ferries' })],
});

async function textOfExport(of: BriefModel, format: 'md' | 'html', language: 'en' | 'zh' | 'ko' = 'en'): Promise<string> {
  return new TextDecoder().decode(await renderBrief(of, format, language));
}

async function documentXml(of: BriefModel) {
  const xml = unzipSync(await renderBrief(of, 'docx', 'en'))['word/document.xml'];
  return new DOMParser().parseFromString(strFromU8(xml ?? new Uint8Array()), 'text/xml');
}

describe('a table', () => {
  test('is one of GitHub’s in Markdown, its headings empty where there are none', async () => {
    const markdown = await textOfExport(model, 'md');
    expect(markdown).toContain('| Outlet');
    expect(markdown).toContain('甲报 \\| 乙报');
    expect(markdown).toContain('first **bold**<br>1. 한글<br>2. two');
    const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    const tables = root.children.filter((each): each is Table => each.type === 'table');
    expect(tables.map((each) => each.children.map((row) => row.children.length))).toEqual([
      [2, 2],
      [2, 2, 2],
    ]);
    expect(tables[1]?.children[0]?.children.map((each) => each.children.length)).toEqual([0, 0]);
    // In the note of a claim it stands inside the list of what is known of the claim.
    expect(markdown).toMatch(/^ +\| Outlet/m);
  });

  test('is a table with headings in HTML', async () => {
    const { document } = parseHTML(await textOfExport(model, 'html'));
    const [first, second, inNote] = document.querySelectorAll('table');
    expect([...(first?.querySelectorAll('thead th') ?? [])].map((each) => `${each.getAttribute('scope')} ${each.textContent}`)).toEqual([
      'col Outlet',
      'col Says',
    ]);
    expect([...(first?.querySelectorAll('tbody td') ?? [])].map((each) => each.textContent)).toEqual(['甲报 | 乙报', 'first bold한글two']);
    expect(second?.querySelector('thead')).toBeNull();
    expect([...(second?.querySelectorAll('td') ?? [])].map((each) => each.textContent)).toEqual(['x', 'y', '', '`code` <br>']);
    expect(inNote?.closest('section.note')).not.toBeNull();
  });

  test('is a table in Word, its cells ending with a paragraph, apart from the next', async () => {
    const document = await documentXml(model);
    const tables = [...document.querySelectorAll('w\\:tbl')];
    expect(tables.map((each) => each.querySelectorAll('w\\:tc').length)).toEqual([4, 4, 4]);
    expect(tables.map((each) => each.querySelectorAll('w\\:tblHeader').length)).toEqual([1, 0, 1]);
    for (const each of document.querySelectorAll('w\\:tc')) expect(each.lastElementChild?.tagName).toBe('w:p');
    for (const each of tables) expect(each.nextElementSibling?.tagName).toBe('w:p');
    expect(tables[0]?.textContent).toContain('甲报 | 乙报');
  });
});

describe('a claim referred to', () => {
  test('is words with their place in Markdown', async () => {
    const markdown = await textOfExport(referring, 'md');
    expect(markdown).toContain(
      'Compare “The \\*ferry\\* stops.” (Harbour \\<Daily>, Ferries, passages 4–5) \\[1]; and \\[no longer in the notebook: gone]',
    );
  });

  test('is written in the language of the export', async () => {
    expect(await textOfExport(referring, 'html', 'zh')).toContain('“The *ferry* stops.”（Harbour &#x3C;Daily>，Ferries，第 4–5 段）');
    expect(await textOfExport(referring, 'html', 'ko')).toContain('“The *ferry* stops.” (Harbour &#x3C;Daily>, Ferries, 단락 4–5)');
  });

  test('leads to the entry of its source in HTML and Word', async () => {
    const { document } = parseHTML(await textOfExport(referring, 'html'));
    const reference = document.querySelector('.reference');
    expect(reference?.textContent).toBe('“The *ferry* stops.” (Harbour <Daily>, Ferries, passages 4–5)');
    expect(reference?.nextElementSibling?.getAttribute('href')).toBe('#source-1');
    const word = await documentXml(referring);
    expect(word.documentElement.textContent).toContain('Compare “The *ferry* stops.” (Harbour <Daily>, Ferries, passages 4–5) [1]; and');
    expect(word.querySelector('w\\:hyperlink')?.getAttribute('w:anchor')).toBe('source_1');
  });
});

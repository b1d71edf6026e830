import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { BriefModel } from '../../../domain/brief-model.ts';
import { headingOf, paragraphOf, type RichTextNode } from '../../../domain/rich-text.ts';
import { renderBrief } from '../../../main/export/render.ts';
import { cite, claimOf, link, list, listItem, modelOf, quote, savedAt, sourceOf, tunnel } from './fixtures.ts';
import { full } from './full-brief.ts';
import { hostile } from './hostile.ts';

async function filesOf(model: BriefModel): Promise<Map<string, string>> {
  const files = unzipSync(await renderBrief(model, 'docx', 'en'));
  return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
}

async function partOf(model: BriefModel, name: string) {
  return new DOMParser().parseFromString((await filesOf(model)).get(name) ?? '', 'text/xml');
}

/** The paragraphs of a document as style and words. */
async function paragraphsOf(model: BriefModel): Promise<string[]> {
  const document = await partOf(model, 'word/document.xml');
  return [...document.querySelectorAll('w\\:p')].map((each) => {
    const style = each.querySelector('w\\:pStyle')?.getAttribute('w:val') ?? 'Normal';
    return `${style}: ${[...each.querySelectorAll('w\\:t')].map((words) => words.textContent).join('')}`;
  });
}

describe('renderDocx', () => {
  test('sets everything in named styles', async () => {
    const paragraphs = await paragraphsOf(tunnel);
    expect(paragraphs).toEqual(
      expect.arrayContaining([
        'Title: When will the tunnel open?',
        'Heading2: What the papers say',
        'ClaimReported: The two ministries met for ninety minutes on Tuesday and agreed to resume the inspection that was broken off.',
        'ClaimSpeculative: 시청은 개통이 늦어질 수 있다고 밝혔다.',
        'ClaimSpeculative: 두 번째 점검은 내년 봄에 끝난다.',
        'ClaimDisputed: 一方称工程与贸易问题无关，而分析人士认为它“可能成为谈判筹码”。',
        'NoteLabel: Note',
        'Quote: Trust, but verify.',
        'ListParagraph: Ask the port authority.',
        'Heading2: Sources',
      ]),
    );
    const styles = await partOf(tunnel, 'word/styles.xml');
    const defined = new Set([...styles.querySelectorAll('w\\:style')].map((each) => each.getAttribute('w:styleId')));
    const used = new Set(paragraphs.map((each) => each.slice(0, each.indexOf(':'))));
    used.delete('Normal');
    expect([...used].filter((each) => !defined.has(each))).toEqual([]);
  });

  test('tells tags apart by the line beside the claim', async () => {
    const styles = await partOf(tunnel, 'word/styles.xml');
    const lineOf = (style: string) => {
      const found = [...styles.querySelectorAll('w\\:style')].find((each) => each.getAttribute('w:styleId') === style);
      return found?.querySelector('w\\:pBdr')?.querySelector('w\\:left')?.getAttribute('w:val');
    };
    expect(['ClaimReported', 'ClaimSpeculative', 'ClaimDisputed'].map(lineOf)).toEqual(['single', 'dashed', 'double']);
  });

  test('names East Asian fonts and languages for what is written in them', async () => {
    const document = await partOf(tunnel, 'word/document.xml');
    const run = [...document.querySelectorAll('w\\:r')].find((each) => each.textContent?.startsWith('시청은'));
    expect(run?.querySelector('w\\:rFonts')?.getAttribute('w:eastAsia')).toBe('Batang');
    expect(run?.querySelector('w\\:lang')?.getAttribute('w:eastAsia')).toBe('ko-KR');
    const defaults = (await partOf(tunnel, 'word/styles.xml')).querySelector('w\\:rPrDefault');
    expect(defaults?.querySelector('w\\:rFonts')?.getAttribute('w:eastAsia')).toBe('SimSun');
  });

  test('links every citation to a bookmark that is there, once', async () => {
    const document = await partOf(tunnel, 'word/document.xml');
    const bookmarks = [...document.querySelectorAll('w\\:bookmarkStart')].map((each) => each.getAttribute('w:name'));
    expect(bookmarks.filter((each) => each?.startsWith('source_'))).toEqual(['source_1', 'source_2', 'source_3']);
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    const inside = [...document.querySelectorAll('w\\:hyperlink')].filter((each) => !each.hasAttribute('r:id'));
    const anchors = inside.map((each) => each.getAttribute('w:anchor') ?? '');
    expect(anchors.filter((each) => each.startsWith('source_')).length).toBe(6);
    expect(anchors.filter((each) => !bookmarks.includes(each))).toEqual([]);
  });

  test('resolves every relationship a link names', async () => {
    const model = modelOf([paragraphOf(link('https://example.org/?a="b"&c=d', 'one'), link('https://example.org/2', 'two'))]);
    const files = await filesOf(model);
    const used = [...(files.get('word/document.xml') ?? '').matchAll(/<w:hyperlink[^>]*r:id="([^"]+)"/g)].map(([, id]) => id);
    const relationships = new DOMParser().parseFromString(files.get('word/_rels/document.xml.rels') ?? '', 'text/xml');
    const targets = new Map(
      [...relationships.querySelectorAll('Relationship')].map((each) => [each.getAttribute('Id'), each.getAttribute('Target')]),
    );
    expect(used.map((id) => targets.get(id ?? '')?.replaceAll('&amp;', '&'))).toEqual([
      'https://example.org/?a=%22b%22&c=d',
      'https://example.org/2',
    ]);
  });

  test('writes no character that XML forbids', async () => {
    for (const [name, content] of await filesOf(hostile)) {
      const forbidden = Array.from(content).filter((each) => /[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(each) && !'\t\n\r'.includes(each));
      expect(forbidden, name).toEqual([]);
    }
  });

  test('makes no link of an address that Word would call corrupt', async () => {
    const addresses = ['https://[broken', 'http://', `https://example.org/${'a'.repeat(3000)}`];
    const sources = addresses.map((url, index) => sourceOf(`s${index}`, { url }));
    const files = await filesOf(modelOf([paragraphOf(...sources.map((each) => cite(each.id)))], { sources }));
    expect(files.get('word/document.xml')).toContain('https://[broken');
    expect(files.get('word/_rels/document.xml.rels')).not.toContain('broken');
    expect(files.get('word/_rels/document.xml.rels')).not.toContain('aaaa');
  });

  test('lays out right-to-left words as such', async () => {
    const claims = [claimOf('k', 's', 'שלום עולם')];
    const document = await partOf(modelOf([quote('k')], { claims, sources: [sourceOf('s', { language: 'he' })] }), 'word/document.xml');
    const paragraph = [...document.querySelectorAll('w\\:p')].find((each) => each.textContent?.includes('שלום'));
    expect(paragraph?.querySelector('w\\:bidi')).not.toBeNull();
    expect(paragraph?.querySelector('w\\:rtl')).not.toBeNull();
  });

  test('begins each numbered list at its own number', async () => {
    const numbered = (start: number): RichTextNode => ({ ...list('number', listItem(paragraphOf('item'))), start });
    const files = await filesOf(modelOf([numbered(1), paragraphOf('between'), numbered(5), paragraphOf('between'), numbered(1)]));
    const document = files.get('word/document.xml') ?? '';
    const numberings = [...document.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(numberings).size).toBe(3);
    expect((files.get('word/numbering.xml') ?? '').match(/<w:start w:val="5"/g)).toHaveLength(1);
  });

  test('is dated by the brief, not by the clock', async () => {
    const wholeSeconds = savedAt.replace('.000Z', 'Z');
    const properties = (await filesOf(tunnel)).get('docProps/core.xml') ?? '';
    expect([...properties.matchAll(/W3CDTF">([^<]*)</g)].map(([, moment]) => moment)).toEqual([wholeSeconds, wholeSeconds]);
  });

  test('writes heights of lines as shares, which no program takes for exact', async () => {
    const files = await filesOf(full);
    for (const name of ['word/styles.xml', 'word/footnotes.xml']) {
      const spacings = (files.get(name) ?? '').match(/<w:spacing [^>]*w:line="[^>]*>/g) ?? [];
      expect(spacings.length).toBeGreaterThan(0);
      expect(spacings.filter((each) => !each.includes('w:lineRule="auto"'))).toEqual([]);
    }
  });

  test('keeps the lines beside two claims of one tag apart', async () => {
    const claims = [claimOf('a', 's', 'One.'), claimOf('b', 's', 'Two.')];
    const document = await partOf(modelOf([quote('a'), quote('b')], { claims, sources: [sourceOf('s')] }), 'word/document.xml');
    const indentOf = (words: string) => {
      const found = [...document.querySelectorAll('w\\:p')].find((each) => each.textContent === words);
      return found?.querySelector('w\\:ind')?.getAttribute('w:left') ?? 'of the style';
    };
    expect(indentOf('One.')).not.toBe(indentOf('Two.'));
  });

  test('marks each quote with a bookmark of its claim, counted by how often it is quoted', async () => {
    const document = await partOf(full, 'word/document.xml');
    const names = [...document.querySelectorAll('w\\:bookmarkStart')].map((each) => each.getAttribute('w:name') ?? '');
    const quotes = names.filter((each) => each.startsWith('q_'));
    const first = full.claims.find(({ claim }) => claim.anchor.exact.startsWith('The tunnel opens'))?.claim.id.replaceAll('-', '');
    expect(quotes.filter((each) => each.includes(first ?? '-'))).toEqual([`q_${first}_1`, `q_${first}_2`, `q_${first}_3`]);
    expect(quotes.every((each) => each.length <= 40)).toBe(true);
    const ends = [...document.querySelectorAll('w\\:bookmarkEnd')].map((each) => each.getAttribute('w:id'));
    expect(ends.toSorted()).toEqual(
      [...document.querySelectorAll('w\\:bookmarkStart')].map((each) => each.getAttribute('w:id')).toSorted(),
    );
  });

  test('has a table of contents that says it already, when there are three headings', async () => {
    const listed = (await partOf(full, 'word/document.xml')).querySelectorAll('w\\:sdt w\\:hyperlink');
    expect([...listed].map((each) => each.textContent)).toEqual(['What is known [1]', '中文报道', 'Deeper', '다음', 'Sources']);
    expect((await filesOf(full)).get('word/settings.xml')).not.toContain('updateFields');
    const two = modelOf([headingOf(2, 'One'), headingOf(2, 'Two')]);
    expect((await filesOf(two)).get('word/document.xml')).not.toContain('<w:sdt>');
  });

  test('says in its properties what it is, who wrote it and in which language', async () => {
    const core = (await filesOf(full)).get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:creator>Kim &amp; Söhne &quot;Lage&quot;</dc:creator>');
    expect(core).toContain('<dc:subject>Brief with 6 claims from 5 sources</dc:subject>');
    expect(core).toContain('<cp:keywords>Harbour Daily; 示例日报; 보기신문; 見本新聞</cp:keywords>');
    expect(core).toContain('<dc:language>en-GB</dc:language>');
  });

  test('has its title above every page but the first, and the number of the page below all', async () => {
    const files = await filesOf(full);
    expect(files.get('word/document.xml')).toContain('<w:titlePg/>');
    expect(files.get('word/header.xml')).toContain('A brief');
    expect(files.get('word/header-first.xml')).not.toContain('A brief');
    for (const name of ['word/footer.xml', 'word/footer-first.xml']) expect(files.get(name)).toMatch(/ PAGE .* NUMPAGES /);
  });
});

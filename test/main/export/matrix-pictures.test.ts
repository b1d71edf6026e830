import { strFromU8, unzipSync } from 'fflate';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { exportLanguages } from '../../../domain/brief.ts';
import { pictureNode } from '../../../domain/matrix/figure-nodes.ts';
import { figureCaption, figureDescription } from '../../../domain/matrix/matrix-words.ts';
import { paragraphOf, tableCellOf, tableOf } from '../../../domain/rich-text.ts';
import { paperSheets, picturesIn } from '../../../main/export/matrix-pictures.ts';
import { pngSize } from '../../../main/export/png.ts';
import { renderBrief } from '../../../main/export/render.ts';
import { words } from '../../../main/export/words.ts';
import { figure, largeFigure } from '../../domain/helpers/matrix-figure.ts';
import { claimOf, list, listItem, modelOf, noteOn, quote, sourceOf } from './fixtures.ts';
import { hasPandoc, readByPandoc, squeezed } from './pandoc.ts';
import { hasValidator, faultsOf as wordFaultsOf } from './validator.ts';

const model = modelOf([paragraphOf('Before.'), pictureNode(figure), paragraphOf('After.')]);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The smallest PNG: one transparent pixel. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
const drawnFor = (figures: readonly (typeof figure)[]) =>
  new Map(figures.flatMap((each) => paperSheets(each, words.en)).map(({ key }) => [key, PIXEL] as const));
const beside = (figures: readonly (typeof figure)[]) => ({ notes: [], texts: new Map(), drawn: drawnFor(figures) });

describe('a web page', () => {
  test.each(exportLanguages)('shows it in the page itself, with a description, a caption and its table, valid in %s', async (language) => {
    const html = text(await renderBrief(model, 'html', language));
    const validator = new HtmlValidate(
      new StaticConfigLoader({
        root: true,
        extends: ['html-validate:recommended', 'html-validate:document'],
        rules: { 'doctype-style': 'off' },
      }),
    );
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
    expect(html).toContain(figureCaption(figure, language));
    expect(html).toMatch(/<svg [^>]*role="img"[^>]*><title>/u);
    expect(html).toMatch(/content="default-src &#x27;none&#x27;; style-src &#x27;unsafe-inline&#x27;;/u);
    expect(html).not.toMatch(/<image|<img|href="(?!#)/u);
    expect(html.match(/class="fill-ink"/gu)?.length).toBeGreaterThan(5);
    expect(html.match(/<td>/gu)).toHaveLength(figure.rows.length * figure.columns.length);
  });

  test('holds pages no higher than paper', async () => {
    const html = text(await renderBrief(modelOf([pictureNode(largeFigure(40, 8))]), 'html', 'en'));
    expect(html.match(/<svg/gu)?.length).toBeGreaterThan(2);
  });
});

test('Markdown has its caption and its table', async () => {
  const markdown = text(await renderBrief(model, 'md', 'en'));
  expect(markdown).toContain(`*${figureCaption(figure, 'en')}*`);
  expect(markdown).toContain('asserts (reported) ×2');
  expect(markdown.match(/^\|/gmu)).toHaveLength(figure.rows.length + 2);
});

describe('Word', () => {
  const filesOf = async (drawn: boolean, of = model, figures = [figure]) =>
    unzipSync(await renderBrief(of, 'docx', 'en', drawn ? beside(figures) : undefined));

  test('has it as PNG with a description and a caption, once for the same picture', async () => {
    const twice = modelOf([pictureNode(figure), paragraphOf('Again:'), pictureNode(figure)]);
    const files = await filesOf(true, twice);
    expect(Object.keys(files).filter((name) => name.startsWith('word/media/'))).toEqual(['word/media/picture1.png']);
    expect(files['word/media/picture1.png']).toEqual(new Uint8Array(PIXEL));
    expect(strFromU8(files['[Content_Types].xml'] ?? new Uint8Array())).toContain('Extension="png" ContentType="image/png"');
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(document.match(/<a:blip r:embed="picture1.png"\/>/gu)).toHaveLength(2);
    expect(new Set([...document.matchAll(/<wp:docPr id="(\d+)"/gu)].map(([, id]) => id)).size).toBe(2);
    expect(document).toContain('descr="Stances by source · 3 propositions');
    const [, across = '', down = ''] = /<wp:extent cx="(\d+)" cy="(\d+)"\/>/u.exec(document) ?? [];
    const [sheet] = paperSheets(figure, words.en);
    expect(Number(down) / Number(across)).toBeCloseTo((sheet?.height ?? 0) / (sheet?.width ?? 1), 3);
    expect(Number(across) / 360_000).toBeCloseTo(16, 1);
  });

  test('has a picture of several pages as as many, and its table where nothing was drawn', async () => {
    const large = largeFigure(40, 8);
    const sheets = paperSheets(large, words.en);
    expect(new Set(sheets.map(({ key }) => key)).size).toBe(sheets.length);
    const files = await filesOf(true, modelOf([pictureNode(large)]), [large]);
    expect(Object.keys(files).filter((name) => name.startsWith('word/media/'))).toHaveLength(sheets.length);
    const bare = await filesOf(false);
    const document = strFromU8(bare['word/document.xml'] ?? new Uint8Array());
    expect(document).toContain('<w:tbl>');
    expect(document).toContain('asserts (reported) ×2');
    expect(document).not.toContain('w:drawing');
    expect(strFromU8(bare['[Content_Types].xml'] ?? new Uint8Array())).not.toContain('png');
  });

  test.runIf(hasValidator)('is valid to Microsoft’s validator, with a picture and with its table', async () => {
    expect(await wordFaultsOf(await renderBrief(model, 'docx', 'ko', beside([figure])))).toEqual([]);
    expect(await wordFaultsOf(await renderBrief(model, 'docx', 'en', beside([figure])))).toEqual([]);
  });

  test.runIf(hasPandoc)('is read with its picture by pandoc', async () => {
    const read = readByPandoc(await renderBrief(model, 'docx', 'en', beside([figure])), 'docx');
    expect(squeezed(read)).toContain(squeezed('Before.'));
    expect(squeezed(read)).toContain(squeezed(figureCaption(figure, 'en')));
  });
});

test('it stands after the list or the table somebody put it into, and in notes of quoted claims', () => {
  const inList = modelOf([
    list('bullet', listItem(...paragraphOf('Item').children, pictureNode(figure))),
    tableOf([[tableCellOf([pictureNode(figure)])]]),
  ]);
  expect(inList.blocks.map(({ kind }) => kind)).toEqual(['list', 'matrix-picture', 'table', 'matrix-picture']);
  const claim = claimOf('c', 'a', 'The words.');
  const noted = modelOf([quote('c')], { claims: [claim], sources: [sourceOf('a')], notes: [noteOn('c', pictureNode(figure))] });
  expect(picturesIn(noted)).toEqual([figure]);
});

test('its words for other programs are data, not the brief’s: annotations and tables of claims know none', async () => {
  expect(text(await renderBrief(model, 'csv', 'en'))).not.toContain('tunnel');
  expect(JSON.parse(text(await renderBrief(model, 'jsonld', 'en')))).toMatchObject({ total: 0 });
  expect(figureDescription(figure, 'en')).not.toBe('');
});

test('a PNG is known by how it begins', () => {
  expect(pngSize(PIXEL)).toEqual({ width: 1, height: 1 });
  expect(pngSize(PIXEL.subarray(0, 20))).toBeNull();
  expect(pngSize(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'))).toBeNull();
});

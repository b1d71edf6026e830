import { describe, expect, test } from 'vitest';
import { exportLanguages } from '../../../domain/brief.ts';
import { drawFigure, PAGE_HEIGHT, sheetWidths } from '../../../domain/matrix/draw-figure.ts';
import { type Drawn, type Sheet, svgText, svgTree } from '../../../domain/matrix/drawing.ts';
import { MAX_FIGURE_COLUMNS, MAX_FIGURE_ROWS } from '../../../domain/matrix/matrix-figure.ts';
import { figureDescription, matrixWords } from '../../../domain/matrix/matrix-words.ts';
import { textWidth } from '../../../domain/matrix/text-width.ts';
import { tagWords } from '../../../domain/tag-words.ts';
import { figure, largeFigure } from '../helpers/matrix-figure.ts';

function everyOf(all: readonly (Drawn | string)[]): Drawn[] {
  return all.flatMap((each) => (typeof each === 'string' ? [] : [each, ...everyOf(each.children)]));
}

const wordsOf = ({ drawn }: Sheet) => everyOf(drawn).flatMap(({ name, children }) => (name === 'text' ? children.map(String) : []));
const svgOf = (sheet: Sheet, look: 'light' | 'dark' = 'light') => svgText(svgTree(sheet, look, figureDescription(figure, 'en'), 'en-GB'));

describe.each(exportLanguages)('in %s', (language) => {
  const [sheet] = drawFigure(figure, language, 'file') as [Sheet];

  test('names every proposition and column, and tells stances and tags by sign and word', () => {
    const words = wordsOf(sheet);
    const all = words.join('').replace(/\s/gu, '');
    for (const { statement } of figure.rows) expect(all).toContain(statement.replace(/\s/gu, ''));
    for (const name of figure.columns) expect(all).toContain((name === '' ? matrixWords[language].nobody : name).replace(/\s/gu, ''));
    expect(words).toEqual(expect.arrayContaining([...Object.values(matrixWords[language].stances), ...Object.values(tagWords[language])]));
    expect(words).toEqual(expect.arrayContaining(['×2', '×12', matrixWords[language].conflicts.sources]));
    expect(words.at(-1)).toContain('214');
  });

  test('no word leaves the sheet or the mark it stands in', () => {
    for (const { name, attributes, children } of everyOf(sheet.drawn)) {
      if (name !== 'text') continue;
      const width = textWidth(String(children[0]), Number(attributes['font-size']), attributes['font-weight'] !== undefined);
      const left = attributes['text-anchor'] === 'end' ? Number(attributes['x']) - width : Number(attributes['x']);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(sheetWidths.file);
    }
  });
});

test('the lines around marks differ by tag whatever the colours', () => {
  const [sheet] = drawFigure(figure, 'en', 'file') as [Sheet];
  const frames = (tag: string) => everyOf(sheet.drawn).filter(({ name, attributes }) => name === 'rect' && attributes['stroke'] === tag);
  expect(frames('reported').every(({ attributes }) => attributes['stroke-dasharray'] === undefined)).toBe(true);
  expect(frames('speculative').every(({ attributes }) => attributes['stroke-dasharray'] !== undefined)).toBe(true);
  // Two marks and one in the legend, each of two lines.
  expect(frames('disputed')).toHaveLength(6);
});

test('its file is XML in which all words are escaped and which neither runs nor loads anything', () => {
  const [sheet] = drawFigure(
    { ...figure, columns: ['</text><script>alert(1)</script>', '"><image href="x">', '\u0007\ufffe', 'd'] },
    'en',
    'file',
  ) as [Sheet];
  const svg = svgOf(sheet);
  const names = new Set([...svg.matchAll(/<([a-z!?]+)/gu)].map(([, name]) => name));
  expect([...names].sort()).toEqual(['?xml', 'circle', 'g', 'line', 'path', 'rect', 'svg', 'text', 'title']);
  expect(svg).not.toMatch(/ (?:[a-z]+:)?(?:href|style|on[a-z]+)="|url\(/u);
  expect(svg).toContain('>\ufffd\ufffd<');
  expect(svg).toContain('&lt;script&gt;');
  expect(svg.match(/https?:/gu)).toEqual(['http:']);
  expect(svg).toMatch(/role="img"[^>]*><title>Stances by source · 3 propositions/u);
});

test('a dark picture has the same signs in other colours', () => {
  const [sheet] = drawFigure(figure, 'en', 'file') as [Sheet];
  const plain = (svg: string) => svg.replace(/#[0-9a-f]{6}/gu, '#');
  expect(svgOf(sheet, 'dark')).not.toBe(svgOf(sheet));
  expect(plain(svgOf(sheet, 'dark'))).toBe(plain(svgOf(sheet)));
});

test('what does not fit beside comes below, and pages of a document repeat their heads and are no higher than paper', () => {
  const large = largeFigure(40, 11);
  const [whole, ...others] = drawFigure(large, 'en', 'file') as [Sheet];
  expect(others).toEqual([]);
  expect(whole.width).toBe(sheetWidths.file);
  const pages = drawFigure(large, 'en', 'document');
  expect(pages.length).toBeGreaterThan(3);
  pages.forEach((page, index) => {
    const words = wordsOf(page);
    expect(page.height).toBeLessThanOrEqual(PAGE_HEIGHT);
    expect(words).toContain('Proposition');
    expect(words).toContain(`${index + 1} / ${pages.length}`);
    expect(words).toEqual(expect.arrayContaining(Object.values(matrixWords.en.stances)));
  });
  const marks = (sheets: readonly Sheet[]) => sheets.flatMap(wordsOf).filter((each) => each === tagWords.en.speculative).length;
  const claimed = large.rows.flatMap(({ cells }) => cells.filter((cell) => cell.length > 0)).length;
  expect(marks([whole])).toBe(claimed + 1);
  expect(marks(pages)).toBe(claimed + pages.length);
});

test('the largest picture is drawn in a moment', () => {
  const largest = largeFigure(MAX_FIGURE_ROWS, MAX_FIGURE_COLUMNS);
  const before = performance.now();
  expect(drawFigure(largest, 'en', 'document').length).toBeGreaterThan(10);
  expect(performance.now() - before).toBeLessThan(3000);
});

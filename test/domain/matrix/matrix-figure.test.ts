import { describe, expect, test } from 'vitest';
import { pictureNode, tableNodes } from '../../../domain/matrix/figure-nodes.ts';
import { figureOf, wholeFigure } from '../../../domain/matrix/figure-of.ts';
import { matrixOf } from '../../../domain/matrix/matrix.ts';
import { MAX_FIGURE_COLUMNS, MAX_FIGURE_ROWS, matrixFigure } from '../../../domain/matrix/matrix-figure.ts';
import { figureCaption, figureDescription, figureRows } from '../../../domain/matrix/matrix-words.ts';
import { unwrap } from '../../../domain/result.ts';
import { nodesOf, parseRichText, plainTextOf, richTextOf } from '../../../domain/rich-text.ts';
import { drawn } from '../helpers/matrix.ts';
import { figure, mark } from '../helpers/matrix-figure.ts';

const made = { revision: 7, at: '2026-11-26T10:00:00.000Z' };
const input = drawn(['+-', '~.', ' ±']);
const matrix = matrixOf({ ...input, order: 'name' });

describe('what a picture shows', () => {
  test('is the matrix as it is ordered, by counts', () => {
    const shown = unwrap(figureOf(matrix, input.sources, made));
    expect(shown).toMatchObject({ by: 'source', ...made, columns: ['Title 0', 'Title 1'] });
    expect(shown.rows.map(({ statement, conflict }) => [statement, conflict])).toEqual([
      ['a', 'sources'],
      ['b', null],
      ['c', 'within'],
    ]);
    const marks = (row: number) => shown.rows[row]?.cells.map((cell) => cell.map(({ stance, count }) => `${stance} ${count}`));
    expect(marks(0)).toEqual([['asserts 1'], ['denies 1']]);
    expect(marks(2)).toEqual([[], ['asserts 1', 'denies 1']]);
  });

  test('is refused when nobody says anything, or when it is too large to be read', () => {
    const nobody = matrixOf({ ...input, stances: [] });
    expect(figureOf(nobody, input.sources, made)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    const wide = drawn(['+'.repeat(MAX_FIGURE_COLUMNS + 1)]);
    expect(figureOf(matrixOf(wide), wide.sources, made)).toMatchObject({ ok: false, error: { code: 'matrix-too-large' } });
    expect(wholeFigure(matrixOf(wide), wide.sources, made).columns).toHaveLength(MAX_FIGURE_COLUMNS + 1);
  });
});

describe('a picture from elsewhere', () => {
  const broken: readonly [string, unknown][] = [
    ['markup', { ...figure, svg: '<svg/>' }],
    ['a row that is too short', { ...figure, columns: [...figure.columns, 'more'] }],
    ['no rows', { ...figure, rows: [] }],
    ['no columns', { ...figure, columns: [], rows: figure.rows.map((row) => ({ ...row, cells: [] })) }],
    ['too many rows', { ...figure, rows: Array.from({ length: MAX_FIGURE_ROWS + 1 }, () => figure.rows[0]) }],
    ['too many words', { ...figure, rows: Array.from({ length: 61 }, () => ({ ...figure.rows[0], statement: 'x'.repeat(1000) })) }],
    [
      'a mark twice',
      { ...figure, rows: [{ ...figure.rows[0], cells: [[mark('asserts', 'reported'), mark('asserts', 'reported')], [], [], []] }] },
    ],
    ['a count of nothing', { ...figure, rows: [{ ...figure.rows[0], cells: [[mark('asserts', 'reported', 0)], [], [], []] }] }],
    [
      'an unknown stance',
      { ...figure, rows: [{ ...figure.rows[0], cells: [[{ ...mark('asserts', 'reported'), stance: 'shouts' }], [], [], []] }] },
    ],
    ['a NUL', { ...figure, columns: ['\u0000', 'b', 'c', 'd'] }],
    ['no date', { ...figure, at: 'yesterday' }],
  ];

  test.each(broken)('is refused with %s', (_what, value) => {
    expect(matrixFigure.safeParse(value).success).toBe(false);
    const document = parseRichText({ root: { type: 'root', children: [{ type: 'matrix-picture', version: 1, figure: value }] } });
    expect(document).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  test('is taken as it is when it is sound, and counts as its cells', () => {
    const node = { ...pictureNode(figure), src: 'https://example.org/a.svg' };
    expect(unwrap(parseRichText({ root: { type: 'root', children: [node] } }))).toEqual(richTextOf([pictureNode(figure)]));
    const wide = { ...figure, columns: figure.columns, rows: Array.from({ length: 200 }, () => figure.rows[2]) };
    const many = Array.from({ length: 260 }, () => pictureNode(wide as typeof figure));
    expect(parseRichText({ root: { type: 'root', children: many } })).toMatchObject({
      ok: false,
      error: { what: expect.stringContaining('200000 parts') },
    });
  });
});

describe('the table', () => {
  test('says in words what the picture shows', () => {
    expect(figureRows(figure, 'en')).toEqual([
      ['Proposition', 'Status', 'Clash', ...figure.columns.slice(0, 3), 'nobody named'],
      [figure.rows[0]?.statement, 'Contested', 'Sources clash', 'asserts (reported) ×2', 'denies (disputed)', '', 'mentions (reported)'],
      [
        figure.rows[1]?.statement,
        'Open',
        'One source holds both sides',
        '',
        'asserts (reported); denies (speculative)',
        'hedges (speculative) ×12',
        '',
      ],
      [figure.rows[2]?.statement, 'Open', '', '', '', 'asserts (disputed)', ''],
    ]);
    expect(figureRows(figure, 'zh')[1]?.slice(1, 5)).toEqual(['有争议', '来源相互冲突', '断言（报道） ×2', '否认（有争议）']);
    expect(figureRows(figure, 'ko')[3]?.[5]).toBe('단언 (논란)');
  });

  test('caption and description name the state of the notebook and what clashes', () => {
    expect(figureCaption(figure, 'en')).toBe('Stances by source · 3 propositions, 4 sources · Notebook revision 214, 26 November 2026');
    expect(figureCaption({ ...figure, by: 'attribution' }, 'zh')).toBe(
      '各方说法的立场 · 3 个命题，4 方 · 笔记本修订号 214，2026年11月26日',
    );
    expect(figureDescription(figure, 'en')).toContain(`Clashes: ${figure.rows[0]?.statement}; ${figure.rows[1]?.statement}.`);
    expect(figureDescription({ ...figure, rows: figure.rows.slice(2) }, 'ko')).not.toContain('어긋나는');
  });

  test('of a brief is rich text whose heads cite sources and whose cells cite passages', () => {
    const nodes = unwrap(tableNodes(matrix, input.sources, made, 'en'));
    const document = richTextOf(nodes);
    expect(parseRichText(document)).toEqual({ ok: true, value: document });
    expect(plainTextOf(document)).toContain('Stances by source');
    const cited = nodesOf(document).flatMap((node) => (node.type === 'citation' ? [[node.sourceId, node.locator?.label ?? null]] : []));
    expect(cited.slice(0, 3)).toEqual([
      ['0', null],
      ['1', null],
      ['0', String(input.claims.get('a00')?.passage)],
    ]);
    const spoken = unwrap(tableNodes(matrixOf({ ...input, by: 'attribution' }), input.sources, made, 'en'));
    expect(nodesOf(richTextOf(spoken)).filter((node) => node.type === 'citation' && node.locator === undefined)).toEqual([]);
    const wide = drawn(['+'.repeat(30)]);
    expect(tableNodes(matrixOf(wide), wide.sources, made, 'en')).toMatchObject({ ok: false, error: { code: 'matrix-too-large' } });
  });
});

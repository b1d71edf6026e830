import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { incomingDetails } from '../../../domain/source.ts';
import { blocksAreSound, version } from '../../../domain/version.ts';
import { type Extraction, extract } from '../../../main/import/extract.ts';
import { read } from './helpers.ts';

/** What must hold of every extraction, whatever came in. */
function expectSound({ text, blocks, details, warnings }: Extraction): void {
  expect(text.isWellFormed() && !text.includes('\u0000') && !text.includes('\r')).toBe(true);
  expect(blocksAreSound(blocks, text.length)).toBe(true);
  let last = 0;
  for (const { start, end } of blocks) {
    expect(text.slice(last, start)).toMatch(/^\n*$/u);
    expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
    last = end;
  }
  expect(last).toBe(text.length);
  expect(version.shape.blocks.safeParse(blocks).success).toBe(true);
  expect(version.shape.warnings.safeParse(warnings).success).toBe(true);
  expect(incomingDetails.safeParse(details)).toEqual({ success: true, data: details });
}

const bare = (text: string) => text.replace(/\s/gu, '');

/** Pieces that lead readers astray, put together at random. */
const scraps = fc.constantFrom(
  '<',
  '>',
  '<p>',
  '</p>',
  '<div class="share">',
  '</div>',
  '<br>',
  '<li>',
  '<ul>',
  '</ul>',
  '<table><tr><td>',
  '</td>',
  '</table>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '&#0;',
  '&#xd800;',
  '&amp',
  '<body>',
  '</html>',
  '<h1>',
  '<!doctype html>',
  '<a href="x">',
  '</a>',
  '<pre>',
  '<title>',
  '<meta property="og:title" content="\u0000x">',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"\\ud800\\u0000"}</script>',
  '# ',
  '---\n',
  'title: "a\\0b"\n',
  '- ',
  '1. ',
  '> ',
  '| a | b |\n|---|---|\n',
  '```',
  '**',
  '[x](y)',
  '![',
  '[^1]: ',
  '\n',
  '\n\n',
  '\t',
  '    ',
  '\u200b',
  '\ufeff',
  '😀',
  '👩‍👩‍👧',
  'e\u0301',
  '\u1112\u1161\u11ab',
  '港',
  '相关文章',
  'Related articles',
  'By Ann Lee',
  '2025-11-04',
  '发布于 2025 年 7 月 11 日',
  '댓글 3',
  'Cookies',
  '.jpg)',
  'The quay is long, and the ship is late again tonight.',
  ' ',
);
const scrapText = fc.array(scraps, { maxLength: 40 }).map((pieces) => pieces.join(''));
const names = fc.constantFrom('a.txt', 'b.md', 'c.html', 'd');

describe('whatever comes in', () => {
  test('bytes are read or refused, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), names, async (bytes, name) => {
        const result = await extract(bytes, name);
        if (result.ok) expectSound(result.value);
      }),
      { numRuns: 300 },
    );
  });

  test('text is read soundly', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(scrapText, fc.string({ unit: 'binary', maxLength: 200 })), names, async (text, name) => {
        const result = await extract(new TextEncoder().encode(text), name);
        if (result.ok) expectSound(result.value);
      }),
      { numRuns: 600 },
    );
  });
});

describe('nothing visible is lost', () => {
  test('in plain text every character stays, in order', async () => {
    const lines = fc.array(
      fc.oneof(
        scraps.filter((scrap) => !/[<#`*[|-]/u.test(scrap)),
        fc.string({ unit: 'grapheme' }),
      ),
      { minLength: 1, maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(lines, async (pieces) => {
        const source = `Quay ${pieces.join('').replaceAll('\u0000', '')}`.toWellFormed();
        const extraction = await read(source, 'a.txt');
        if (extraction.mediaType !== 'text/plain') return;
        const kept = bare(extraction.blocks.map(({ start, end }) => extraction.text.slice(start, end)).join(''));
        const blankLines = source.split(/\r\n?|\n/u).filter((line) => !/^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/u.test(line));
        expect(kept).toBe(bare(blankLines.join('')));
      }),
      { numRuns: 300 },
    );
  });

  test('in pages every visible word stays, in order', async () => {
    const { page } = fc.letrec<{ page: readonly Piece[]; piece: Piece }>((tie) => ({
      page: fc.array(tie('piece'), { minLength: 1, maxLength: 5 }),
      piece: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom<Piece>('word', 'comment', 'script', 'hidden'),
        fc.record({
          tag: fc.constantFrom(
            'p',
            'div',
            'section',
            'nav',
            'aside',
            'footer',
            'article',
            'ul',
            'li',
            'blockquote',
            'span',
            'b',
            'a',
            'h2',
            'table',
            'figure',
            'figcaption',
            'button',
            'form',
            'pre',
          ),
          name: fc.constantFrom('', 'share', 'related', 'cookie-banner', 'content'),
          children: tie('page'),
        }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(page, async (pieces) => {
        const words: string[] = [];
        const html = render(pieces, words);
        if (words.length === 0) return;
        const { text, blocks } = await read(`<html><head><title>T</title></head><body>${html}</body></html>`, 'a.html');
        const shown = blocks.flatMap(({ start, end }) => text.slice(start, end).match(/word\d+x/gu) ?? []);
        expect(shown).toEqual(words);
        expect(text).not.toContain('never');
      }),
      { numRuns: 200 },
    );
  });
});

type Piece =
  | 'word'
  | 'comment'
  | 'script'
  | 'hidden'
  | { readonly tag: string; readonly name: string; readonly children: readonly Piece[] };

/** Markup for pieces; each visible word is noted down. */
function render(pieces: readonly Piece[], words: string[]): string {
  return pieces
    .map((piece) => {
      if (piece === 'word') {
        words.push(`word${words.length}x`);
        return ` ${words.at(-1)}`;
      }
      if (piece === 'comment') return '<!-- never -->';
      if (piece === 'script') return '<script>never()</script><style>never{}</style>';
      if (piece === 'hidden') return '<p hidden>never</p><div style="color:red; display: none">never</div>';
      return `<${piece.tag} class="${piece.name}">${render(piece.children, words)}</${piece.tag}>`;
    })
    .join('');
}

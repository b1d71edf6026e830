import fc from 'fast-check';
import type { Nodes, PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { paragraphOf, type RichTextNode, safeUrl, textFormat, textOf } from '../../../domain/rich-text.ts';
import { renderBrief } from '../../../main/export/render.ts';
import { claimOf, link, modelOf, noteOn, quote, sourceOf, tunnel } from './fixtures.ts';
import { hostile, hostileWords, shown } from './hostile.ts';

async function parse(model: Parameters<typeof renderBrief>[0]): Promise<Root> {
  const markdown = new TextDecoder().decode(await renderBrief(model, 'md', 'en'));
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}

/** Pieces that Markdown gives a meaning to, beside letters of three scripts. */
const piece = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '~',
    '~~',
    '`',
    '``',
    '[',
    ']',
    '(',
    ')',
    '!',
    '#',
    '>',
    '-',
    '+',
    '1.',
    '=',
    '|',
    '\\',
    '<',
    '>',
    '&',
    '&amp;',
    ':',
    '$',
  ],
  ...[
    ' ',
    '  ',
    'a',
    'B',
    '中',
    '。',
    '“',
    '”',
    '한',
    '，',
    '\u00a0',
    '\u3000',
    '🚇',
    'http://a.example',
    'www.b.example',
    'c@d.example',
    '\t',
  ],
);
const phrase = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
const visible = phrase.filter((words) => words.trim() !== '');

describe('renderMarkdown', () => {
  test('puts the exact quote, and nothing else, into a block quote', async () => {
    await fc.assert(
      fc.asyncProperty(visible, async (words) => {
        const root = await parse(modelOf([quote('k')], { claims: [claimOf('k', 's', words)], sources: [sourceOf('s')] }));
        const quotes = root.children.filter((each) => each.type === 'blockquote');
        expect(quotes.map((each) => [each.children.length, wordsOf(each)])).toEqual([[1, words]]);
      }),
    );
  });

  test('keeps words and their formatting next to any other words', async () => {
    const { bold, italic, strikethrough } = textFormat;
    const formats = fc.constantFrom(0, bold, italic, strikethrough, bold | italic);
    const solid = visible.filter((words) => words.trim() === words);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(solid, formats), { minLength: 1, maxLength: 4 }), async (parts) => {
        const root = await parse(modelOf([paragraphOf(...parts.map(([words, format]) => textOf(words, format)))]));
        const [, , paragraph] = root.children;
        expect(paragraph?.type === 'paragraph' && wordsOf(paragraph)).toBe(parts.map(([words]) => words).join(''));
        const boldWords = parts.filter(([, format]) => (format & bold) !== 0).map(([words]) => words);
        const strong = paragraph === undefined ? [] : nodesOf(paragraph).filter((node) => node.type === 'strong');
        expect(strong.map(wordsOf).join('')).toBe(boldWords.join(''));
      }),
    );
  });

  test('puts the lines of a quote into paragraphs of one block quote', async () => {
    const claims = [claimOf('k', 's', 'first\n\n# second\n- third')];
    const root = await parse(modelOf([quote('k')], { claims, sources: [sourceOf('s')] }));
    const [, , block] = root.children;
    expect(block?.type === 'blockquote' && block.children.map((each) => `${each.type} ${wordsOf(each)}`)).toEqual([
      'paragraph first',
      'paragraph # second',
      'paragraph - third',
    ]);
  });

  test('makes no markup of hostile words', async () => {
    const root = await parse(hostile);
    const html = nodesOf(root).filter((node) => node.type === 'html' || node.type === 'image' || node.type === 'definition');
    expect(html).toEqual([]);
    const addresses = nodesOf(root).flatMap((node) => (node.type === 'link' ? [node.url] : []));
    // Addresses among the words become links where GitHub's rules are on, but only of the kinds that are safe.
    expect(addresses.filter((url) => safeUrl(url) === null)).toEqual([]);
    const quotes = root.children.filter((each) => each.type === 'blockquote').map(wordsOf);
    expect(quotes).toEqual(hostileWords.map(shown));
  });

  test('keeps a note inside the list that traces its claim', async () => {
    const note: RichTextNode[] = [paragraphOf('One.'), paragraphOf('Two.')];
    const model = modelOf([quote('k'), paragraphOf('After.')], {
      claims: [claimOf('k', 's', 'words')],
      notes: [noteOn('k', ...note)],
      sources: [sourceOf('s')],
    });
    const [, , , trace, after] = (await parse(model)).children;
    expect(trace?.type === 'list' && trace.children.at(-1)?.children.map(wordsOf)).toEqual(['Note', 'One.', 'Two.']);
    expect(after && wordsOf(after)).toBe('After.');
  });

  test('keeps lists apart that follow one another', async () => {
    const root = await parse(tunnel);
    const lists = root.children.filter((each) => each.type === 'list');
    const kinds = lists.map((each) => [each.ordered, ...each.children.map((item) => item.checked)]);
    expect(kinds.slice(-3)).toEqual([
      [true, null, null],
      [false, true, false],
      [true, null, null, null],
    ]);
  });

  test('links to safe addresses', async () => {
    const root = await parse(modelOf([paragraphOf(link('https://example.org/a_(b)?c=*d*', 'the *plan*'))]));
    const links = nodesOf(root).filter((node): node is Extract<PhrasingContent, { type: 'link' }> => node.type === 'link');
    expect(links.map((each) => [each.url, wordsOf(each)])).toEqual([['https://example.org/a_(b)?c=*d*', 'the *plan*']]);
  });
});

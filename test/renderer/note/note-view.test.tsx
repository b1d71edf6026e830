import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../domain/result.ts';
import { paragraphOf, parseRichText, type RichText, richTextOf, textFormat, textOf } from '../../../domain/rich-text.ts';
import { NoteView } from '../../../renderer/note/note-view.tsx';

const html = (content: RichText): string => renderToStaticMarkup(<NoteView content={content} />);

describe('NoteView', () => {
  test('shows formats as elements', () => {
    expect(html(richTextOf([paragraphOf(textOf('a', textFormat.bold | textFormat.code))]))).toBe(
      '<div class="rich-text"><p class="rt-p"><strong class="rt-bold"><code class="rt-code">a</code></strong></p></div>',
    );
  });

  test('names the address of a link without being one', () => {
    const content = unwrap(
      parseRichText({
        root: { type: 'root', children: [{ type: 'link', url: 'https://example.org', children: [{ type: 'text', text: 'here' }] }] },
      }),
    );
    expect(html(content)).toContain('<span class="rt-link" title="https://example.org">here</span>');
    expect(html(content)).not.toContain('href');
  });

  test('shows markup in the words as words', () => {
    expect(html(richTextOf([paragraphOf('<img src=x onerror=alert(1)>')]))).toContain('&lt;img src=x');
  });

  test('keeps an empty line visible and the start of a numbered list', () => {
    const content = unwrap(
      parseRichText({
        root: {
          type: 'root',
          children: [
            { type: 'paragraph', children: [] },
            { type: 'list', listType: 'number', start: 4, children: [{ type: 'listitem', children: [{ type: 'text', text: 'four' }] }] },
          ],
        },
      }),
    );
    expect(html(content)).toBe(
      '<div class="rich-text"><p class="rt-p"><br/></p><ol class="rt-ol" start="4"><li class="rt-item">four</li></ol></div>',
    );
  });

  test('numbers footnotes in order, after those that stand before', () => {
    const content = richTextOf([
      paragraphOf('a', { type: 'footnote', version: 1, text: 'first' }, 'b', { type: 'footnote', version: 1, text: 'second' }),
    ]);
    const marks = (html: string) =>
      [...html.matchAll(/title="(\w+)".*?<\/span>(\d+)<\/sup>/g)].map(([, text, number]) => `${number} ${text}`);
    expect(marks(html(content))).toEqual(['1 first', '2 second']);
    expect(marks(renderToStaticMarkup(<NoteView content={content} footnotesBefore={3} />))).toEqual(['4 first', '5 second']);
  });

  test('hands on the place in a cited source, and shows the words of a judgement below what it says of itself', () => {
    const { textFormat: _format, textStyle: _style, ...common } = paragraphOf('It holds.');
    const content = richTextOf([
      { ...common, type: 'key-judgement', likelihood: 'likely', confidence: 'low' },
      paragraphOf({ type: 'citation', version: 1, sourceId: 's1', locator: { unit: 'page', label: '3' } }),
    ]);
    const shown = renderToStaticMarkup(
      <NoteView
        content={content}
        renderJudgement={(likelihood, confidence) => `${likelihood}, ${confidence}`}
        renderCitation={(id, locator) => `${id} ${locator?.unit} ${locator?.label}`}
      />,
    );
    expect(shown).toContain('<div class="rt-judgement-head">likely, low</div><p class="rt-p">It holds.</p>');
    expect(shown).toContain('<span class="rt-citation">s1 page 3</span>');
  });

  test('shows claims and citations only through the functions given', () => {
    const content = richTextOf([
      { type: 'claim-quote', version: 1, claimId: 'c1' },
      paragraphOf({ type: 'citation', version: 1, sourceId: 's1' }),
    ]);
    expect(html(content)).toBe('<div class="rich-text"><p class="rt-p"></p></div>');
    const live = <NoteView content={content} renderClaim={(id) => `claim ${id}`} renderCitation={(id) => `source ${id}`} />;
    expect(renderToStaticMarkup(live)).toContain(
      '<div class="rt-claim">claim c1</div><p class="rt-p"><span class="rt-citation">source s1</span></p>',
    );
  });
});

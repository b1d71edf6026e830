import fc from 'fast-check';
import { type ListItemNode, type ListNode, paragraphOf, type RichTextNode, textOf } from '../../../domain/rich-text.ts';

const { textFormat: _format, textStyle: _style, type: _type, ...common } = paragraphOf();

export function itemOf(...children: RichTextNode[]): ListItemNode {
  return { ...common, type: 'listitem', value: 1, children };
}

export function listOf(...children: RichTextNode[]): ListNode {
  return { ...common, type: 'list', listType: 'bullet', start: 1, tag: 'ul', children };
}

/** Lists inside lists, each with a word of its own. */
export function nestedList(depth: number): ListNode {
  return depth === 1 ? listOf(itemOf(textOf(`d${depth}`))) : listOf(itemOf(textOf(`d${depth}`)), itemOf(nestedList(depth - 1)));
}

/** Known nodes in any order and nesting, as a stranger might send them. */
export const anyRichText: fc.Arbitrary<unknown> = fc
  .letrec<{ node: unknown; plain: unknown; children: unknown[] }>((tie) => ({
    // What a cell may hold: anything but a table.
    plain: fc.oneof(
      fc.record({ type: fc.constant('text'), text: fc.string({ minLength: 1, unit: 'grapheme' }) }),
      fc.constant({ type: 'claim-quote', claimId: 'c3' }),
      fc.string({ minLength: 1 }).map((text) => ({ type: 'quote', children: [{ type: 'paragraph', children: [{ type: 'text', text }] }] })),
      fc.string({ minLength: 1 }).map((text) => listOf(itemOf(textOf(text)))),
    ),
    children: fc.array(tie('node'), { maxLength: 3 }),
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({ type: fc.constant('text'), text: fc.string({ minLength: 1, unit: 'grapheme' }), format: fc.nat(255) }),
      fc.constantFrom(
        { type: 'linebreak' },
        { type: 'tab' },
        { type: 'claim-quote', claimId: 'c1' },
        { type: 'citation', sourceId: 's1' },
        { type: 'claim-reference', claimId: 'c2' },
        { type: 'footnote', text: 'said\nlater' },
        { type: 'claim-table' },
        { type: 'source-list' },
      ),
      fc.array(fc.array(tie('plain'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((rows) => ({
        type: 'table',
        children: rows.map((cells) => ({
          type: 'tablerow',
          children: cells.map((child, index) => ({ type: 'tablecell', headerState: index % 2, children: [child] })),
        })),
      })),
      fc.record({ type: fc.constantFrom('paragraph', 'quote', 'key-judgement'), children: tie('children') }),
      fc.record({ type: fc.constant('heading'), tag: fc.constantFrom('h1', 'h3', 'h6'), children: tie('children') }),
      fc.record({ type: fc.constant('list'), listType: fc.constantFrom('bullet', 'number', 'check'), children: tie('children') }),
      fc.record({ type: fc.constant('listitem'), checked: fc.boolean(), children: tie('children') }),
      fc.record({
        type: fc.constant('link'),
        url: fc.constantFrom('https://example.org', 'javascript:alert(1)'),
        children: tie('children'),
      }),
    ),
  }))
  .children.map((children) => ({ root: { type: 'root', children } }));

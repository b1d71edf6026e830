import type { Box } from './draft.ts';
import type { PageBlock } from './html-line.ts';
import { isElement, type PageNode, walk } from './html-page.ts';
import { isProse } from './shape.ts';

/** More text than this, in UTF-16 code units, or more blocks are no box but a part of the text. */
const mostText = 600;
const mostBlocks = 12;
/** The element that holds the text has this share of its prose. */
const holding = 0.6;

/**
 * The box that each block of a page stands in: what the element that holds the text of the article has in an element of its own. Headlines
 * and long texts are in none.
 * @param parents the page as it was before the article finder took it apart
 * @param withFields what has fields in it, as `holdersOfFields` found it before
 */
export function boxesOf(
  blocks: readonly PageBlock[],
  article: ReadonlySet<number>,
  parents: ReadonlyMap<PageNode, PageNode>,
  withFields: ReadonlySet<PageNode>,
): readonly (Box | null)[] {
  const holder = holderOf(
    blocks.filter((block, index) => article.has(index) && isProse(block.text)),
    parents,
  );
  if (holder === null) return blocks.map(() => null);
  const elements = blocks.map((block) => childAbove(block, holder, parents));
  const boxes = new Map<PageNode, Box>();
  for (const [element, indexes] of Map.groupBy(blocks.keys(), (index) => elements[index] ?? null)) {
    const inside = indexes.flatMap((index) => blocks[index] ?? []);
    const length = inside.reduce((sum, { text }) => sum + text.length, 0);
    const isBox = length <= mostText && inside.length <= mostBlocks && inside.every(({ kind, level }) => kind !== 'heading' || level !== 1);
    if (element !== null && isBox)
      boxes.set(element, { number: boxes.size, isPlain: plainElement.test(element.nodeName), hasField: withFields.has(element) });
  }
  return elements.map((element) => (element === null ? null : (boxes.get(element) ?? null)));
}

const plainElement = /^(?:P|H[2-6]|UL|OL|DL|LI|BLOCKQUOTE|FIGURE|TABLE)$/iu;

/** The innermost element that has most of the prose; two cannot have that side by side. */
function holderOf(prose: readonly PageBlock[], parents: ReadonlyMap<PageNode, PageNode>): PageNode | null {
  const lengths = new Map<PageNode, number>();
  let all = 0;
  for (const { text, nodes } of prose) {
    all += text.length;
    for (let node = nodes[0] && parents.get(nodes[0]); node !== undefined; node = parents.get(node))
      lengths.set(node, (lengths.get(node) ?? 0) + text.length);
  }
  const held = [...lengths].filter(([, length]) => length >= all * holding).map(([node]) => node);
  // Outer ones come after inner ones of the first block that they hold.
  return held[0] ?? null;
}

/** The child of an element that holds a block; null where none is, or the text stands in the element itself. */
function childAbove({ nodes }: PageBlock, holder: PageNode, parents: ReadonlyMap<PageNode, PageNode>): PageNode | null {
  let child = nodes[0];
  for (let node = child && parents.get(child); node !== undefined; node = parents.get(node)) {
    if (node === holder) return child !== undefined && isElement(child) ? child : null;
    child = node;
  }
  return null;
}

const typed = new Set(['', 'email', 'tel', 'text']);

/** The elements of a page that have a field to type in. */
export function holdersOfFields(root: PageNode, parents: ReadonlyMap<PageNode, PageNode>): ReadonlySet<PageNode> {
  const holders = new Set<PageNode>();
  for (const field of walk(root)) {
    if (!isElement(field) || field.nodeName.toUpperCase() !== 'INPUT' || !typed.has((field.getAttribute('type') ?? '').toLowerCase()))
      continue;
    for (let node = parents.get(field); node !== undefined && !holders.has(node); node = parents.get(node)) holders.add(node);
  }
  return holders;
}

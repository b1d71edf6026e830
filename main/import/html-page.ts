import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** The slice of the DOM that reading needs. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}
export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  removeAttribute(name: string): void;
}
interface Marker extends PageElement {
  setAttribute(name: string, value: string): void;
  appendChild(node: PageNode): PageNode;
}

const elementType = 1;
const textType = 3;

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === elementType;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === textType;
}

/** A parsed page. Nothing in it runs and nothing is fetched: it is a tree of data. */
export interface Page {
  readonly root: PageNode;
  /**
   * Finds the article with Mozilla's Readability. Takes the page apart: call it last.
   * @param groups text nodes under the number of the block they belong to
   * @returns how many characters of each block the article has, or null when no article was found
   */
  findArticle(groups: readonly (readonly PageNode[])[]): Map<number, number> | null;
}

/** Carries a block's number through the article finder, which copies elements but keeps their attributes. */
const mark = 'data-block';

export function openPage(html: string): Page {
  // The parser supplies no missing body, which the article finder needs, and its document types end the list of siblings.
  const bare = html.replace(/<!doctype[^>]*>/giu, '');
  const { document } = parseHTML(/<body[\s>]/iu.test(bare) ? bare : `<html><head></head><body>${bare}</body></html>`);
  return {
    root: document,
    findArticle(groups) {
      groups.forEach((nodes, number) => {
        for (const node of nodes) {
          const marker: Marker = document.createElement('span');
          marker.setAttribute(mark, String(number));
          replace(node, marker);
          marker.appendChild(node);
        }
      });
      const article = new Readability<PageNode>(document, { serializer: (node) => node, charThreshold: 200 }).parse()?.content;
      return article === null || article === undefined ? null : countMarked(article);
    },
  };
}

function replace(node: PageNode, by: PageNode): void {
  const parent = node.parentNode;
  if (parent !== null && 'replaceChild' in parent && typeof parent.replaceChild === 'function') parent.replaceChild(by, node);
}

function countMarked(root: PageNode): Map<number, number> {
  const counts = new Map<number, number>();
  for (const node of walk(root)) {
    const parent = node.parentNode;
    if (!isText(node) || parent === null || !isElement(parent)) continue;
    const number = parent.getAttribute(mark);
    if (number !== null) counts.set(Number(number), (counts.get(Number(number)) ?? 0) + (node.nodeValue ?? '').trim().length);
  }
  return counts;
}

/** Every node below a root in document order, without recursion: pages may nest deeper than the stack. */
export function* walk(root: PageNode): Generator<PageNode> {
  let node: PageNode | null = root.firstChild;
  while (node !== null) {
    yield node;
    if (node.firstChild !== null) node = node.firstChild;
    else {
      while (node !== null && node !== root && node.nextSibling === null) node = node.parentNode;
      node = node === null || node === root ? null : node.nextSibling;
    }
  }
}

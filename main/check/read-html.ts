import { ok, type Result } from '../../domain/result.ts';
import { MANIFEST_ID, parseManifest } from '../export/brief-manifest.ts';
import { unsafe } from '../import/archive/failures.ts';
import { isElement, isText, openPage, type PageElement, type PageNode } from '../import/html-page.ts';
import { isSeen } from '../import/html-visible.ts';
import { type BriefRead, MarkedText } from './brief-read.ts';

/** Elements inside a line: any other ends the words before it. */
const phrasing = new Set(
  'A ABBR B BDI BDO CITE CODE DATA DEL EM FONT I INS KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U WBR'.split(' '),
);

/** Reads an exported page: the words that it shows, and those in elements with `data-claim-id`. Nothing in it runs. */
export function readHtmlBrief(html: string, fileName: string): Result<BriefRead> {
  const { root } = openPage(html);
  const text = new MarkedText();
  const ends = new Map<PageNode, () => void>();
  let manifest: string | null = null;
  let node: PageNode | null = root.firstChild;
  while (node !== null) {
    if (isText(node)) text.add(node.nodeValue ?? '');
    else if (isElement(node)) {
      if (node.getAttribute('id') === MANIFEST_ID && node.nodeName.toUpperCase() === 'SCRIPT') manifest ??= contentOf(node);
      if (enter(node, text, ends) && node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      leave(node, text, ends);
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && node !== root) leave(node, text, ends);
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  const read = text.read();
  if (read === null) return unsafe(fileName, 'it marks the same words over and over');
  return ok({ format: 'html', manifest: parseManifest(manifest), ...read });
}

/** @returns whether what is in it is to be read */
function enter(element: PageElement, text: MarkedText, ends: Map<PageNode, () => void>): boolean {
  if (!isSeen(element)) return false;
  if (!phrasing.has(element.nodeName.toUpperCase())) text.add('\n');
  const claim = element.getAttribute('data-claim-id');
  if (claim !== null) ends.set(element, text.open(claim));
  return true;
}

function leave(node: PageNode, text: MarkedText, ends: Map<PageNode, () => void>): void {
  ends.get(node)?.();
  if (isElement(node) && !phrasing.has(node.nodeName.toUpperCase())) text.add('\n');
}

function contentOf(element: PageElement): string {
  let content = '';
  for (let node = element.firstChild; node !== null; node = node.nextSibling) content += node.nodeValue ?? '';
  return content;
}

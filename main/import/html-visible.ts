import { isElement, isText, type PageElement, type PageNode } from './html-page.ts';
import { isBlank } from './white-space.ts';

/** What a browser does not show as text. */
const unseen = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TITLE META LINK BASE IFRAME OBJECT EMBED VIDEO AUDIO CANVAS SVG MAP DATALIST ANNOTATION ANNOTATION-XML'.split(
    ' ',
  ),
);
const hiding = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;
/** A hidden stretch with fewer letters than this is no article's text, in UTF-16 code units. */
const leastText = 60;

/** Whether a browser shows an element as text, as far as its own markup says. */
export function isSeen(element: PageElement): boolean {
  return !isUnseen(element) && !isHidden(element);
}

/** A template is shown when it is the inside of the element around it (a declarative shadow root), as pages saved whole have them. */
function isUnseen(element: PageElement): boolean {
  const name = element.nodeName.toUpperCase();
  const isInside = name === 'TEMPLATE' && (element.hasAttribute('shadowrootmode') || element.hasAttribute('shadowroot'));
  return unseen.has(name) && !isInside;
}

function isHidden(element: PageElement): boolean {
  if (element.hasAttribute('hidden')) return true;
  if (element.nodeName.toUpperCase() === 'DIALOG' && !element.hasAttribute('open')) return true;
  return hiding.test(element.getAttribute('style') ?? '');
}

/**
 * Uncovers the text of a page that hides it until a script has run: a saved page has none that runs. Such a page hides more than it shows; what
 * holds the most of it is uncovered, and nothing else.
 */
export function uncoverText(root: PageNode): void {
  const hidden = new Map<PageElement, number>();
  let shown = 0;
  for (const { text, under } of textsUnder(root)) {
    if (under === null) shown += text.length;
    else hidden.set(under, (hidden.get(under) ?? 0) + text.length);
  }
  const [most] = [...hidden].toSorted((a, b) => b[1] - a[1]);
  if (most === undefined || most[1] < leastText || most[1] <= shown) return;
  most[0].removeAttribute('hidden');
  most[0].removeAttribute('style');
}

/** The texts below a root that could be shown, each with the outermost hidden element around it. */
function* textsUnder(root: PageNode): Generator<{ readonly text: string; readonly under: PageElement | null }> {
  let under: PageElement | null = null;
  let node: PageNode | null = root.firstChild;
  while (node !== null) {
    if (isElement(node) && under === null && isHidden(node)) under = node;
    if (isText(node) && !isBlank(node.nodeValue ?? '')) yield { text: (node.nodeValue ?? '').trim(), under };
    const isOpen: boolean = !isElement(node) || !isUnseen(node);
    if (isOpen && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      if (node === under) under = null;
      node = node.parentNode;
    }
    if (node === under) under = null;
    node = node === null || node === root ? null : node.nextSibling;
  }
}

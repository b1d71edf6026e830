import { landmarkOf, namedFor, wordsNaming } from './html-names.ts';
import { isElement, isText, type PageElement, type PageNode } from './html-page.ts';
import { isBlank } from './white-space.ts';

/** What a browser does not show as text. */
const unseen = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TITLE META LINK BASE IFRAME OBJECT EMBED VIDEO AUDIO CANVAS SVG MAP DATALIST ANNOTATION ANNOTATION-XML'.split(
    ' ',
  ),
);
const hiding = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;
/** A stretch with fewer letters than this is no article's text, in UTF-16 code units. */
const leastText = 60;
const sentenceEnd = /[.!?]["”’»)\]]*(?:\s|$)|[。！？]/u;
/** What is hidden for good: it waits for a reader to do something, or is meant for machines. */
const notForReading = new Set('FORM PRE CODE TEXTAREA'.split(' '));
const wordsOfCovers = 'dialog modal consent hp honeypot overlay popup popover lightbox tooltip'.split(' ');

/** Whether a browser shows an element as text, as far as its own markup says. */
export function isSeen(element: PageElement): boolean {
  return !isUnseen(element) && !isHidden(element);
}

/** The text nodes below an element that a browser shows. */
export function* textsShownIn(root: PageNode): Generator<PageNode> {
  for (const { node, under } of nodesOf(root)) if (under === null && isText(node)) yield node;
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
 * Uncovers the text of a page that hides it until a script has run: a saved page has none that runs. Such a page hides more than it shows,
 * and shows next to nothing or not the headline or the article that it has. What holds the most of it is uncovered, and nothing else.
 * @returns whether something was uncovered, which has to be told
 */
export function uncoverText(root: PageNode): boolean {
  const hidden = new Map<PageElement, Stretch>();
  const shown: Stretch = { length: 0, texts: [], signs: new Set() };
  for (const { node, under } of nodesOf(root)) {
    const stretch = under === null ? shown : (hidden.get(under) ?? { length: 0, texts: null, signs: new Set() });
    if (under !== null) hidden.set(under, stretch);
    if (isElement(node)) for (const sign of signsOf(node)) stretch.signs.add(sign);
    const text = isText(node) ? (node.nodeValue ?? '') : '';
    if (isBlank(text)) continue;
    stretch.length += text.trim().length;
    stretch.texts?.push(text);
  }
  const showsArticle = shown.length >= leastText && sentenceEnd.test(shown.texts?.join(' ') ?? '');
  const waiting = new Waiting();
  const found = [...hidden]
    .filter(([, { length, signs }]) => {
      const isMost = length >= leastText && length > shown.length;
      return isMost && (!showsArticle || [...signs].some((sign) => !shown.signs.has(sign)));
    })
    .toSorted(([, a], [, b]) => b.length - a.length)
    .find(([element]) => waiting.waitsForScript(element));
  found?.[0].removeAttribute('hidden');
  found?.[0].removeAttribute('style');
  return found !== undefined;
}

/** What is in a hidden element, or what the page shows: how much text, in UTF-16 code units, and signs of an article. */
interface Stretch {
  length: number;
  /** Its texts, where they are read. */
  readonly texts: string[] | null;
  readonly signs: Set<string>;
}

function signsOf(element: PageElement): readonly string[] {
  const name = element.nodeName.toUpperCase();
  if (name === 'MAIN' || name === 'ARTICLE' || name === 'H1') return [name];
  return /\barticleBody\b/u.test(element.getAttribute('itemprop') ?? '') ? ['articleBody'] : [];
}

/** Tells what is hidden until a script has run from what is hidden for good. Each element is judged once: a page may hide thousands, deep down. */
class Waiting {
  private readonly judged = new Map<PageNode, boolean>();
  private readonly onlyParts = new Map<PageNode, PageElement | null>();

  /** Whether nothing says that an element, or one around it, is hidden for another reason: furniture, a dialog, a trap for machines. */
  waitsForScript(hidden: PageElement): boolean {
    if (notForReading.has(hidden.nodeName.toUpperCase())) return false;
    const met: PageElement[] = [];
    let node: PageNode | null = hidden;
    for (; node !== null && isElement(node) && !this.judged.has(node); node = node.parentNode) met.push(node);
    let waits = node === null || (this.judged.get(node) ?? true);
    for (const element of met.toReversed()) {
      waits &&= this.mayWait(element);
      this.judged.set(element, waits);
    }
    return waits;
  }

  private mayWait(element: PageElement): boolean {
    // A form around a whole page is common.
    if (element.nodeName.toUpperCase() !== 'FORM' && landmarkOf(element) !== null) return false;
    if (this.isWholePage(element)) return true;
    const words = wordsNaming(element);
    if (namedFor(element) !== null || wordsOfCovers.some((word) => words.has(word))) return false;
    return (element.getAttribute('role') ?? '').toLowerCase() !== 'tabpanel';
  }

  /** Whether an element holds the whole page, which its classes describe ("has-sidebar", "modal-open"). */
  private isWholePage(element: PageElement): boolean {
    const name = element.nodeName.toUpperCase();
    if (name === 'BODY' || name === 'HTML') return true;
    const parent = element.parentNode;
    if (parent?.nodeName.toUpperCase() !== 'BODY') return false;
    const only = this.onlyParts.has(parent) ? (this.onlyParts.get(parent) ?? null) : onlyPartOf(parent);
    this.onlyParts.set(parent, only);
    return only === element;
  }
}

/** The one element that holds all a browser could show of another one; null when several parts do, or its own text. */
function onlyPartOf(parent: PageNode): PageElement | null {
  let only: PageElement | null = null;
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node) ? isUnseen(node) : !isText(node) || isBlank(node.nodeValue ?? '')) continue;
    if (only !== null || !isElement(node)) return null;
    only = node;
  }
  return only;
}

/** The nodes below a root that could be shown, each with the outermost hidden element that it is or stands in. */
function* nodesOf(root: PageNode): Generator<{ readonly node: PageNode; readonly under: PageElement | null }> {
  let under: PageElement | null = null;
  let node: PageNode | null = root.firstChild;
  while (node !== null) {
    const isOpen: boolean = !isElement(node) || !isUnseen(node);
    if (isOpen && isElement(node) && under === null && isHidden(node)) under = node;
    if (isOpen) yield { node, under };
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

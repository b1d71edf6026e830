import { ok, type Result } from '../../../domain/result.ts';
import { damaged, unsafe } from './failures.ts';
import { prefixOf } from './namespaces.ts';

/** An element: a name such as `w:p`, with the prefixes of namespaces.ts. Names without a namespace have no prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

export const xmlLimits = { depth: 400, elements: 1_500_000 } as const;

/** The namespaces in force. */
interface Scope {
  /** By the document's own prefix, this program's. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Names that were met, as this program calls them: a document has few, and each is kept once. */
  readonly names: Map<string, string>;
}

interface Open {
  readonly rawName: string;
  readonly scope: Scope;
  readonly element: XmlElement;
  readonly children: (XmlElement | string)[];
}

const attribute = /([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/**
 * Parses XML into a tree, with a loop instead of recursion. A document type that defines entities is refused; entities other than
 * XML's own five stay as they are written, and nothing outside the text is ever looked up.
 * @param part names the part in a failure
 * @returns `file-damaged` when it is not well-formed, `archive-unsafe` when it defines entities, nests deeper than 400 or
 * has more than 1,500,000 elements
 */
export function parseXml(text: string, fileName: string, part: string): Result<XmlElement> {
  const broken = () => damaged(fileName, `its part “${part}” is not well-formed or ends too soon`);
  const open: Open[] = [];
  const outermost: Scope = { prefixes: new Map(), names: new Map() };
  let root: XmlElement | null = null;
  let elements = 0;
  let at = 0;
  while (at < text.length) {
    const from = text.indexOf('<', at);
    const top = open.at(-1);
    if (from !== at) top?.children.push(withoutReferences(text.slice(at, from < 0 ? text.length : from)));
    if (from < 0) break;
    const end = endOfMarkup(text, from);
    if (end < 0) return broken();
    at = end;
    const markup = text.slice(from, end);
    if (markup.startsWith('<![CDATA[')) top?.children.push(markup.slice(9, -3));
    else if (/^<!DOCTYPE[^>]*\[/iu.test(markup)) return unsafe(fileName, `its part “${part}” defines entities of its own`);
    else if (markup.startsWith('<!') || markup.startsWith('<?')) continue;
    else if (markup.startsWith('</')) {
      if (top?.rawName !== markup.slice(2, -1).trimEnd()) return broken();
      open.pop();
    } else {
      const opened = start(markup, top?.scope ?? outermost);
      if (opened === null || (root !== null && top === undefined)) return broken();
      if (++elements > xmlLimits.elements) return unsafe(fileName, `its part “${part}” has too many elements`);
      top?.children.push(opened.element);
      root ??= opened.element;
      if (!markup.endsWith('/>')) open.push(opened);
      if (open.length > xmlLimits.depth) return unsafe(fileName, `its part “${part}” nests deeper than ${xmlLimits.depth} elements`);
    }
  }
  return root === null || open.length > 0 ? broken() : ok(root);
}

/** Where markup that begins at an offset has ended, or -1. A document type with definitions ends at their bracket: it is not read. */
function endOfMarkup(text: string, from: number): number {
  const after = (closing: string) => {
    const found = text.indexOf(closing, from + 2);
    return found < 0 ? -1 : found + closing.length;
  };
  if (text.startsWith('<!--', from)) return after('-->');
  if (text.startsWith('<![CDATA[', from)) return after(']]>');
  if (text.startsWith('<?', from)) return after('?>');
  if (text.startsWith('<!', from)) {
    const found = /[[>]/gu;
    found.lastIndex = from;
    return found.test(text) ? found.lastIndex : -1;
  }
  const stop = /["'<>]/gu;
  stop.lastIndex = from + 1;
  for (let match = stop.exec(text); match !== null; match = stop.exec(text)) {
    if (match[0] === '>') return stop.lastIndex;
    if (match[0] === '<') return -1;
    const closing = text.indexOf(match[0], stop.lastIndex);
    if (closing < 0) return -1;
    stop.lastIndex = closing + 1;
  }
  return -1;
}

const noAttributes: ReadonlyMap<string, string> = new Map();
const noChildren: (XmlElement | string)[] = [];

/** @returns null when there is no name */
function start(markup: string, around: Scope): Open | null {
  const rawName = /^<([^\s/>!?"'=]+)/u.exec(markup)?.[1];
  if (rawName === undefined) return null;
  const raw: [string, string][] = [];
  let scope = around;
  for (const [, name = '', double, single = ''] of markup.slice(rawName.length + 1).matchAll(attribute)) {
    const value = withoutReferences(double ?? single);
    if (name === 'xmlns' || name.startsWith('xmlns:')) {
      scope = { prefixes: new Map(scope.prefixes).set(name.slice(6), prefixOf(value)), names: new Map() };
    } else raw.push([name, value]);
  }
  const attributeName = (name: string) => (name.includes(':') ? nameIn(scope, name) : name);
  const attributes = raw.length === 0 ? noAttributes : new Map(raw.map(([name, value]) => [attributeName(name), value]));
  const children = markup.endsWith('/>') ? noChildren : [];
  return { rawName, scope, children, element: { name: nameIn(scope, rawName), attributes, children } };
}

function nameIn({ prefixes, names }: Scope, name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const ours = prefix === 'xml' ? 'xml' : prefixes.get(prefix);
  const resolved = ours === undefined ? name : `${ours}:${name.slice(colon + 1)}`;
  names.set(name, resolved);
  return resolved;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function withoutReferences(text: string): string {
  if (!text.includes('&') && !text.includes('\r')) return text;
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/giu, (whole, hex, decimal, name) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
    });
}

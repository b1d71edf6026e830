import { strFromU8, strToU8, unzipSync } from 'fflate';
import { settledZip } from './settled-zip.ts';

/**
 * Makes a Word document depend on nothing but what was written into it. The library that writes it stamps the
 * present moment into its properties and its zip entries, draws relationship identifiers at random, and numbers
 * bookmarks through the life of the process.
 * @param savedAt the moment (ISO 8601) the properties name instead
 */
export function settlePackage(bytes: Uint8Array, savedAt: string): Uint8Array {
  const identifiers = new Map<string, string>();
  const bookmarks = new Map<string, string>();
  const settled: Record<string, Uint8Array> = {};
  const files = Object.entries(unzipSync(bytes));
  for (const [name, content] of files) {
    if (name.endsWith('.rels')) for (const [, id = ''] of strFromU8(content).matchAll(RELATIONSHIP)) number(identifiers, id, 'rId_');
  }
  for (const [name, content] of files) {
    settled[name] = isXml(name) ? strToU8(settle(strFromU8(content), savedAt, identifiers, bookmarks)) : content;
  }
  return settledZip(settled);
}

/** A relationship's own identifier, where the library made one up: 21 characters rather than a number. */
const RELATIONSHIP = /\bId="(rId[a-z0-9_-]{21})"/g;

function settle(xml: string, savedAt: string, identifiers: Map<string, string>, bookmarks: Map<string, string>): string {
  return xml
    .replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, (_, open: string) => open + savedAt)
    .replace(/\b((?:r:)?[Ii]d=")(rId[a-z0-9_-]{21})"/g, (whole, before: string, id: string) => {
      const settledId = identifiers.get(id);
      return settledId === undefined ? whole : `${before}${settledId}"`;
    })
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)"/g,
      (_, before: string, id: string) => `${before}${number(bookmarks, id, '')}"`,
    );
}

/** The name of an identifier: a prefix and the order in which it was met. */
function number(names: Map<string, string>, id: string, prefix: string): string {
  const name = names.get(id) ?? `${prefix}${names.size + 1}`;
  names.set(id, name);
  return name;
}

function isXml(name: string): boolean {
  return name.endsWith('.xml') || name.endsWith('.rels');
}

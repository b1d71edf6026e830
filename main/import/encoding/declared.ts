import type { Encoding } from '../../../domain/encoding.ts';
import { encodingOf } from './decoder.ts';

/** Where a page has to say its encoding, in bytes (HTML Standard, “prescan a byte stream to determine its encoding”). */
const PRESCAN = 1024;

/**
 * The encoding a page or an XML document says it is in: an XML declaration, a `charset` of a meta element, or the content of
 * one that stands for the header Content-Type. Comments do not count. As the standard has it, a page cannot truly say that it is in
 * UTF-16, for then this could not be read: it is taken at UTF-8.
 */
export function declaredEncoding(bytes: Uint8Array): Encoding | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, PRESCAN)).replace(/<!--[\s\S]*?-->/g, '');
  const label = xmlLabel(head) ?? metaLabel(head);
  const named = label === undefined ? undefined : encodingOf(label);
  if (named === undefined) return null;
  return named === 'utf-16le' || named === 'utf-16be' ? 'utf-8' : named;
}

function xmlLabel(head: string): string | undefined {
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"'<>]+)["']/i.exec(head)?.[1];
}

function metaLabel(head: string): string | undefined {
  for (const [element] of head.matchAll(/<meta[\s/][^>]*>/gi)) {
    const direct = /[\s/"']charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>/]+))/i.exec(element);
    const isHeader = /[\s/"']http-equiv\s*=\s*["']?content-type\b/i.test(element);
    if (direct !== null && !/[\s/"']content\s*=/i.test(element)) return direct[1] ?? direct[2] ?? direct[3];
    const inHeader = isHeader ? /charset\s*=\s*["']?([^\s;"'>]+)/i.exec(element)?.[1] : undefined;
    if (inHeader !== undefined) return inHeader;
  }
  return undefined;
}

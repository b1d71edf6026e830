/** Elements that HTML never closes. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/**
 * Rewrites XHTML so that a reader of HTML understands it: elements that close themselves get an end, and a document type loses its
 * definitions (they are never used).
 */
export function asHtml(xhtml: string): string {
  return xhtml
    .replace(/<\?xml[^>]*\?>/gu, '')
    .replace(/<!DOCTYPE[^>[]*\[[^\]]*\]\s*>/giu, '')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/gu, (_, text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    .replace(/<([A-Za-z][\w:.-]*)((?:\s[^<>]*)?)\/>/gu, (whole, name: string, rest: string) =>
      empty.has(name.toLowerCase()) ? whole : `<${name}${rest}></${name}>`,
    );
}

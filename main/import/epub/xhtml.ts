/** Elements that HTML never closes. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/**
 * Rewrites XHTML so that a reader of HTML understands it: elements that close themselves get an end, a document type loses its
 * definitions (they are never used), and readings of ruby get the brackets that HTML writes for programs without ruby.
 */
export function asHtml(xhtml: string): string {
  const html = xhtml
    .replace(/<\?xml[^>]*\?>/gu, '')
    .replace(/<!DOCTYPE[^>[]*\[[^\]]*\]\s*>/giu, '')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/gu, (_, text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    .replace(/<([A-Za-z][\w:.-]*)((?:\s[^<>]*)?)\/>/gu, (whole, name: string, rest: string) =>
      empty.has(name.toLowerCase()) ? whole : `<${name}${rest}></${name}>`,
    );
  return /<rp[\s>]/iu.test(html) ? html : html.replace(/<rt(?:\s[^<>]*)?>/giu, '$&(').replace(/<\/rt\s*>/giu, ')$&');
}

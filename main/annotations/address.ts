/** What in an address says how a reader came to a page, not which page it is. */
const TRACKING =
  /^(?:utm_.*|mtm_.*|pk_.*|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_ga|_gl|_hs(?:enc|mi)|mkt_tok|ref_src|spm)$/i;

/**
 * An address as it is compared: without http or https, `www.`, a slash at the end, a fragment (but those that name a page, `#!`) and what
 * tracks readers; query parameters in one order. Any other IRI stays as it is.
 */
export function addressKey(address: string): string {
  const trimmed = address.trim();
  const url = URL.parse(trimmed);
  if (url === null || !/^https?:$/.test(url.protocol)) return trimmed;
  const query = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .toSorted();
  const host = url.host.replace(/^www\./, '');
  const path = readable(url.pathname).replace(/\/+$/, '');
  const page = url.hash.startsWith('#!') ? readable(url.hash) : '';
  return `${host}${path}${query.length === 0 ? '' : `?${query.join('&')}`}${page}`;
}

/** Without the escapes that may be there or not. */
function readable(part: string): string {
  try {
    return decodeURI(part);
  } catch {
    // A stray percent sign.
    return part;
  }
}

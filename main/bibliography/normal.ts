import { readLanguage } from './languages.ts';

/** What two ways of writing the same have in common. */

/** The letters and figures of a text, without case, width (NFKC) and punctuation. */
export function normalWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** A title without the name of the site that pages put behind it: "Title - Site", "Title | Site", "标题_站". */
export function withoutSite(title: string): string {
  const cut = /^(.{8,}?)(?:\s+[-–—|·:]{1,2}\s+|\s*[_|]\s*)[^-–—|_]{2,30}$/u.exec(title)?.[1];
  return cut ?? title;
}

/** The words of names in no order: "Kim Min-su" and "Min-su Kim" are one. */
export function normalNames(names: string): string {
  const words = names
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}-]+/u);
  return words
    .filter((word) => word !== '' && word !== 'and')
    .toSorted()
    .join(' ');
}

/** What says where a reader came from and not what is read. */
const tracking = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|spm)$/iu;

/**
 * An address without what does not change what it leads to: scheme, `www.`, fragment, last slash, parameters that only count readers, order of
 * parameters, and how characters are escaped.
 * @returns null when it is no address of the web
 */
export function normalUrl(address: string): string | null {
  const trimmed = address.trim();
  if (!/^https?:\/\//iu.test(trimmed) || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const path = unescaped(url.pathname).replace(/\/+$/u, '');
  return `${url.host.replace(/^www\./u, '')}${path}${url.search}`.normalize('NFC');
}

function unescaped(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    // Escaped in another encoding than UTF-8: it stays as it is.
    return path;
  }
}

/** A file's name without case and the way its accents are composed. */
export function normalFileName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** The main language of a tag: `zh` for zh-Hans-CN. */
export function mainLanguage(tag: string): string {
  return (readLanguage(tag) ?? tag).split('-')[0]?.toLowerCase() ?? '';
}

const MAX_BYTES = 200;
/**
 * Refused by Windows in file names, with the control and format characters that no name should carry; joiners
 * stay, because emoji and several scripts are written with them.
 */
const FORBIDDEN = /(?![\u200C\u200D])[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** Device names that Windows reserves whatever the extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/**
 * A file name from a title that every common system accepts: no separators, reserved names, leading dots or
 * trailing spaces, at most 200 bytes of UTF-8 with its extension, cut between characters as readers see them.
 */
export function fileNameFor(title: string, extension: string): string {
  const cleaned = title
    .normalize('NFC')
    .toWellFormed()
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '');
  const cut = cutTo(cleaned, MAX_BYTES - Buffer.byteLength(extension) - 1).replace(/[\s.]+$/, '');
  const stem = cut === '' ? 'brief' : RESERVED.test(cut) ? `_${cut}` : cut;
  return `${stem}.${extension}`;
}

function cutTo(name: string, bytes: number): string {
  let kept = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    used += Buffer.byteLength(segment);
    if (used > bytes) break;
    kept += segment;
  }
  return kept;
}

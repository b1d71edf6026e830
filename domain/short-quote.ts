const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The beginning of a quote on one line, whole when it is short enough.
 * @param most how many characters (grapheme clusters) may stay; one cut off ends with an ellipsis, between words where
 * the text has spaces
 */
export function shortQuote(exact: string, most = 80): string {
  const line = exact.replace(/\s+/g, ' ').trim();
  // A character is one code unit at least.
  if (line.length <= most) return line;
  let end = 0;
  let count = 0;
  for (const { index, segment } of graphemes.segment(line)) {
    if (++count > most) break;
    end = index + segment.length;
  }
  if (end === line.length) return line;
  const lastSpace = line.lastIndexOf(' ', end);
  return `${line.slice(0, lastSpace > end / 2 ? lastSpace : end).trimEnd()}…`;
}

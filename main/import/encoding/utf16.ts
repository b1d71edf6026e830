import { SAMPLE_LENGTH } from './sample.ts';
import { isStrayControl } from './score.ts';

/**
 * Whether bytes without a byte order mark are UTF-16. Such text has zeros in one half of its pairs of bytes, wherever it holds ASCII, spaces
 * or line breaks, and none in the other; binary data has them in both, or control characters between.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0 || bytes.length < 4) return null;
  const sample = bytes.subarray(0, SAMPLE_LENGTH);
  const zeros = { even: 0, odd: 0 };
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2 === 0 ? 'even' : 'odd']++;
  if (zeros.even === zeros.odd || Math.min(zeros.even, zeros.odd) * 20 > Math.max(zeros.even, zeros.odd)) return null;
  const encoding = zeros.odd > zeros.even ? 'utf-16le' : 'utf-16be';
  return readsAsText(sample, encoding) ? encoding : null;
}

function readsAsText(sample: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(sample, { stream: true });
  let strange = 0;
  for (const each of text) if (isStrayControl(each.codePointAt(0) ?? 0) || /[\p{Cn}\p{Co}\ufffd]/u.test(each)) strange++;
  return strange * 50 <= text.length;
}

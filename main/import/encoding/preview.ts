import { type Encoding, type EncodingFound, type EncodingPreview, encodings, PREVIEW_LENGTH } from '../../../domain/encoding.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { sniff } from '../sniff.ts';
import { decodeAs, REPLACEMENT } from './decoder.ts';
import { detectEncoding } from './detect.ts';
import { SAMPLE_LENGTH, tellingLines } from './sample.ts';

/** As much of the file as is counted through in every encoding, in bytes. */
const COUNTED_LENGTH = 4 * 1024 * 1024;

/**
 * How a file reads in each encoding: the detected one first, then those that are as good as any other, then the rest, those that break fewest
 * characters first. Encodings that say the same as an earlier one are left out.
 * @returns `format-unsupported` when the bytes are a document of another kind, `file-empty` when there are none
 */
export function previewEncodings(
  bytes: Uint8Array,
  fileName: string,
): Result<{ detected: EncodingFound | null; previews: EncodingPreview[] }> {
  if (bytes.length === 0) return fail('file-empty', 'The file is empty.', { where: fileName, hint: 'Choose a file that has text in it.' });
  const sniffed = sniff(bytes);
  if (sniffed !== null) {
    return fail('format-unsupported', `The file looks like ${sniffed.name}, which is not text in an encoding.`, {
      where: fileName,
      hint: 'Encodings can be chosen for plain text, Markdown and HTML.',
      params: { format: sniffed.name },
    });
  }
  const detected = detectEncoding(bytes);
  const likely = detected === null ? [] : [detected.name, ...detected.alternatives];
  const rank = (encoding: Encoding) => (likely.includes(encoding) ? likely.indexOf(encoding) : likely.length);
  const previews = encodings
    .map((encoding) => preview(bytes, encoding))
    .sort((a, b) => rank(a.encoding) - rank(b.encoding) || a.broken - b.broken);
  return ok({ detected, previews: previews.filter(({ text }, index) => previews.findIndex((each) => each.text === text) === index) });
}

function preview(bytes: Uint8Array, encoding: Encoding): EncodingPreview {
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const telling = isWide ? { bytes: bytes.subarray(0, SAMPLE_LENGTH), cut: true } : tellingLines(bytes);
  const sample = telling.bytes.length > 0 ? telling : { bytes: bytes.subarray(0, SAMPLE_LENGTH), cut: true };
  const counted = bytes.subarray(0, COUNTED_LENGTH);
  const broken = decodeAs(counted, encoding, counted.length < bytes.length ? 'cut' : 'whole').split(REPLACEMENT).length - 1;
  return { encoding, text: shortened(decodeAs(sample.bytes, encoding, sample.cut ? 'cut' : 'whole')), broken };
}

/** Without markup and control characters; never half of a surrogate pair at its end. */
function shortened(text: string): string {
  const words = text
    .replace(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)\s*>|<[^<>]*>/gi, ' ')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return words
    .slice(0, PREVIEW_LENGTH)
    .replace(/[\ud800-\udbff]$/, '')
    .toWellFormed();
}

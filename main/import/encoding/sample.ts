/** As much as is needed to tell encodings apart, in bytes. */
export const SAMPLE_LENGTH = 16_384;
const LINE_FEED = 0x0a;

/**
 * The lines of a file that hold bytes beyond ASCII, from the first on: what tells encodings apart. A line feed is never part of a longer
 * character in the encodings where this is used; text in UTF-16 is to be taken from its beginning instead.
 * @returns the lines, and whether the last of them was cut
 */
export function tellingLines(bytes: Uint8Array): { bytes: Uint8Array; cut: boolean } {
  const taken: Uint8Array[] = [];
  let room = SAMPLE_LENGTH;
  let start = 0;
  while (start < bytes.length && room > 0) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    const first = beyondAscii(bytes, start, end);
    if (first >= 0) {
      // Of a very long line, as a page without line breaks is, only what lies around its first such byte.
      const from = end - start > room ? Math.max(start, first - 64) : start;
      const line = bytes.subarray(from, Math.min(end, from + room));
      taken.push(line);
      room -= line.length;
      if (from + line.length < end) return { bytes: Buffer.concat(taken), cut: true };
    }
    start = end;
  }
  return { bytes: Buffer.concat(taken), cut: false };
}

/** The first byte in `[start, end)` that is not ASCII; -1 when there is none. Escape counts: it begins Japanese in ISO-2022-JP. */
function beyondAscii(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80 || byte === 0x1b) return at;
  }
  return -1;
}

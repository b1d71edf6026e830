/**
 * CP949 (Unified Hangul Code), as Korean Windows writes it. The runtime's own decoder for EUC-KR knows only KS X 1001, the
 * 2,350 commonest syllables. CP949 puts the other 8,822 in the order of Unicode where KS X 1001 has nothing: first bytes
 * 0x81–0xC6, second bytes outside of 0xA1–0xFE wherever the first byte is one of KS X 1001's.
 * (WHATWG Encoding Standard, index EUC-KR; the order is that of Microsoft's code page 949.)
 */

const FIRST = 0x81;
const WIDTH = 0x100;
const REPLACEMENT = 0xfffd;
const HANGUL = { first: 0xac00, last: 0xd7a3 };

/** Code units by (first byte − 0x81) × 256 + second byte; 0 where there is no character. Made when it is first needed. */
let table: Uint16Array | null = null;

/** Reads CP949. @param end whether an unfinished character at the end is a fault */
export function decodeCp949(bytes: Uint8Array, end: 'whole' | 'cut'): string {
  table ??= makeTable();
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      units[length++] = first;
      continue;
    }
    const second = bytes[at + 1];
    if (second === undefined && end === 'cut' && first > 0x80) break;
    const unit = first > 0x80 && second !== undefined ? (table[(first - FIRST) * WIDTH + second] ?? 0) : 0;
    units[length++] = unit === 0 ? REPLACEMENT : unit;
    // A second byte that is ASCII stays what it is when the pair means nothing.
    if (unit !== 0 || (second !== undefined && second >= 0x80 && first > 0x80)) at++;
  }
  return Buffer.from(units.buffer, 0, length * 2).toString('utf16le');
}

function makeTable(): Uint16Array {
  const made = new Uint16Array(0x7e * WIDTH);
  const standard = new TextDecoder('euc-kr');
  const present = new Set<number>();
  for (let first = 0xa1; first <= 0xfe; first++) {
    for (let second = 0xa1; second <= 0xfe; second++) {
      const unit = standard.decode(new Uint8Array([first, second])).charCodeAt(0);
      if (unit === REPLACEMENT || (unit >= 0xe000 && unit <= 0xf8ff)) continue;
      made[(first - FIRST) * WIDTH + second] = unit;
      present.add(unit);
    }
  }
  let syllable = HANGUL.first;
  for (let first = FIRST; first <= 0xc6; first++) {
    for (const second of extensionBytes(first)) {
      while (present.has(syllable)) syllable++;
      if (syllable > HANGUL.last) return made;
      made[(first - FIRST) * WIDTH + second] = syllable++;
    }
  }
  return made;
}

/** The second bytes under which the extension stands, ascending. */
function extensionBytes(first: number): number[] {
  const bytes: number[] = [];
  for (let second = 0x41; second <= 0xfe; second++) {
    const isLetter = second <= 0x5a || (second >= 0x61 && second <= 0x7a);
    if (isLetter || (second >= 0x81 && (first <= 0xa0 || second <= 0xa0))) bytes.push(second);
  }
  return bytes;
}

import { startsWith } from '../sniff.ts';

/** The encoding a byte order mark tells of; UTF-32 is for whoever asks first, since its mark begins like that of UTF-16. */
export function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
}

export function isUtf32(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) return true;
  return isAsciiInFours(bytes, 0) || isAsciiInFours(bytes, 3);
}

/** Whether the first characters are ASCII in four bytes each, the letter at one place and zeros at the others. */
function isAsciiInFours(bytes: Uint8Array, place: number): boolean {
  const head = bytes.subarray(0, 64);
  if (head.length < 12 || bytes.length % 4 !== 0) return false;
  return head.every((byte, index) => (index % 4 === place ? byte > 0 && byte < 0x80 : byte === 0));
}

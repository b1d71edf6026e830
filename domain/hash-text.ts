/**
 * FNV-1a of 32 bits (Fowler, Noll, Vo) over the UTF-16 code units of `[start, end)` of a text. It tells texts apart by
 * accident's measure only: never where somebody might want two to be alike.
 */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

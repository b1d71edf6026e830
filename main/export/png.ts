/** The first eight bytes of every PNG, then the chunk that says its size (https://www.w3.org/TR/png-3/#5PNG-file-signature). */
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const HEADER = [0x49, 0x48, 0x44, 0x52];

/** The size in pixels of a PNG; null when bytes are none. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const begins =
    bytes.length >= 24 && SIGNATURE.every((each, at) => bytes[at] === each) && HEADER.every((each, at) => bytes[12 + at] === each);
  if (!begins) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

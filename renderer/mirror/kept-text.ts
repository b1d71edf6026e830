import { piecesOf } from '../../domain/pieces.ts';
import type { Version } from '../../domain/version.ts';

/**
 * A version and its text as the window's working copy keeps them. A large text has tens of thousands of blocks: to put them, or
 * the text as a string, would hold the window up while Chromium copies them twice. Blobs it only takes note of.
 */
export interface KeptText {
  readonly version: Blob;
  readonly text: Blob;
}

/** How much is encoded in one go, in UTF-16 code units: a few milliseconds' work. */
const PIECE = 131_072;

export async function packText(version: Version, text: string): Promise<KeptText> {
  return { version: await blobOf(JSON.stringify(version)), text: await blobOf(text) };
}

export async function unpackText(kept: KeptText): Promise<{ version: Version; text: string }> {
  const [version, text] = await Promise.all([kept.version.text(), kept.text.text()]);
  return { version: JSON.parse(version), text };
}

/** A blob of a well-formed text, piece by piece, so that the window draws between them. */
async function blobOf(text: string): Promise<Blob> {
  const parts: Blob[] = [];
  for (const piece of piecesOf(text, PIECE)) {
    if (parts.length > 0) await new Promise((resolve) => setTimeout(resolve));
    parts.push(new Blob([piece]));
  }
  return new Blob(parts);
}

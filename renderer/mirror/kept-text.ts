import { piecesOf } from '../../domain/pieces.ts';
import type { Version } from '../../domain/version.ts';
import { whenIdle } from '../when-idle.ts';

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
/** How long a piece waits at most for the window to be idle, in milliseconds. */
const PATIENCE = 1000;

export async function packText(version: Version, text: string): Promise<KeptText> {
  return { version: await blobOf(JSON.stringify(version)), text: await blobOf(text) };
}

export async function unpackText(kept: KeptText): Promise<{ version: Version; text: string }> {
  const [version, text] = await Promise.all([kept.version.text(), kept.text.text()]);
  return { version: JSON.parse(version), text };
}

/** A blob of a well-formed text, piece by piece, while the window has nothing to draw. */
async function blobOf(text: string): Promise<Blob> {
  const parts: Blob[] = [];
  for (const piece of piecesOf(text, PIECE)) {
    if (parts.length > 0) await whenIdle(PATIENCE);
    parts.push(new Blob([piece]));
  }
  return new Blob(parts);
}

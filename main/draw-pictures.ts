import { fail, ok, type Result } from '../domain/result.ts';
import { pngSize } from './export/png.ts';
import type { Picture, Ports } from './ports.ts';

/** No picture of a matrix is as large: what is, is none. In bytes. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Pictures as PNG, in their order, drawn by the host.
 * @returns `cannot-draw` where nothing can draw, or when what it gives is no PNG of these pictures' shape
 */
export async function drawPictures(
  { draw }: Pick<Ports, 'draw'>,
  pictures: readonly Picture[],
  signal: AbortSignal,
): Promise<Result<Uint8Array[]>> {
  if (draw === undefined) return fail('cannot-draw', 'Nothing here can draw a picture as PNG.', { hint: 'Take the picture as SVG.' });
  const drawn = await draw(pictures, signal);
  if (!drawn.ok) return drawn;
  const isSound = drawn.value.length === pictures.length && pictures.every((each, at) => isPictureOf(each, drawn.value[at]));
  return isSound ? ok(drawn.value) : fail('cannot-draw', 'What was drawn is no PNG of this picture.', { hint: 'Take the picture as SVG.' });
}

/** Whether bytes are a PNG in the picture's proportions; how many pixels it has is for the host to choose. */
function isPictureOf({ width, height }: Picture, png: Uint8Array | undefined): boolean {
  if (png === undefined || png.length > MOST_BYTES) return false;
  const size = pngSize(png);
  return size !== null && size.width >= width && Math.abs(size.height - (size.width * height) / width) <= 2;
}

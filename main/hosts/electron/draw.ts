import { fail, type Result } from '../../../domain/result.ts';
import type { Picture } from '../../ports.ts';
import { drawingPage, PICTURE_SCALE } from '../drawing-page.ts';
import { hiddenPages } from './hidden-page.ts';

const PNG = 'data:image/png;base64,';

const onPage = hiddenPages({
  partition: 'draw',
  mayLoad: (url) => url.startsWith('data:image/svg+xml;base64,'),
  runs: true,
  refused: (reason) => fail('cannot-draw', `The picture was not drawn: ${reason}`, { hint: 'Try again, or choose another format.' }).error,
});

/** Puts the page's pictures onto canvases: a window that is never shown may never be painted. */
const DRAW = `Promise.all([...document.images].map(async (image) => {
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * ${PICTURE_SCALE};
  canvas.height = image.height * ${PICTURE_SCALE};
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}))`;

/** The port `draw`. */
export function draw(pictures: readonly Picture[], signal: AbortSignal): Promise<Result<Uint8Array[]>> {
  return onPage(drawingPage(pictures), signal, async (contents) => {
    const addresses: unknown = await contents.executeJavaScript(DRAW);
    if (!Array.isArray(addresses)) throw new Error('nothing was drawn');
    return addresses.map((each) => new Uint8Array(Buffer.from(String(each).slice(PNG.length), 'base64')));
  });
}

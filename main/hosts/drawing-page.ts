import type { Picture } from '../ports.ts';

/** Device pixels to a CSS pixel: as wide as a page of text, a picture has 229 of them to the inch. */
export const PICTURE_SCALE = 2;

/** A page that shows pictures, one below the other at the left edge, and can neither load nor run anything. */
export function drawingPage(pictures: readonly Picture[]): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  const images = pictures.map(({ width, height, svg }) => {
    const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    return `<img alt="" width="${width}" height="${height}" src="${address}">`;
  });
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<style>body { margin: 0 } img { display: block }</style>${images.join('')}`;
}

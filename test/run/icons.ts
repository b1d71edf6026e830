import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { testBrowser } from './browser.ts';
import { type IconPicture, icnsFile, icoFile } from './icon-files.ts';

/** `npm run icons`: draws the icons of the program and of notebooks in all sizes from their SVG files, in an installed browser. */

const ICONS = join(import.meta.dirname, '..', '..', 'resources', 'icons');
const SIZES = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024];
/** This size has a drawing of its own, since a large one becomes a blur. */
const SMALL = 16;
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];

/** Draws an SVG file so many pixels wide. */
async function draw(page: Page, svg: string, size: number): Promise<IconPicture> {
  const drawn = await page.evaluate(
    async ([source, pixels]) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: pixels, height: pixels });
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('There is nothing to draw on.');
      context.drawImage(image, 0, 0, pixels, pixels);
      const { data } = context.getImageData(0, 0, pixels, pixels);
      return { png: canvas.toDataURL('image/png').split(',')[1] ?? '', rgba: Array.from(data) };
    },
    [svg, size] as const,
  );
  return { size, png: Buffer.from(drawn.png, 'base64'), rgba: Buffer.from(drawn.rgba) };
}

const browser = await chromium.launch({ executablePath: testBrowser() });
const page = await browser.newPage();
const madeFrom: Record<string, string> = {};
for (const [name, folder] of [
  ['icon', 'app'],
  ['document', 'document'],
] as const) {
  const drawings = [`${name}-small.svg`, `${name}.svg`] as const;
  const [small, large] = drawings.map((file) => readFileSync(join(ICONS, file), 'utf8'));
  if (small === undefined || large === undefined) throw new Error('An icon has two drawings.');
  const pictures: IconPicture[] = [];
  for (const size of SIZES) pictures.push(await draw(page, size === SMALL ? small : large, size));
  rmSync(join(ICONS, folder), { recursive: true, force: true });
  mkdirSync(join(ICONS, folder));
  for (const { size, png } of pictures) writeFileSync(join(ICONS, folder, `${size}x${size}.png`), png);
  writeFileSync(join(ICONS, `${name}.ico`), icoFile(pictures.filter(({ size }) => ICO_SIZES.includes(size))));
  writeFileSync(join(ICONS, `${name}.icns`), icnsFile(pictures));
  for (const file of drawings)
    madeFrom[file] = createHash('sha256')
      .update(readFileSync(join(ICONS, file)))
      .digest('hex');
}
await browser.close();
writeFileSync(join(ICONS, 'made-from.json'), `${JSON.stringify(madeFrom, null, 2)}\n`);

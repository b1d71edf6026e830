import type { Ports } from '../../ports.ts';
import { drawingPage, PICTURE_SCALE } from '../drawing-page.ts';
import type { Machine } from '../places.ts';
import { inBrowser, showPage } from './errand.ts';

/** @returns what turns pictures into PNG on this machine; the browser is looked for when there is something to draw */
export function drawInBrowser(machine: Machine): NonNullable<Ports['draw']> {
  return (pictures, signal) =>
    inBrowser(machine, signal, 'cannot-draw', async (browser) => {
      const page = await showPage(browser, drawingPage(pictures), PICTURE_SCALE);
      const drawn: Uint8Array[] = [];
      for (const image of await page.locator('img').all()) drawn.push(await image.screenshot({ type: 'png', scale: 'device' }));
      return drawn;
    });
}

import { homedir, tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../../domain/result.ts';
import { drawPictures } from '../../../../main/draw-pictures.ts';
import { matrixSvg } from '../../../../main/export/matrix-file.ts';
import { pngSize } from '../../../../main/export/png.ts';
import { findBrowser } from '../../../../main/hosts/chromium/browser.ts';
import { drawInBrowser } from '../../../../main/hosts/chromium/draw.ts';
import { figure } from '../../../domain/helpers/matrix-figure.ts';
import { testBrowser } from '../../../run/browser.ts';

const installed = findBrowser({ env: process.env, platform: process.platform, home: homedir() });
const drawer = (browser: string) => drawInBrowser({ env: { CAVEAT_BROWSER: browser }, platform: process.platform, home: tmpdir() });
const never = new AbortController().signal;
const pictures = [
  matrixSvg(figure, 'light', 'en'),
  { svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 5"/>', width: 9, height: 5 },
];

test('without a browser nothing is drawn, and it is said what to do', async () => {
  expect(await drawer(process.execPath)(pictures, never)).toMatchObject({ ok: false, error: { code: 'cannot-draw' } });
  expect(await drawPictures({}, pictures, never)).toMatchObject({
    ok: false,
    error: { code: 'cannot-draw', hint: expect.stringContaining('SVG') },
  });
});

test('what a host gives is looked at before it is called a picture', async () => {
  const gives = (bytes: Uint8Array[]) => drawPictures({ draw: async () => ({ ok: true, value: bytes }) }, pictures, never);
  expect(await gives([])).toMatchObject({ error: { code: 'cannot-draw' } });
  expect(await gives([new Uint8Array(100), new Uint8Array(100)])).toMatchObject({ error: { code: 'cannot-draw' } });
});

describe.runIf(installed.ok && process.platform !== 'win32')('an installed browser', () => {
  test('draws pictures in their order, twice as dense as a screen', async () => {
    const drawn = unwrap(await drawPictures({ draw: drawer(testBrowser()) }, pictures, never));
    expect(drawn.map((each) => pngSize(each))).toEqual(pictures.map(({ width, height }) => ({ width: 2 * width, height: 2 * height })));
    // An empty picture packs to next to nothing, one with words in it does not.
    expect(drawn[0]?.length).toBeGreaterThan(20_000);
    expect(drawn[1]?.length).toBeLessThan(500);
  });

  test('is stopped when the work is cancelled', async () => {
    const cancel = new AbortController();
    const answer = drawer(testBrowser())(pictures, cancel.signal);
    cancel.abort();
    expect(await answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});

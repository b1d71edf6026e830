import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { frameOn, keepFrame, keptFrame } from '../../../../main/hosts/electron/window-frame.ts';

const screen = { x: 0, y: 25, width: 1440, height: 875 };
const left = { x: -1920, y: 0, width: 1920, height: 1080 };
const kept = { x: 100, y: 120, width: 1000, height: 700, isMaximized: false };

describe('frameOn', () => {
  test('the usual size, in a place the system chooses, when nothing was kept', () => {
    expect(frameOn([screen], null, 0)).toEqual({ width: 1280, height: 860, isMaximized: false });
    expect(frameOn([{ x: 0, y: 0, width: 1024, height: 600 }], null, 0)).toEqual({ width: 1024, height: 600, isMaximized: false });
    expect(frameOn([], null, 0)).toEqual({ width: 1280, height: 860, isMaximized: false });
  });

  test('as it was kept, also on a second screen and maximised there', () => {
    expect(frameOn([screen], kept, 0)).toEqual(kept);
    const beside = { ...kept, x: -1800, isMaximized: true };
    expect(frameOn([screen, left], beside, 0)).toEqual(beside);
  });

  test.each([
    ['its screen is gone', { ...kept, x: -1800 }],
    ['its upper edge is under a bar', { ...kept, y: 0 }],
    ['it is below the screen', { ...kept, y: 890 }],
    ['it is too far to the right to be taken hold of', { ...kept, x: 1400 }],
  ])('where it can be taken hold of, when %s', (_why, frame) => {
    expect(frameOn([screen], frame, 0)).toEqual({ width: 1280, height: 860, isMaximized: false });
  });

  test('never larger than its screen, never smaller than a window is', () => {
    expect(frameOn([screen], { ...kept, x: 0, width: 4000, height: 3000 }, 0)).not.toHaveProperty('x');
    expect(frameOn([screen], { ...kept, x: -600, width: 2200, height: 3000 }, 0)).toMatchObject({ width: 1440, height: 875 });
    expect(frameOn([screen], { ...kept, width: 10, height: 10 }, 0)).toMatchObject({ width: 640, height: 480 });
  });

  test('one more window stands a step further, and is not maximised', () => {
    expect(frameOn([screen], { ...kept, isMaximized: true }, 2)).toEqual({ ...kept, x: 156, y: 176 });
  });
});

describe('what is kept', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'caveat-frame-'));
  const window = { getNormalBounds: () => ({ x: 1, y: 2, width: 700, height: 500 }), isMaximized: () => true };

  test('comes back', () => {
    const profile = folder();
    expect(keptFrame(profile)).toBeNull();
    keepFrame(profile, window);
    expect(keptFrame(profile)).toEqual({ x: 1, y: 2, width: 700, height: 500, isMaximized: true });
  });

  test.each(['', '{}', '{"x":1e9,"y":0,"width":1,"height":1,"isMaximized":true}', '{"x":"1"}'])('is left out when it is %o', (text) => {
    const profile = folder();
    writeFileSync(join(profile, 'window.json'), text);
    expect(keptFrame(profile)).toBeNull();
  });

  test('a profile that cannot be written to keeps nobody from closing a window', () => {
    expect(() => keepFrame(join(folder(), 'missing'), window)).not.toThrow();
  });
});

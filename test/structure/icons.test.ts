import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import configuration from '../../electron-builder.ts';

/** The icons of the program and of notebooks are there in the sizes that desktops ask for, drawn from the SVG files as they are. */

const ICONS = join(import.meta.dirname, '..', '..', 'resources', 'icons');
const read = (...path: string[]) => readFileSync(join(ICONS, ...path));

/** Width and height of a PNG file. */
function pngSize(png: Buffer): number[] {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** The sizes in an ICO file, as its directory says them; each image is where and what it says. */
function icoSizes(ico: Buffer): number[] {
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
  const count = ico.readUInt16LE(4);
  let end = 6 + 16 * count;
  const sizes = Array.from({ length: count }, (_, index) => {
    const at = 6 + 16 * index;
    const size = ico.readUInt8(at) || 256;
    const [length, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)];
    expect(offset).toBe(end);
    end = offset + length;
    const image = ico.subarray(offset, end);
    if (size === 256) expect(pngSize(image)).toEqual([256, 256]);
    else expect([image.readUInt32LE(4), image.readUInt32LE(8), image.readUInt16LE(14)]).toEqual([size, size * 2, 32]);
    return size;
  });
  expect(end).toBe(ico.length);
  return sizes;
}

/** The types in an ICNS file with the size of what they hold. */
function icnsSizes(icns: Buffer): Record<string, number> {
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
  const sizes: Record<string, number> = {};
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const [width = 0, height = 0] = pngSize(icns.subarray(at + 8));
    expect(width).toBe(height);
    sizes[icns.toString('latin1', at, at + 4)] = width;
  }
  return sizes;
}

test('they are drawn from the SVG files as they are now: else run `npm run icons`', () => {
  const drawings = globSync('*.svg', { cwd: ICONS }).map((name) => [name, createHash('sha256').update(read(name)).digest('hex')]);
  expect(JSON.parse(read('made-from.json').toString())).toEqual(Object.fromEntries(drawings));
});

describe.each([
  ['icon', 'app'],
  ['document', 'document'],
])('%s', (name, folder) => {
  test('Linux: each PNG has the size that its name says', () => {
    const files = globSync('*.png', { cwd: join(ICONS, folder) });
    expect(files.map((file) => Number.parseInt(file, 10)).sort((a, b) => a - b)).toEqual([16, 24, 32, 48, 64, 96, 128, 256, 512, 1024]);
    for (const file of files) expect(`${pngSize(read(folder, file)).join('x')}.png`).toBe(file);
  });

  test('Windows: one file with all sizes up to 256', () => {
    expect(icoSizes(read(`${name}.ico`))).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  test('macOS: one file with all sizes, for plain and for dense screens', () => {
    const plain = { icp4: 16, icp5: 32, icp6: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 };
    expect(icnsSizes(read(`${name}.icns`))).toEqual({ ...plain, ic11: 32, ic12: 64, ic13: 256, ic14: 512 });
  });
});

test('the packer finds the icons of both on every system', () => {
  const { linux, mac, win, directories } = configuration;
  expect(directories?.buildResources).toBe('resources/icons');
  const files = [mac?.icon, win?.icon, ...[mac, win].flatMap((system) => [system?.fileAssociations ?? []].flat().map(({ icon }) => icon))];
  expect(files).toEqual(['icon.icns', 'icon.ico', 'document.icns', 'document.ico']);
  for (const file of files) expect(globSync(String(file), { cwd: ICONS })).toEqual([file]);
  const desktop = [linux?.extraFiles ?? []].flat().map((entry) => (typeof entry === 'string' ? entry : entry.from));
  for (const file of [linux?.icon, ...desktop]) expect(globSync(String(file), { cwd: join(ICONS, '..', '..') })).toEqual([file]);
});

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { startWorker } from '../../../main/hosts/node-worker.ts';
import { createWorkerPool } from '../../../main/worker/pool.ts';
import { scan, showLines, writePdf } from './pdf-writer.ts';

/** Hostile and broken files, read as in earnest: in a process of its own that may be ended. */

const pool = createWorkerPool(() => startWorker());
afterAll(() => pool.close());

const sound = writePdf([showLines(60, 740, ['The harbour board met on Monday.', 'It will decide next week.']), scan], {
  info: { Title: 'The quay' },
});

async function outcome(bytes: Uint8Array, workers = pool): Promise<string> {
  const result = await workers.run(
    'extract',
    { bytes, fileName: 'a.pdf', encoding: null },
    { signal: new AbortController().signal, timeoutMs: 60_000 },
  );
  return result.ok ? 'read' : result.error.code;
}

/** What a document may come to. Anything else, `internal` above all, is a fault. */
const expected = [
  'read',
  'file-damaged',
  'file-empty',
  'file-protected',
  'pdf-scanned',
  'file-unreadable',
  'timed-out',
  'format-unsupported',
];

describe('every broken file ends in a typed failure or a capped result', () => {
  test('cut off anywhere', async () => {
    const outcomes = new Set<string>();
    for (let length = 9; length < sound.length; length += Math.ceil(sound.length / 60)) outcomes.add(await outcome(sound.slice(0, length)));
    expect(expected).toEqual(expect.arrayContaining([...outcomes]));
    expect(outcomes).toContain('file-damaged');
  });

  test('with noise in it, and noise alone', async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 60; round++) {
      const noisy = Uint8Array.from(sound);
      for (let hit = 0; hit < 12; hit++) noisy[9 + Math.floor(Math.random() * (noisy.length - 9))] = Math.floor(Math.random() * 256);
      outcomes.add(await outcome(noisy));
    }
    outcomes.add(await outcome(Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(200_000)])));
    expect(expected).toEqual(expect.arrayContaining([...outcomes]));
  });

  test('pages that are their own parents, and a tree of 100,000 levels', async () => {
    const head = '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n';
    const circle = `${head}2 0 obj\n<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9999999>>\nendobj\ntrailer\n<</Root 1 0 R>>\n`;
    expect(expected).toContain(await outcome(Buffer.from(circle)));
    const levels = Array.from(
      { length: 100_000 },
      (_, level) => `${level + 2} 0 obj\n<</Type/Pages/Kids[${level + 3} 0 R]/Count 1>>\nendobj\n`,
    );
    expect(expected).toContain(await outcome(Buffer.from(`${head}${levels.join('')}trailer\n<</Root 1 0 R>>\n`)));
    const nested = `${head}2 0 obj\n${'['.repeat(200_000)}${']'.repeat(200_000)}\nendobj\ntrailer\n<</Root 1 0 R>>\n`;
    expect(expected).toContain(await outcome(Buffer.from(nested)));
  });

  test('forms that show themselves', async () => {
    const form =
      '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</self 90 0 R>>>>/Length 17>>stream\n/self Do /self Do\nendstream';
    const bytes = Buffer.from(
      Buffer.from(writePdf(['/self Do'], { objects: [form] }))
        .toString('latin1')
        .replace('/scan 40 0 R', '/self 90 0 R'),
      'latin1',
    );
    expect(expected).toContain(await outcome(bytes));
  });

  test('a stream that inflates to gigabytes is stopped by the memory it may take', async () => {
    // 16 GiB of spaces: the same packed piece again and again, packed once more.
    const piece = deflateRawSync(Buffer.alloc(16 * 1024 * 1024, 0x20), { finishFlush: constants.Z_FULL_FLUSH });
    const end = Buffer.from([0x03, 0x00]);
    const bomb = deflateSync(Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: 1024 }, () => piece), end]));
    const head =
      '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n';
    const file = Buffer.concat([
      Buffer.from(`${head}4 0 obj\n<</Filter[/FlateDecode/FlateDecode]/Length ${bomb.length}>>stream\n`),
      bomb,
      Buffer.from('\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n'),
    ]);
    expect(file.length).toBeLessThan(1_000_000);
    const small = createWorkerPool(() => startWorker(join(import.meta.dirname, '..', 'worker', 'small-program.ts')));
    onTestFinished(() => small.close());
    expect(await outcome(file, small)).toBe('file-unreadable');
    // Whoever comes next is served.
    expect(await outcome(sound, small)).toBe('read');
  });
});

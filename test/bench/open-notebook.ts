import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ok, unwrap } from '../../domain/result.ts';
import { hashOf } from '../../main/store/blobs.ts';
import { openNotebook } from '../../main/store/store.ts';
import { temporaryFolder } from '../journeys/harness.ts';
import type { Measurement, Row } from './measurement.ts';
import { importText, newNotebookPath, openServices, tagClaims } from './notebook.ts';
import { sampleText } from './sample-text.ts';
import { seriesOf, timed } from './stats.ts';

const SOURCES = 20;
const CLAIMS_EACH = 200;
/** Of one original that shrinks no further, in bytes. */
const ORIGINAL = 4 * 1024 * 1024;

/**
 * Opening a notebook of 2 GB, most of it originals, until its library is told; and the same notebook without the originals. It is asked for by
 * name, because it needs 2 GB of disk. The files are taken out of the system's memory before each opening, where the system lets one.
 */
export const openingNotebook: Measurement = {
  name: 'open-notebook',
  file: 'open-notebook',
  async measure({ quick }) {
    const small = newNotebookPath();
    const { app, client } = openServices(small);
    for (let i = 0; i < SOURCES; i++) {
      await tagClaims(client, await importText(client, `source-${i}.txt`, sampleText(50_000, i)), quick ? 20 : CLAIMS_EACH, 90);
    }
    await app.close();
    const large = join(temporaryFolder(), 'Large.caveat');
    copyFileSync(small, large);
    fill(large, (quick ? 0.2 : 2) * 1024 ** 3);
    const own: number[] = [];
    const peer: number[] = [];
    for (let i = 0; i < (quick ? 2 : 11); i++) {
      own.push(await opening(large));
      peer.push(await opening(small));
    }
    const size = (path: string) => `${(statSync(path).size / 1024 ** 3).toFixed(path === small ? 3 : 1)} GB`;
    const row: Row = {
      work: `open: a notebook of ${size(large)} until its library is told`,
      caveat: seriesOf('ms', own),
      peer: { what: `the same without originals, ${size(small)}`, figures: seriesOf('ms', peer) },
      budget: { of: 'p95', atMost: 1000 },
    };
    return [row];
  },
};

/** Stores originals until the file is so large. */
function fill(path: string, bytes: number): void {
  const store = unwrap(openNotebook(path, { create: false }));
  while (statSync(path).size < bytes) {
    const original = randomBytes(ORIGINAL);
    unwrap(store.transact(() => ok(store.put({ hash: hashOf(original), encoding: 'identity', size: ORIGINAL, bytes: original }))));
  }
  unwrap(store.close());
}

/** In milliseconds. */
async function opening(path: string): Promise<number> {
  forget(path);
  const { ms, value } = await timed(async () => {
    const services = openServices(path);
    unwrap(await services.client.call('session.hello', {}));
    unwrap(await services.client.call('library.list', {}));
    return services;
  });
  await value.app.close();
  return ms;
}

/** Has the system forget what it keeps of a file in memory. */
function forget(path: string): void {
  if (process.platform !== 'linux') return;
  execFileSync('dd', [`if=${path}`, 'iflag=nocache', 'count=0'], { stdio: 'ignore' });
}

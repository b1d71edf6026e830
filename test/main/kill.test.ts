import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { unwrap } from '../../domain/result.ts';
import { openStore, temporaryFolder } from './builders.ts';

test('every commit that was acknowledged survives kill -9, twenty times over', async () => {
  const path = join(temporaryFolder(), 'a.caveat');
  let last = 0;
  for (let round = 0; round < 20; round++) {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'commit-in-loop.ts'), path], { stdio: ['ignore', 'pipe', 'inherit'] });
    let acknowledged = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      acknowledged += text;
    });
    const closed = once(child, 'close');
    await once(child.stdout, 'data');
    await sleep((round * 7) % 40);
    child.kill('SIGKILL');
    await closed;
    const lines = acknowledged.split('\n');
    const acknowledgedLast = Number(lines.at(-2));
    const store = openStore(path, { create: false });
    expect(store.history.revision()).toBeGreaterThanOrEqual(acknowledgedLast);
    // At most the one commit that was made but not yet acknowledged.
    expect(store.history.revision()).toBeLessThanOrEqual(acknowledgedLast + 1);
    expect(acknowledgedLast).toBeGreaterThan(last);
    last = store.history.revision();
    expect(unwrap(await store.verify())).toMatchObject({ revision: last, problems: [] });
    unwrap(store.close());
  }
}, 120_000);

import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { reasonToBuild } from '../../../main/hosts/build.ts';

function write(root: string, name: string, changedAt: number): void {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  utimesSync(path, changedAt, changedAt);
}

test('builds when there is no build, and when a source is newer than the oldest of its products', () => {
  const root = mkdtempSync(join(tmpdir(), 'caveat-build-'));
  write(root, 'renderer/app.tsx', 1000);
  write(root, 'main/app.ts', 1000);
  expect(reasonToBuild(root)).toBe('nothing was built yet');
  for (const name of ['out/main/electron.js', 'out/main/worker.js', 'out/preload/preload.cjs']) write(root, name, 2000);
  expect(reasonToBuild(root)).toBe('nothing was built yet');
  write(root, 'out/renderer/index.html', 2000);
  expect(reasonToBuild(root)).toBeNull();
  write(root, 'domain/claim.ts', 1999);
  expect(reasonToBuild(root)).toBeNull();
  write(root, 'domain/commands/tag.ts', 2001);
  expect(reasonToBuild(root)).toMatch(/tag\.ts is newer than the build$/);
});

import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { unwrap } from '../../../domain/result.ts';
import { richTextFromPlain } from '../../../domain/rich-text.ts';
import { atomicWrite } from '../../../main/atomic-write.ts';
import { commitCommand } from '../../../main/run-command.ts';
import { openNotebook } from '../../../main/store/store.ts';
import { codeOf, envelope, openStore, run, servicesOver, temporaryFolder } from '../builders.ts';

/** A disk of its own, so small that it really fills up. Only root on Linux may mount one. */
function smallDisk(size: string): string {
  const folder = temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'pipe' });
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

const mountable = canMount();
if (!mountable) process.stderr.write('The disk-full tests did not run: they need Linux and the right to mount a tmpfs.\n');

test.runIf(mountable)('on a full disk a command fails whole, and what was acknowledged stays', async () => {
  const folder = smallDisk('3m');
  const path = join(folder, 'a.caveat');
  const store = openStore(path);
  const services = servicesOver(store);
  const note = (edition: number, size: number) =>
    envelope('create-brief', {
      briefId: `brief-${edition}`,
      title: `Brief ${edition}`,
      content: richTextFromPlain('word '.repeat(size)),
    });

  let acknowledged = 0;
  let refused = 'ok';
  for (let i = 1; i < 200 && refused === 'ok'; i++) {
    const done = commitCommand(services, note(i, 20_000 + i));
    refused = codeOf(done);
    if (done.ok) acknowledged = done.value.revision;
  }
  expect(refused).toBe('disk-full');
  expect(acknowledged).toBeGreaterThan(2);
  expect(store.history.revision()).toBe(acknowledged);
  expect(store.records.all('brief')).toHaveLength(acknowledged);

  expect(codeOf(commitCommand(services, note(500, 200_000)))).toBe('disk-full');
  store.close();
  const reopened = openStore(path, { create: false });
  expect(unwrap(await reopened.verify())).toMatchObject({ revision: acknowledged, problems: [] });
});

test.runIf(mountable)('a notebook is not made on a full disk, and nothing of it is left', () => {
  const folder = smallDisk('1m');
  fill(folder);
  expect(codeOf(openNotebook(join(folder, 'a.caveat'), { create: true }))).toBe('disk-full');
  rmSync(join(folder, 'filler'));
  unwrap(openStore(join(folder, 'a.caveat')).close());
});

test.runIf(mountable)('a file that does not fit is not written, and the one before it stays', async () => {
  const folder = smallDisk('1m');
  unwrap(await atomicWrite(join(folder, 'brief.md'), Buffer.from('before')));
  expect(codeOf(await atomicWrite(join(folder, 'brief.md'), Buffer.alloc(2_000_000)))).toBe('disk-full');
  expect(execFileSync('ls', ['-A', folder], { encoding: 'utf8' })).toBe('brief.md\n');
  expect(execFileSync('cat', [join(folder, 'brief.md')], { encoding: 'utf8' })).toBe('before');
});

test.runIf(mountable)('after space was freed the same notebook takes commands again without reopening', async () => {
  const folder = smallDisk('2m');
  const services = servicesOver(openStore(join(folder, 'a.caveat')));
  run(services, 'rename-notebook', { title: 'Before' });
  fill(folder);
  const big = envelope('create-brief', { briefId: 'b', title: 'B', content: richTextFromPlain('word '.repeat(30_000)) });
  expect(codeOf(commitCommand(services, big))).toBe('disk-full');
  rmSync(join(folder, 'filler'));
  expect(codeOf(commitCommand(services, big))).toBe('ok');
  expect(unwrap(await services.store.verify())).toMatchObject({ revision: 2, problems: [] });
});

/** Takes every byte that is left. */
function fill(folder: string): void {
  for (const size of [1_000_000, 100_000, 10_000, 4096, 4096, 4096, 1]) {
    try {
      for (;;) writeFileSync(join(folder, 'filler'), Buffer.alloc(size), { flag: 'a' });
    } catch (thrown) {
      expect(thrown).toMatchObject({ code: 'ENOSPC' });
    }
  }
}

test.runIf(mountable)('of commands sent together on a disk that fills up, exactly those acknowledged are there', async () => {
  const path = join(smallDisk('3m'), 'a.caveat');
  const services = servicesOver(openStore(path));
  const commands = Array.from({ length: 40 }, (_, i) =>
    envelope('create-brief', { briefId: `brief-${i}`, title: `Brief ${i}`, content: richTextFromPlain(`word ${i} `.repeat(20_000)) }),
  );
  const results = await Promise.all(commands.map((each) => services.commits.submit(each)));
  const codes = new Set(results.map(codeOf));
  expect(codes).toEqual(new Set(['ok', 'disk-full']));
  const acknowledged = results.flatMap((each, i) => (each.ok ? [`brief-${i}`] : []));
  // There may be no room left to write the log back; then it stays beside the notebook and is read on opening.
  services.store.close();
  const reopened = openStore(path, { create: false });
  expect(reopened.records.all('brief').map(({ id }) => id)).toEqual(acknowledged);
  expect(unwrap(await reopened.verify()).problems).toEqual([]);
});

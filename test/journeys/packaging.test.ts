import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { extractAll, listPackage, statFile } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, reasonToBuild } from '../../main/hosts/build.ts';
import { show, writePdf } from '../main/import/pdf-writer.ts';

/**
 * Packs Caveat for Linux without a network: `ELECTRON_OVERRIDE_DIST_PATH` points at a folder that stands in for
 * Electron's runtime. It holds what the packer touches: a program with the fuse wire in it, and locales.
 */

const ROOT = join(import.meta.dirname, '..', '..');
/** What marks the fuse wire in Electron's program, followed by its version, its length and one byte for each fuse. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES_BEFORE = '101100111';

const NATIVE = 'node_modules/better-sqlite3-multiple-ciphers';

let folder: string;
let unpacked: string;
let archive: string;
/** Paths inside app.asar, with `/`. */
let packed: string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caveat-packaging-'));
  const runtime = join(folder, 'runtime');
  mkdirSync(join(runtime, 'locales'), { recursive: true });
  mkdirSync(join(runtime, 'resources'));
  const wire = Buffer.concat([Buffer.from(FUSE_SENTINEL), Buffer.from([1, FUSES_BEFORE.length]), Buffer.from(FUSES_BEFORE)]);
  writeFileSync(join(runtime, 'electron'), Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]), { mode: 0o755 });
  for (const locale of ['en-US', 'ko', 'zh-CN', 'fr']) writeFileSync(join(runtime, 'locales', `${locale}.pak`), '');
  if (reasonToBuild(ROOT) !== null && !build(ROOT)) throw new Error('The build failed.');
  const builder = createRequire(import.meta.url).resolve('electron-builder/cli.js');
  execFileSync(process.execPath, [builder, '--dir', '--linux', '--x64', `-c.directories.output=${join(folder, 'dist')}`], {
    cwd: ROOT,
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: runtime },
    stdio: 'pipe',
  });
  unpacked = join(folder, 'dist', 'linux-unpacked');
  archive = join(unpacked, 'resources', 'app.asar');
  packed = listPackage(archive, { isPack: false })
    .map((path) => path.slice(1).replaceAll('\\', '/'))
    .filter((path) => 'size' in statFile(archive, path, false));
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('app.asar', () => {
  test('holds the build', () => {
    const built = globSync('out/**/*', { cwd: ROOT, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.txt'))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
    expect(packed).toEqual(
      expect.arrayContaining(['package.json', 'out/main/electron.js', 'out/main/worker.js', 'out/preload/preload.cjs']),
    );
    expect(packed.filter((path) => path.startsWith('out/')).sort()).toEqual(built.sort());
  });

  test('holds no sources, tests or documents', () => {
    expect(new Set(packed.map((path) => path.split('/')[0]))).toEqual(new Set(['package.json', 'out', 'node_modules', 'resources']));
    const templates = globSync('resources/templates/*.md', { cwd: ROOT }).map((path) => path.replaceAll('\\', '/'));
    expect(packed.filter((path) => path.startsWith('resources/')).sort()).toEqual(templates.sort());
    expect(packed.filter((path) => /\.(?:ts|mts|cts|tsx|map|caveat)$/.test(path))).toEqual([]);
  });

  test('holds the packages that the main process imports, and not those of the window', () => {
    const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const names = new Set(
      packed.filter((path) => path.startsWith('node_modules/')).map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]),
    );
    for (const name of Object.keys(dependencies)) expect(names).toContain(name);
    for (const name of ['react', 'react-dom', 'lexical', 'dexie', 'playwright-core', 'electron', 'typescript', 'vite'])
      expect(names).not.toContain(name);
  });

  test('runs: the packed worker reads a document, the packed native module opens a database', async () => {
    const folder = join(unpacked, '..', 'extracted');
    extractAll(archive, folder);
    const worker = fork(join(folder, 'out', 'main', 'worker.js'), [], { serialization: 'advanced' });
    try {
      worker.send({
        job: 1,
        kind: 'extract',
        input: {
          fileName: 'note.md',
          bytes: Buffer.from('# Title\n\nOne paragraph of text.\n'),
        },
      });
      const [answer] = await once(worker, 'message');
      expect(answer).toEqual({ job: 1, result: { ok: true, value: expect.anything() } });
      const korean = writePdf([show(60, 740, '부두를 다시 짓는다.', { font: 'korean' })]);
      worker.send({ job: 2, kind: 'extract', input: { fileName: 'a.pdf', bytes: korean } });
      const [read] = await once(worker, 'message');
      expect(read).toMatchObject({ job: 2, result: { ok: true, value: { text: '부두를 다시 짓는다.' } } });
    } finally {
      worker.kill();
    }
    const script =
      "const Database = require('better-sqlite3-multiple-ciphers'); console.log(new Database(':memory:').prepare('select 41 + 1').pluck().get())";
    expect(execFileSync(process.execPath, ['-e', script], { cwd: folder, encoding: 'utf8' }).trim()).toBe('42');
  });
});

describe('the native module', () => {
  test('is outside the archive, for this platform only, without its sources', () => {
    const outside = globSync('**/*.node', { cwd: join(unpacked, 'resources', 'app.asar.unpacked') });
    expect(outside.map((path) => path.replaceAll('\\', '/')).sort()).toEqual([
      `${NATIVE}/prebuilds/linux-x64.node`,
      `${NATIVE}/prebuilds/linuxmusl-x64.node`,
    ]);
    expect(packed.filter((path) => path.startsWith(`${NATIVE}/deps/`) || path.startsWith(`${NATIVE}/src/`))).toEqual([]);
    expect(packed).toContain(`${NATIVE}/lib/binding.js`);
  });
});

describe('the program', () => {
  test('has its fuses set: no Node, no inspector, only its own archive', () => {
    const program = readFileSync(join(unpacked, 'caveat'));
    const wire = program.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + 2;
    // RunAsNode, cookie encryption, NODE_OPTIONS, --inspect, asar integrity, only asar, own V8 snapshot, file: privileges.
    expect(program.subarray(wire, wire + 8).toString('latin1')).toBe('01001100');
  });

  test('brings the languages it speaks', () => {
    expect(
      globSync('locales/*.pak', { cwd: unpacked })
        .map((path) => path.replaceAll('\\', '/'))
        .sort(),
    ).toEqual(['locales/en-US.pak', 'locales/ko.pak', 'locales/zh-CN.pak']);
    expect(existsSync(join(unpacked, 'locales', 'fr.pak'))).toBe(false);
  });
});

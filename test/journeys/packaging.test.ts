import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { extractAll, extractFile, listPackage, statFile } from '@electron/asar';
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, reasonToBuild } from '../../main/hosts/build.ts';
import { show, writePdf } from '../main/import/pdf-writer.ts';

/**
 * Packs Caveat for Linux without a network: `ELECTRON_OVERRIDE_DIST_PATH` points at a folder that stands in for
 * Electron's runtime. It holds what the packer touches: a program with the fuse wire in it, and locales. The tools that the
 * packer would download have stand-ins as well: packages for Debian and RPM are laid out as folders, archives packed by gzip.
 */

const ROOT = join(import.meta.dirname, '..', '..');
/** What marks the fuse wire in Electron's program, followed by its version, its length and one byte for each fuse. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES_BEFORE = '101100111';

/** The most that the program may take besides Electron's runtime, in bytes. */
const MAX_PROGRAM = 40_000_000;
/** Called as fpm is: lays the files that a package would install into a folder beside it. */
const PACKAGE_TOOL = `#!/bin/sh
while [ $# -gt 0 ]; do
  case "$1" in
    --package) package="$2"; shift;;
    /*=/*) mkdir -p "$package.files$(dirname "\${1#*=}")"; test -d "\${1%%=*}" || cp "\${1%%=*}" "$package.files\${1#*=}";;
  esac
  shift
done
touch "$package"
`;
/** Called as 7za is to make a tar.gz, with the archive and the tar file as its last arguments. */
const ARCHIVE_TOOL = `#!/bin/sh
while [ $# -gt 2 ]; do shift; done
gzip -1 -c "$2" > "$1"
`;

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
  const tool = (name: string, script: string) => {
    writeFileSync(join(folder, name), script, { mode: 0o755 });
    return join(folder, name);
  };
  const tools = { CUSTOM_FPM_PATH: tool('fpm', PACKAGE_TOOL), ELECTRON_BUILDER_7ZIP_PATH: tool('7za', ARCHIVE_TOOL) };
  const targets = ['--linux', 'deb', 'rpm', 'tar.gz', '--x64'];
  execFileSync(process.execPath, [builder, ...targets, `-c.directories.output=${join(folder, 'dist')}`], {
    cwd: ROOT,
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: runtime, ...tools },
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
    // What the lock says is there for development only is not packed; the packer may put a version elsewhere in the tree than the lock does.
    const { packages }: { packages: Record<string, { version: string; dev?: boolean }> } = JSON.parse(
      readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
    );
    const installed = Object.entries(packages).filter(([home, { dev }]) => home !== '' && dev === undefined);
    const allowed = new Set(installed.map(([home, { version }]) => `${home.slice(home.lastIndexOf('node_modules/') + 13)} ${version}`));
    const manifests = packed.filter((path) => /^(?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+package\.json$/.test(path));
    expect(manifests.length).toBeGreaterThan(Object.keys(dependencies).length);
    const shipped = manifests.map((path) => {
      const { name, version } = JSON.parse(extractFile(archive, path).toString());
      return `${name} ${version}`;
    });
    expect(shipped.filter((each) => !allowed.has(each))).toEqual([]);
    for (const name of ['react', 'lexical', 'dexie', 'electron', 'electron-updater']) expect(names).not.toContain(name);
  });

  test('is small beside the runtime it comes with', () => {
    const outside = globSync('**/*', { cwd: `${archive}.unpacked`, withFileTypes: true }).filter((entry) => entry.isFile());
    const sizes = [archive, ...outside.map((entry) => join(entry.parentPath, entry.name))].map((path) => statSync(path).size);
    const size = sizes.reduce((sum, each) => sum + each, 0);
    process.stdout.write(`The packed program takes ${(size / 1e6).toFixed(1)} MB beside Electron's runtime.\n`);
    expect(size).toBeLessThan(MAX_PROGRAM);
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
  test('has its fuses set: no Node, no inspector, only its own archive', async () => {
    const { version, ...wire } = await getCurrentFuseWire(join(unpacked, 'caveat'));
    expect(version).toBe(FuseVersion.V1);
    const fuses = Object.fromEntries(Object.entries(wire).map(([fuse, state]) => [fuse, String.fromCharCode(Number(state)) === '1']));
    expect(fuses).toMatchObject({
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    });
  });

  test('asks nobody for updates: no address to ask is packed', () => {
    expect(globSync('**/*update*', { cwd: unpacked })).toEqual([]);
    expect(globSync('*', { cwd: join(folder, 'dist') }).filter((name) => name.endsWith('.yml') && name.startsWith('latest'))).toEqual([]);
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

describe('what is installed', () => {
  test.each(['deb', 'rpm'])('%s: a menu entry that takes notebooks, and their type with an icon of its own', (target) => {
    const [files = ''] = globSync(`*.${target}.files`, { cwd: join(folder, 'dist') });
    const read = (path: string) => readFileSync(join(folder, 'dist', files, 'usr', 'share', path));
    const entry = read('applications/caveat.desktop').toString();
    expect(entry).toMatch(/^Exec=\/opt\/Caveat\/caveat %U$/m);
    expect(entry).toMatch(/^MimeType=application\/x-caveat;$/m);
    expect(entry).toMatch(/^StartupWMClass=caveat$/m);
    expect(entry).not.toContain('--no-sandbox');
    const types = globSync('*', { cwd: join(folder, 'dist', files, 'usr', 'share', 'mime', 'packages') });
    expect(types.map((name) => read(`mime/packages/${name}`).toString())).toEqual([
      readFileSync(join(ROOT, 'resources', 'linux', 'caveat.xml'), 'utf8'),
    ]);
    for (const size of [16, 24, 32, 48, 64, 128, 256]) {
      const icon = (kind: string) => readFileSync(join(ROOT, 'resources', 'icons', kind, `${size}x${size}.png`));
      expect(read(`icons/hicolor/${size}x${size}/apps/caveat.png`)).toEqual(icon('app'));
      expect(read(`icons/hicolor/${size}x${size}/mimetypes/application-x-caveat.png`)).toEqual(icon('document'));
    }
  });

  test('tar.gz: the same program in one folder, with the type of notebooks beside it', () => {
    const [name = ''] = globSync('*.tar.gz', { cwd: join(folder, 'dist') });
    expect(name).toMatch(/^caveat-\d+\.\d+\.\d+-linux-x64\.tar\.gz$/);
    const listed = execFileSync('tar', ['-tzf', join(folder, 'dist', name)], { encoding: 'utf8' }).split('\n');
    const within = (path: string) => listed.some((line) => line.endsWith(`/${path}`));
    for (const path of ['caveat', 'resources/app.asar', 'usr/share/mime/packages/caveat.xml']) expect(within(path)).toBe(true);
  });
});

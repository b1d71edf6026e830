import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXCEPTIONS, isAllowed, licencesPage, lockedPackages, SHIPPED, TOOLS } from '../security/packages.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const manifest = JSON.parse(read('package.json'));
const packages = lockedPackages(JSON.parse(read('package-lock.json')));

test('every dependency is pinned to one version', () => {
  const versions = Object.entries<string>({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  const locked = new Set(packages.map(({ name, version }) => `${name}@${version}`));
  expect(versions.filter(([name, version]) => !locked.has(`${name}@${version}`))).toEqual([]);
});

test('what goes out with the program is what its authors published: the lock file holds its hash', () => {
  expect(packages.filter(({ isDev, isHashed }) => !isDev && !isHashed)).toEqual([]);
});

test('only allowed licences occur', () => {
  const refused = packages.filter(
    ({ licence, isDev, name }) => !isAllowed(licence, isDev ? TOOLS : SHIPPED) && !Object.hasOwn(EXCEPTIONS, name),
  );
  expect(refused).toEqual([]);
  for (const decision of Object.values(EXCEPTIONS)) expect(existsSync(join(root, decision))).toBe(true);
  expect(isAllowed('(MIT OR GPL-3.0-or-later)', SHIPPED)).toBe(true);
  expect(['GPL-3.0-or-later', '', '(MIT AND GPL-2.0)'].some((each) => isAllowed(each, TOOLS))).toBe(false);
});

test('docs/licences.md is current: `npm run licences` writes it', () => {
  expect(read('docs/licences.md')).toBe(licencesPage(packages));
});

test('every package with an install script is named in package.json, and only Node’s own binary may run one', () => {
  const ruled: Record<string, boolean> = manifest.allowScripts;
  expect(packages.filter(({ name, hasInstallScript }) => hasInstallScript && !Object.hasOwn(ruled, name))).toEqual([]);
  expect(Object.keys(ruled).filter((name) => ruled[name])).toEqual(['node']);
});

test('the bill of materials is written from the lock file, without a network', () => {
  const { stdout, status } = spawnSync('npm', ['run', '--silent', 'sbom'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 27,
    env: { ...process.env, npm_config_offline: 'true' },
    shell: process.platform === 'win32',
  });
  expect(status).toBe(0);
  const bill = JSON.parse(stdout);
  expect(bill.bomFormat).toBe('CycloneDX');
  const listed = new Set(bill.components.map(({ name, version }: { name: string; version: string }) => `${name}@${version}`));
  expect(packages.filter(({ name, version, isDev }) => !isDev && !listed.has(`${name}@${version}`))).toEqual([]);
}, 60_000);

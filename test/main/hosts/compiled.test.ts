import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const folders: string[] = [];
afterEach(() => {
  for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true });
});

/** Loads a part of the program after `keepCompiled`. @returns the folder of Caveat's own data, and where Node says that it keeps things */
function start(env: Readonly<Record<string, string>>, prepare: (data: string) => void = () => undefined): { data: string; kept: string } {
  const data = mkdtempSync(join(tmpdir(), 'caveat-compiled-'));
  folders.push(data);
  prepare(data);
  const script = `
    const { keepCompiled } = await import(${JSON.stringify(pathToFileURL(join(ROOT, 'main/hosts/compiled.ts')).href)});
    keepCompiled({ env: process.env, platform: process.platform, home: '/nowhere' });
    await import(${JSON.stringify(pathToFileURL(join(ROOT, 'domain/changes.ts')).href)});
    console.log(process.env.NODE_COMPILE_CACHE ?? '');`;
  const { NODE_COMPILE_CACHE: _, ...others } = process.env;
  const options = { env: { ...others, CAVEAT_DATA: data, ...env }, encoding: 'utf8' } as const;
  const kept = execFileSync(process.execPath, ['--input-type=module', '-e', script], options);
  return { data, kept: kept.trim() };
}

test('what Node makes of the sources is kept in a private folder, for this process and those it starts', () => {
  const { data, kept } = start({});
  expect(kept).toBe(join(data, 'compiled'));
  expect(readdirSync(kept, { recursive: true }).length).toBeGreaterThan(5);
  if (process.platform !== 'win32') expect(statSync(kept).mode & 0o777).toBe(0o700);
});

test('nothing is kept where somebody else says where, or that nothing is to be', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'caveat-compiled-'));
  folders.push(elsewhere);
  for (const env of [{ NODE_COMPILE_CACHE: elsewhere }, { NODE_DISABLE_COMPILE_CACHE: '1' }]) {
    expect(existsSync(join(start(env).data, 'compiled'))).toBe(false);
  }
});

test('a folder that cannot be made keeps nobody from starting', () => {
  expect(start({}, (data) => writeFileSync(join(data, 'compiled'), '')).kept).toBe('');
});

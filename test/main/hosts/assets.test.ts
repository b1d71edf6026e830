import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { assetPath, CONTENT_SECURITY_POLICY, REACT_ARIA_PRESS_STYLE, readAsset } from '../../../main/hosts/assets.ts';

let folder: string;

beforeAll(() => {
  const base = mkdtempSync(join(tmpdir(), 'caveat-assets-'));
  folder = join(base, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'index-a1.js'), 'export {};');
  writeFileSync(join(folder, 'notes.caveat'), 'not an asset');
  writeFileSync(join(base, 'secret.js'), 'secret');
  mkdirSync(join(base, 'renderer-other'));
  writeFileSync(join(base, 'renderer-other', 'secret.js'), 'secret');
});

const get = (path: string) => readAsset(folder, 'GET', `https://caveat.invalid${path}`);

describe('readAsset', () => {
  test('serves files with their type and the policy', async () => {
    const page = await get('/');
    expect([page.status, page.headers['content-type'], page.body.toString()]).toEqual([200, 'text/html; charset=utf-8', '<!doctype html>']);
    expect(page.headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
    expect((await get('/assets/index-a1.js?v=1')).headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  test.each([
    '/..%2fsecret.js',
    '/%2e%2e/secret.js',
    '/..%5csecret.js',
    '/assets/..%2f..%2fsecret.js',
    '/..%2frenderer-other%2fsecret.js',
    '/%00index.html',
    '/%zz',
    '//etc/passwd.js',
  ])('refuses %s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.toString()).not.toContain('secret');
  });

  test('answers only GET, only known types, only what is there', async () => {
    expect((await readAsset(folder, 'POST', 'https://caveat.invalid/')).status).toBe(405);
    expect((await get('/notes.caveat')).status).toBe(404);
    expect((await get('/assets/missing.js')).status).toBe(404);
    expect((await get('/assets')).status).toBe(404);
  });
});

test('a path that leaves the folder has no file', () => {
  expect(assetPath('/srv/renderer', '/../secret.js')).toBeNull();
  expect(assetPath('/srv/renderer', '/a/b.js')).toBe(join('/srv/renderer', 'a', 'b.js'));
});

describe('the content security policy', () => {
  test('admits no inline script, no evaluation and no other address', () => {
    expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none'/);
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|wss?:|\*/);
  });

  test("admits React Aria's style element as the installed package writes it", () => {
    const source = readFileSync(join('node_modules', 'react-aria', 'dist', 'private', 'interactions', 'usePress.mjs'), 'utf8');
    const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1] ?? 'not found';
    const template = /style\.textContent = `([^`]+)`\.trim\(\)/.exec(source)?.[1] ?? 'not found';
    const text = template.replace(/\$\{[^}]+\}/, attribute).trim();
    expect(REACT_ARIA_PRESS_STYLE).toBe(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  });
});

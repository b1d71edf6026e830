import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import configuration from '../../../../electron-builder.ts';

/** What Electron's checklist says never to do, looked for in the sources (docs/security.md). */

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const HOST = join(ROOT, 'main', 'hosts', 'electron');
/** The code without what is said about it. */
const code = (path: string) => readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
const host = new Map(readdirSync(HOST).map((name) => [name, code(join(HOST, name))]));
const filesWith = (pattern: RegExp) => [...host].filter(([, text]) => pattern.test(text)).map(([name]) => name);

test.each([
  ['content from elsewhere', /https?:\/\/(?!127\.0\.0\.1:9')|\bftp:|\bwss?:/u],
  ['Node in a page', /nodeIntegration\w*: true|nodeIntegrationIn/u],
  ['a page without isolation, sandbox or web security', /(contextIsolation|sandbox|webSecurity): false|no-sandbox/u],
  ['insecure content', /allowRunningInsecureContent/u],
  ['experimental features', /experimentalFeatures|enableBlinkFeatures|enable-(blink-)?features/u],
  ['webviews', /webviewTag: true|allowpopups|<webview/iu],
  ['what opens other programs', /\bshell\b|openExternal|openPath/u],
  ['addresses of files', /file:\/\/|loadFile\(/u],
  ['reports, updates and requests of Electron’s own', /crashReporter|autoUpdater|\bnet\b[^w]|contentTracing/u],
])('the Electron host has nothing of %s', (_what, pattern) => {
  expect(filesWith(pattern)).toEqual([]);
});

test('windows are made in two places, and both close their pages', () => {
  expect(filesWith(/new BrowserWindow\(|new BrowserView\(|new WebContentsView\(/u).sort()).toEqual(['hidden-page.ts', 'window.ts']);
  for (const name of ['hidden-page.ts', 'window.ts']) {
    expect(host.get(name)).toMatch(/closePage\(window\.webContents/u);
    expect(host.get(name)).toMatch(/sandbox: true/u);
    expect(host.get(name)).toMatch(/spellcheck: false/u);
  }
});

test('a page hears and says strings only: one channel each way, and nothing else of Electron', () => {
  expect(filesWith(/contextBridge/u)).toEqual(['preload.ts']);
  expect(host.get('preload.ts')?.match(/exposeInMainWorld/gu)).toHaveLength(1);
  expect(filesWith(/\bipc(Main)?\.(on|handle|once)\(/u)).toEqual(['window.ts']);
});

test('the fuses are set', () => {
  expect(configuration.electronFuses).toMatchObject({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});

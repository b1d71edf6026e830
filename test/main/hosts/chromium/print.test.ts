import { spawnSync } from 'node:child_process';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../../domain/result.ts';
import { findBrowser } from '../../../../main/hosts/chromium/browser.ts';
import { printInBrowser } from '../../../../main/hosts/chromium/print.ts';
import { testBrowser } from '../../../run/browser.ts';

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
const installed = findBrowser({ env: process.env, platform: process.platform, home: homedir() });
const never = new AbortController().signal;

function printer(browser: string) {
  return printInBrowser({ env: { CAVEAT_BROWSER: browser }, platform: process.platform, home: homedir() });
}

test('without a browser the failure says what to install', async () => {
  const none = printInBrowser({ env: { PATH: '' }, platform: 'linux', home: tmpdir() });
  expect(await none('<p>x</p>', never)).toMatchObject({
    ok: false,
    error: { code: 'cannot-print', what: expect.stringMatching(/No browser was found/), hint: expect.stringMatching(/^Install Chrome/) },
  });
  expect(await printer(join('no', 'browser'))('<p>x</p>', never)).toMatchObject({ error: { code: 'cannot-print' } });
});

test('a program that is no browser is a failure, not a wait', async () => {
  expect(await printer(process.execPath)('<p>x</p>', never)).toMatchObject({ ok: false, error: { code: 'cannot-print' } });
});

test.runIf(installed.ok && process.getuid?.() === 0)('as root nothing is printed, because the sandbox stays on', async () => {
  const answer = await printer(unwrap(installed))('<p>x</p>', never);
  expect(answer).toMatchObject({ ok: false, error: { code: 'cannot-print', what: expect.stringMatching(/as root/) } });
});

describe.runIf(installed.ok && process.platform !== 'win32')('an installed browser', () => {
  test('prints a page that runs no script, asks for nothing and is tagged', async () => {
    const html = `<!doctype html><html lang="ko"><head><title>부두</title><style>@page { size: A4 }</style></head><body>
      <h1>Quay</h1><p>港口委员会 항만 위원회</p><script>document.body.append('run')</script><img src="https://example.org/a.png" alt="gone">
      <noscript>still</noscript></body></html>`;
    const pdf = Buffer.from(unwrap(await printer(testBrowser())(html, never)));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    if (!hasPoppler) return;
    const words = spawnSync('pdftotext', ['-', '-'], { input: pdf }).stdout.toString('utf8').replace(/\s/g, '');
    expect(words).toContain('港口委员会항만위원회');
    expect(words).toContain('still');
    expect(words).not.toContain('run');
    const info = spawnSync('pdfinfo', ['-'], { input: pdf }).stdout.toString('utf8');
    expect(info).toMatch(/Title: +부두\n/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/\(A4\)/);
  });

  test('is stopped when the work is cancelled', async () => {
    const cancel = new AbortController();
    const answer = printer(testBrowser())('<p>x</p>'.repeat(200_000), cancel.signal);
    setTimeout(() => cancel.abort(), 500);
    expect(await answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});

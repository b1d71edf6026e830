import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserCandidates, findBrowser } from '../../../../main/hosts/chromium/browser.ts';
import { launchFailure } from '../../../../main/hosts/chromium/launch.ts';

const linux = { env: { PATH: '/usr/local/bin:/usr/bin' }, platform: 'linux', home: '/home/mina' } as const;
const only =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

describe('findBrowser', () => {
  test.runIf(process.platform !== 'win32')('takes the first installed in order of preference', () => {
    expect(findBrowser(linux, only('/usr/bin/chromium', '/usr/bin/microsoft-edge'))).toEqual({ ok: true, value: '/usr/bin/chromium' });
    expect(findBrowser(linux, only('/usr/bin/chromium', '/usr/local/bin/google-chrome'))).toEqual({
      ok: true,
      value: '/usr/local/bin/google-chrome',
    });
  });

  test('CAVEAT_BROWSER decides, and is named when it is wrong', () => {
    const machine = { ...linux, env: { ...linux.env, CAVEAT_BROWSER: '/opt/mine' } };
    expect(findBrowser(machine, () => true)).toEqual({ ok: true, value: '/opt/mine' });
    expect(findBrowser(machine, only('/usr/bin/chromium'))).toMatchObject({ ok: false, error: { where: '/opt/mine' } });
  });

  test('says what to install when there is none', () => {
    expect(findBrowser(linux, () => false)).toMatchObject({
      ok: false,
      error: { code: 'runtime-unsupported', hint: expect.stringContaining('apt install chromium') },
    });
  });

  test('knows where macOS and Windows keep browsers', () => {
    expect(browserCandidates({ ...linux, platform: 'darwin' })).toContain(
      join('/Applications', 'Google Chrome.app', 'Contents', 'MacOS', 'Google Chrome'),
    );
    expect(browserCandidates({ env: { 'PROGRAMFILES(X86)': 'C:/x86' }, platform: 'win32', home: 'C:/u' })).toContain(
      join('C:/x86', 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    );
  });
});

test.each([
  ['Running as root without --no-sandbox is not supported.', /as root/],
  ['No usable sandbox! If you are running on Ubuntu 23.10+', /sandbox on this machine/],
  ['Missing X server or $DISPLAY', /no screen/],
  ['Failed to create a ProcessSingleton for your profile directory.', /window profile/],
  ['\nspawn EACCES', /spawn EACCES/],
])('explains %j', (reason, what) => {
  expect(launchFailure(reason, '/usr/bin/chromium')).toMatchObject({ code: 'runtime-unsupported', what: expect.stringMatching(what) });
});

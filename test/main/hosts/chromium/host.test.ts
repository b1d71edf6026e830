import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unwrap } from '../../../../domain/result.ts';
import { createApp } from '../../../../main/app.ts';
import { startChromiumHost } from '../../../../main/hosts/chromium/host.ts';
import { testPorts } from '../../builders.ts';

/** Starts that fail before a browser is: any program stands in for one. */

const folder = mkdtempSync(join(tmpdir(), 'caveat-chromium-host-'));
const file = join(folder, 'file');
writeFileSync(file, '');

test('a profile folder that cannot be made is a failure, and the notebook is closed again', async () => {
  const env = { CAVEAT_BROWSER: process.execPath, CAVEAT_DATA: join(file, 'data') };
  const notebook = join(folder, 'Work.caveat');
  const started = await startChromiumHost({ env, platform: process.platform, home: folder }, notebook, folder);
  expect(started).toMatchObject({ ok: false, error: { code: 'not-found', where: expect.stringContaining(env.CAVEAT_DATA) } });
  expect(existsSync(notebook)).toBe(true);
  await unwrap(createApp(testPorts(), notebook)).close();
});

test('a folder for the default notebook that cannot be made is a failure', async () => {
  const machine = { env: { CAVEAT_BROWSER: process.execPath, CAVEAT_DATA: folder }, platform: process.platform, home: file };
  const notebook = join(file, 'Documents', 'Caveat', 'Notebook.caveat');
  expect(await startChromiumHost(machine, notebook, folder)).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hosts, openKillableWindow, openWindow } from './harness.ts';

/** Calls a procedure over the window's own port, the way the window does but without it. */
const SESSION_HELLO = `new Promise((resolve) => {
  const call = 900001;
  const original = window.caveat;
  original.onMessage((text) => {
    const message = JSON.parse(text);
    if (message.call === call) resolve(message);
  });
  original.post(JSON.stringify({ call, method: 'session.hello', params: {} }));
})`;

describe.each(hosts)('a window in %s', (host) => {
  test('talks to real services and closes cleanly', async () => {
    const window = await openWindow({ host });
    try {
      expect(await window.page.evaluate(SESSION_HELLO)).toMatchObject({ ok: true, value: { revision: expect.any(Number), host } });
      expect(existsSync(window.notebookPath)).toBe(true);
    } finally {
      await window.close();
    }
  });

  test('comes back after kill -9 with its notebook and its own data', async () => {
    const first = await openKillableWindow({ host });
    const hello = await first.run((page, script) => page.evaluate<{ value: { notebookId: string } }>(script), SESSION_HELLO);
    await first.run(
      (page, key) =>
        page.evaluate(async (name) => {
          const open = indexedDB.open(name, 1);
          open.onupgradeneeded = () => open.result.createObjectStore('kept');
          await new Promise((resolve) => {
            open.onsuccess = resolve;
          });
          const transaction = open.result.transaction('kept', 'readwrite', { durability: 'strict' });
          transaction.objectStore('kept').put('here', 'key');
          await new Promise((resolve) => {
            transaction.oncomplete = resolve;
          });
        }, key),
      'harness',
    );
    await first.kill9();
    const { notebookPath, dataDir } = first;
    const second = await openWindow({ host, notebookPath, dataDir });
    try {
      expect(await second.page.evaluate(SESSION_HELLO)).toMatchObject({ value: { notebookId: hello.value.notebookId } });
      expect(await second.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toContain('harness');
    } finally {
      await second.close();
    }
  });
});

import { expect, test, vi } from 'vitest';
import type { HostPort } from '../../../../main/hosts/bridge.ts';

const exposed = new Map<string, HostPort>();
const send = vi.fn();
let hear: (event: unknown, documentId: string | null, message: string) => void = () => undefined;
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: HostPort) => void exposed.set(name, value) },
  ipcRenderer: {
    send,
    on: (_channel: string, listener: typeof hear) => {
      hear = listener;
    },
  },
}));

await import('../../../../main/hosts/electron/preload.ts');

test('the page gets two functions that carry strings and nothing of Electron', () => {
  expect([...exposed.keys()]).toEqual(['caveat']);
  const port = exposed.get('caveat');
  expect(Object.keys(port ?? {}).sort()).toEqual(['onMessage', 'post']);

  port?.post('hello');
  const [channel, documentId, message] = send.mock.calls[0] ?? [];
  expect([channel, message]).toEqual(['caveat:post', 'hello']);

  const heard: unknown[] = [];
  hear({ sender: 'not for the page' }, null, 'early event');
  port?.onMessage((...args) => heard.push(args));
  hear({ sender: 'not for the page' }, documentId, 'answer');
  hear({ sender: 'not for the page' }, 'the document before', 'late answer');
  expect(heard).toEqual([['early event'], ['answer']]);
});

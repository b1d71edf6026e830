import { expect, test } from 'vitest';
import { createClient } from '../../../main/hosts/client.ts';

/** Services that give one answer to every message. */
function answering(answer: (call: number) => unknown) {
  const listeners = new Set<(message: string) => void>();
  return {
    async receive(message: string): Promise<string> {
      const { call } = JSON.parse(message) as { call: number };
      return JSON.stringify(answer(call));
    },
    subscribe(listener: (message: string) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(message: unknown): void {
      for (const each of listeners) each(JSON.stringify(message));
    },
  };
}

test('an answer and a failure come through as they are', async () => {
  const value = { cancelled: true };
  expect(await createClient(answering((call) => ({ call, ok: true, value }))).call('task.cancel', { taskId: 'a' })).toEqual({
    ok: true,
    value,
  });
  const error = { code: 'not-found', what: 'There is no such task.', where: 'task a' };
  expect(await createClient(answering((call) => ({ call, ok: false, error }))).call('task.cancel', { taskId: 'a' })).toEqual({
    ok: false,
    error,
  });
});

test.each([
  ['of the wrong shape', (call: number) => ({ call, ok: true, value: { cancelled: 'yes' } })],
  ['to another call', (call: number) => ({ call: call + 1, ok: true, value: { cancelled: true } })],
  ['that is none', () => 'hello'],
])('an answer %s is a fault', async (_what, answer) => {
  const result = await createClient(answering(answer)).call('task.cancel', { taskId: 'a' });
  expect(result).toMatchObject({ ok: false, error: { code: 'internal', where: 'task.cancel' } });
});

test('progress is heard until the listener is taken off; other events are not', () => {
  const services = answering(() => null);
  const heard: unknown[] = [];
  const end = createClient(services).on('progress', (progress) => heard.push(progress));
  const progress = { taskId: 'a', stage: 'reading', share: 0.5 };
  services.tell({ event: 'committed', payload: {} });
  services.tell({ event: 'progress', payload: progress });
  end();
  services.tell({ event: 'progress', payload: progress });
  expect(heard).toEqual([progress]);
});

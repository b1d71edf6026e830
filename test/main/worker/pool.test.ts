import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { type Result, unwrap } from '../../../domain/result.ts';
import { startWorker } from '../../../main/hosts/node-worker.ts';
import type { WorkerProcess } from '../../../main/ports.ts';
import { createWorkerPool } from '../../../main/worker/pool.ts';
import { codeOf } from '../builders.ts';

const faulty = join(import.meta.dirname, 'faulty-program.ts');
const never = new AbortController().signal;

function newPool() {
  const started: WorkerProcess[] = [];
  const pool = createWorkerPool(() => {
    const worker = startWorker(faulty);
    started.push(worker);
    return worker;
  });
  onTestFinished(() => pool.close());
  const ask = (fileName: string, limits: { signal?: AbortSignal; timeoutMs?: number } = {}) =>
    pool.run('extract', { bytes: new Uint8Array(3), fileName, encoding: null }, { signal: never, timeoutMs: 20_000, ...limits }) as Promise<
      Result<unknown>
    >;
  return { pool, started, ask };
}

const pidOf = (result: Result<unknown>) => (unwrap(result) as { pid: number }).pid;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('no process is started before there is work, and one is kept for the next', async () => {
  const { started, ask } = newPool();
  expect(started).toHaveLength(0);
  const first = pidOf(await ask('a'));
  expect(pidOf(await ask('b'))).toBe(first);
  expect(started).toHaveLength(1);
});

test('a process that was started beforehand takes the first job, and one is enough', async () => {
  const { pool, started, ask } = newPool();
  pool.warm();
  pool.warm();
  expect(started).toHaveLength(1);
  const first = pidOf(await ask('a'));
  pool.warm();
  expect(pidOf(await ask('b'))).toBe(first);
  expect(started).toHaveLength(1);
});

test('two jobs run side by side, the others wait, and every one is answered', async () => {
  const { started, ask } = newPool();
  const results = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => ask(name)));
  expect(results.map((each) => (unwrap(each) as { fileName: string }).fileName)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(started.length).toBeLessThanOrEqual(4);
});

test.each(['crash', 'exit', 'greedy'])('a process that ends is a failure, and the next job gets another: %s', async (fault) => {
  const { ask } = newPool();
  // Filling the heap takes a busy machine long.
  expect(await ask(fault, { timeoutMs: 120_000 })).toMatchObject({
    ok: false,
    error: { code: 'file-unreadable', where: expect.stringMatching(/signal|exit/) },
  });
  expect(codeOf(await ask('a'))).toBe('ok');
});

test('a cancelled job ends its process at once, endless loop or not', async () => {
  const { ask } = newPool();
  const pid = pidOf(await ask('warm'));
  const controller = new AbortController();
  const running = ask('endless', { signal: controller.signal });
  await sleep(50);
  expect(isAlive(pid)).toBe(true);
  controller.abort();
  expect(codeOf(await running)).toBe('cancelled');
  await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);
  expect(pidOf(await ask('a'))).not.toBe(pid);
});

test('a job that takes too long is ended', async () => {
  const { ask } = newPool();
  const pid = pidOf(await ask('warm'));
  expect(codeOf(await ask('endless', { timeoutMs: 200 }))).toBe('timed-out');
  await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);
});

test('a job that waits for its turn can be cancelled without a process', async () => {
  const { started, ask } = newPool();
  const holding = [new AbortController(), new AbortController()];
  const running = holding.map(({ signal }) => ask('endless', { signal }));
  const controller = new AbortController();
  const waiting = ask('a', { signal: controller.signal });
  controller.abort();
  expect(codeOf(await waiting)).toBe('cancelled');
  expect(codeOf(await ask('b', { signal: AbortSignal.abort() }))).toBe('cancelled');
  expect(started).toHaveLength(2);
  for (const each of holding) each.abort();
  expect((await Promise.all(running)).map(codeOf)).toEqual(['cancelled', 'cancelled']);
});

test('an answer to another job is not taken for one’s own', async () => {
  const { ask } = newPool();
  expect(unwrap(await ask('other job'))).toMatchObject({ fileName: 'other job' });
});

test('closing ends jobs that are under way', async () => {
  const { pool, ask } = newPool();
  const running = ask('endless');
  await sleep(50);
  pool.close();
  expect((await running).ok).toBe(false);
});

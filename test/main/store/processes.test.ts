import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unwrap } from '../../../domain/result.ts';
import { openNotebook } from '../../../main/store/store.ts';
import { codeOf, openStore, temporaryFolder } from '../builders.ts';

const program = (name: string) => join(import.meta.dirname, name);

test('a notebook that another process has open is refused, until that process closes it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.caveat');
  const holder = fork(program('hold-notebook.ts'), [path]);
  await once(holder, 'message');
  expect(codeOf(openNotebook(path, { create: false }))).toBe('notebook-in-use');
  expect(existsSync(`${path}-lock`)).toBe(true);
  holder.send('close');
  await once(holder, 'exit');
  expect(readdirSync(folder)).toEqual(['a.caveat']);
  unwrap(openStore(path, { create: false }).close());
});

test('a notebook whose process was killed opens at once', async () => {
  const path = join(temporaryFolder(), 'a.caveat');
  const holder = fork(program('hold-notebook.ts'), [path]);
  await once(holder, 'message');
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(existsSync(`${path}-lock`)).toBe(true);
  unwrap(openStore(path, { create: false }).close());
  expect(existsSync(`${path}-lock`)).toBe(false);
});

test('of several processes that open a new notebook at once exactly one gets it', async () => {
  const path = join(temporaryFolder(), 'a.caveat');
  const holders = Array.from({ length: 4 }, () => fork(program('hold-notebook.ts'), [path], { stdio: 'ignore' }));
  const outcomes = await Promise.all(holders.map((each) => Promise.race([once(each, 'message'), once(each, 'exit')])));
  expect(outcomes.filter(([first]) => first === 'open')).toHaveLength(1);
  await Promise.all(
    holders.map(async (each) => {
      if (each.exitCode !== null) return;
      const ended = once(each, 'exit');
      each.kill('SIGKILL');
      await ended;
    }),
  );
  expect(unwrap(await openStore(path).verify()).problems).toEqual([]);
});

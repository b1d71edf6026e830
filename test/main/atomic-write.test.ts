import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unwrap } from '../../domain/result.ts';
import { atomicWrite } from '../../main/atomic-write.ts';
import { codeOf, temporaryFolder } from './builders.ts';

test('a file is written whole, replaced whole, and nothing else is left', async () => {
  const folder = temporaryFolder();
  const path = join(folder, '简报.md');
  unwrap(await atomicWrite(path, Buffer.from('one')));
  chmodSync(path, 0o640);
  unwrap(await atomicWrite(path, Buffer.from('two')));
  expect(readFileSync(path, 'utf8')).toBe('two');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['简报.md']);
});

test('a link keeps leading to the file that is written', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'real.md'), 'old');
  symlinkSync('real.md', join(folder, 'link.md'));
  unwrap(await atomicWrite(join(folder, 'link.md'), Buffer.from('new')));
  expect(readFileSync(join(folder, 'real.md'), 'utf8')).toBe('new');
});

test('what cannot be written is refused and leaves nothing', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'taken.md'));
  expect(codeOf(await atomicWrite(join(folder, 'taken.md'), Buffer.from('x')))).toBe('file-not-written');
  expect(codeOf(await atomicWrite(join(folder, 'no', 'where.md'), Buffer.from('x')))).toBe('not-found');
  expect(codeOf(await atomicWrite(join(folder, `${'n'.repeat(300)}.md`), Buffer.from('x')))).toBe('invalid-input');
  expect(readdirSync(folder)).toEqual(['taken.md']);
});

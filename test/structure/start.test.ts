import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Module, readModules } from './modules.ts';

const modules = readModules(join(import.meta.dirname, '..', '..'), ['domain', 'renderer']);

test('a window starts without the editor, the commands and the contract: it would wait for what it does not need yet', () => {
  const first = loadedWith('renderer/main.tsx', modules);
  expect(first).toContain('renderer/window.tsx');
  expect(first).toContain('react');
  for (const late of ['lexical', 'domain/commands/index.ts', 'domain/contract.ts']) expect(first).not.toContain(late);
});

/** The files and packages that run before a file does. */
function loadedWith(path: string, all: readonly Module[]): string[] {
  const byPath = new Map(all.map((each) => [each.path, each]));
  const loaded = new Set([path]);
  for (const each of loaded) for (const { target, isAtOnce } of byPath.get(each)?.imports ?? []) if (isAtOnce) loaded.add(target);
  return [...loaded];
}

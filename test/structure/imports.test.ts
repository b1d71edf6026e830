import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Module, readModule, readModules } from './modules.ts';
import { breaches, cycles, MAX_LINES, rules, tooLong } from './rules.ts';

const FOLDERS = ['domain', 'main', 'renderer'];

describe('the code keeps the rules', () => {
  const modules = readModules(join(import.meta.dirname, '..', '..'), FOLDERS);

  test('all of it was read', () => {
    for (const folder of FOLDERS) expect(modules.filter(({ path }) => path.startsWith(`${folder}/`)).length).toBeGreaterThan(10);
  });

  test('imports stay inside what the rules allow', () => {
    expect(breaches(modules)).toEqual([]);
  });

  test('there are no import cycles', () => {
    expect(cycles(modules)).toEqual([]);
  });

  test(`no file is longer than ${MAX_LINES} lines`, () => {
    expect(tooLong(modules)).toEqual([]);
  });
});

describe('the checker notices', () => {
  const offences: readonly [path: string, source: string, rule: string][] = [
    ['domain/a.ts', "import { readFile } from 'node:fs';", 'domain imports only domain and zod'],
    ['domain/a.ts', "import type { App } from '../main/app.ts';", 'domain imports only domain and zod'],
    ['domain/a.ts', "import { z } from 'zod/v4-mini';", 'domain imports only domain and zod'],
    ['domain/a.ts', "export const a: import('react').ReactNode = null;", 'domain imports only domain and zod'],
    ['main/app.ts', "import type { Host } from './hosts/cli/main.ts';", 'services know no host'],
    ['main/app.ts', "import { chromium } from 'playwright-core';", 'services know no host'],
    ['main/app.ts', "const electron = await import('electron');", 'services know no host'],
    ['renderer/a.ts', "export * from '../main/hosts/bridge.ts';", 'only hosts import hosts'],
    ['main/hosts/chromium/page.ts', "import { app } from 'electron/main';", 'only the Electron host knows Electron'],
    ['main/hosts/chromium/page.ts', "export type { Row } from '../../../renderer/mirror/db.ts';", 'main never imports the window'],
    ['main/export/html.ts', "import { renderToString } from 'react-dom/server';", 'main never imports a library of the window'],
    ['renderer/a.tsx', "import type { Ports } from '../main/ports.ts';", 'the window imports only itself, domain and its libraries'],
    ['renderer/a.tsx', "import { join } from 'node:path';", 'the window imports only itself, domain and its libraries'],
    ['renderer/library/a.tsx', "import { useLiveQuery } from 'dexie-react-hooks';", 'only the mirror knows Dexie'],
    ['renderer/reader/a.tsx', "import type { EditorState } from 'lexical';", 'only notes and briefs know Lexical'],
    ['renderer/mirror/a.ts', "import { $isLinkNode } from '@lexical/link';", 'only notes and briefs know Lexical'],
    ['main/store/records.ts', "const Database = require('better-sqlite3-multiple-ciphers');", 'only the store names its driver'],
    ['main/store/records.ts', "import Database = require('better-sqlite3');", 'only the store names its driver'],
    ['main/import/a.ts', 'export const load = (name: string) => import(name);', 'an import says where it leads'],
    ['renderer/reader/a.ts', 'export const port = window.caveat;', 'touches window.caveat'],
    ['renderer/reader/a.ts', "export const port = globalThis['caveat'];", 'touches window.caveat'],
  ];

  test.each(offences)('in %s: %s', (path, source, rule) => {
    const found = breaches([readModule(path, source)]);
    expect(found.some((each) => each.startsWith(`${path}:1 `) && each.includes(rule))).toBe(true);
  });

  test('a breach of every rule in the table', () => {
    const shown = new Set(offences.map(([, , rule]) => rule));
    expect(rules.map(({ rule }) => rule).filter((rule) => !shown.has(rule))).toEqual([]);
  });

  test('a cycle of type-only imports, once', () => {
    const a = readModule('domain/a.ts', "import type { B } from './b.ts';\nexport type A = B;");
    const b = readModule('domain/b.ts', "export type { C } from './sub/c.ts';\nexport type B = 1;");
    const c = readModule('domain/sub/c.ts', "export type C = import('../a.ts').A;");
    expect(cycles([a, b, c])).toEqual(['domain/a.ts → domain/b.ts → domain/sub/c.ts → domain/a.ts']);
    expect(cycles([a, b])).toEqual([]);
  });

  test('a file that imports itself', () => {
    expect(cycles([readModule('domain/a.ts', "import './a.ts';")])).toEqual(['domain/a.ts → domain/a.ts']);
  });

  test('a file that is too long, unless excused, and an excuse that has outlived its file', () => {
    const lines = (count: number): Module => readModule('main/a.ts', 'export {};\n'.repeat(count));
    expect(tooLong([lines(MAX_LINES)], {})).toEqual([]);
    expect(tooLong([lines(MAX_LINES + 1)], {})).toEqual([`main/a.ts has ${MAX_LINES + 1} lines`]);
    expect(tooLong([lines(MAX_LINES + 1)], { 'main/a.ts': 'One table.' })).toEqual([]);
    expect(tooLong([lines(1)], { 'main/a.ts': 'One table.' })).toEqual(['main/a.ts needs no excuse']);
  });

  test('a file that cannot be parsed', () => {
    expect(() => readModule('domain/a.ts', 'import {')).toThrow('domain/a.ts');
  });
});

describe('the checker allows', () => {
  test.each([
    ['domain/commands/a.ts', "import { z } from 'zod';\nimport { id } from '../validate.ts';"],
    ['main/store/sqlite.ts', "import Database from 'better-sqlite3-multiple-ciphers';"],
    ['main/hosts/electron/main.ts', "import { app } from 'electron';\nimport { createApp } from '../../app.ts';"],
    ['renderer/note/editor.tsx', "import { $getRoot } from 'lexical';\nimport { LinkNode } from '@lexical/link';\nimport './note.css';"],
    ['renderer/mirror/db.ts', "import Dexie from 'dexie';\nimport type { Claim } from '../../domain/claim.ts';"],
    ['renderer/bridge.ts', 'export const port = window.caveat;'],
    ['renderer/reader/a.ts', "export const words = 'window.caveat'; // import './main/a.ts'"],
  ])('in %s: %s', (path, source) => {
    expect(breaches([readModule(path, source)])).toEqual([]);
  });
});

describe('the reader of files', () => {
  const root = mkdtempSync(join(tmpdir(), 'caveat-structure-'));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test('finds every source file of a tree with its imports and their lines', () => {
    const files = {
      'domain/deep/er/a.ts':
        "\nimport './b.ts?raw';\nimport { type ZodType, z } from 'zod';\nimport type { C } from './c.ts';\nimport { type D } from './d.ts';\nexport const e = () => import('./e.ts');\nexport { f } from './f.ts';\n",
      'domain/view.tsx': 'export const a = <p>x</p>;\n',
      'domain/notes.md': "import 'electron';\n",
    };
    for (const [path, source] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), source);
    }
    const found = readModules(root, ['domain']);
    expect(found.map(({ path, lines }) => [path, lines])).toEqual([
      ['domain/deep/er/a.ts', 7],
      ['domain/view.tsx', 1],
    ]);
    expect(found[0]?.imports).toEqual([
      { target: 'domain/deep/er/b.ts', line: 2, isAtOnce: true },
      { target: 'zod', line: 3, isAtOnce: true },
      { target: 'domain/deep/er/c.ts', line: 4, isAtOnce: false },
      { target: 'domain/deep/er/d.ts', line: 5, isAtOnce: false },
      { target: 'domain/deep/er/f.ts', line: 7, isAtOnce: true },
      { target: 'domain/deep/er/e.ts', line: 6, isAtOnce: false },
    ]);
  });
});

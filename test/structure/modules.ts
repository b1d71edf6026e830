import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import {
  type CallExpression,
  type ImportExpression,
  type MemberExpression,
  parseSync,
  type TSExternalModuleReference,
  type TSImportType,
  Visitor,
} from 'oxc-parser';

/** One import of a file, of any kind: static, re-export, dynamic, `require`, type-only, `import('…').Type`. */
export interface Import {
  /** A path inside the tree such as `domain/claim.ts`, a package such as `zod`, or `node:fs`. */
  readonly target: string;
  readonly line: number;
  /** Whether the target runs before the file does: neither for its types alone nor when it is asked for. */
  readonly isAtOnce: boolean;
}

/** What the rules need to know of a file. */
export interface Module {
  /** From the root of the tree, with `/`. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Lines that touch `window.caveat`, the port a host puts there. */
  readonly touchesPort: readonly number[];
}

/** Stands for the target of `import(expression)`: no rule can say where it leads. */
export const COMPUTED = '(computed)';

/** Reads every TypeScript file below the given folders of a tree. */
export function readModules(root: string, folders: readonly string[]): Module[] {
  return folders.flatMap((folder) => sourceFilesIn(root, folder)).map((path) => readModule(path, readFileSync(join(root, path), 'utf8')));
}

/** Reads one file from its text. @throws when it cannot be parsed: a file nobody can read keeps no rules */
export function readModule(path: string, source: string): Module {
  const { module, program, errors } = parseSync(path, source);
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`);
  const lineAt = (offset: number): number => source.slice(0, offset).split('\n').length;
  const imports: Import[] = [];
  const touchesPort: number[] = [];
  const add = (specifier: string, offset: number, isAtOnce = false): void => {
    imports.push({ target: targetOf(path, specifier), line: lineAt(offset), isAtOnce });
  };

  for (const { moduleRequest, entries } of module.staticImports)
    add(moduleRequest.value, moduleRequest.start, entries.length === 0 || entries.some(({ isType }) => !isType));
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) if (moduleRequest !== null) add(moduleRequest.value, moduleRequest.start, !isType);
  }
  const addSource = ({ source: specifier, start }: ImportExpression | TSImportType): void => add(literalOf(specifier) ?? COMPUTED, start);
  const addReference = ({ expression, start }: TSExternalModuleReference): void => add(literalOf(expression) ?? COMPUTED, start);
  const addRequire = ({ callee, arguments: [first], start }: CallExpression): void => {
    if (callee.type === 'Identifier' && callee.name === 'require') add(literalOf(first) ?? COMPUTED, start);
  };
  const noteMember = ({ object, property, computed, start }: MemberExpression): void => {
    const name = computed ? literalOf(property) : property.type === 'Identifier' ? property.name : null;
    const global = object.type === 'Identifier' && ['window', 'globalThis', 'self'].includes(object.name);
    if (global && name === 'caveat') touchesPort.push(lineAt(start));
  };
  new Visitor({
    ImportExpression: addSource,
    TSImportType: addSource,
    TSExternalModuleReference: addReference,
    CallExpression: addRequire,
    MemberExpression: noteMember,
  }).visit(program);
  return { path, lines: source.split('\n').length - (source.endsWith('\n') ? 1 : 0), imports, touchesPort };
}

function literalOf(node: { readonly type: string; readonly value?: unknown } | undefined): string | null {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

/** Resolves a relative specifier against its file; packages keep their name. A query such as `?raw` is dropped. */
function targetOf(path: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier.replace(/\?.*$/, '')) : specifier;
}

function sourceFilesIn(root: string, folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|cts|js|jsx|mjs|cjs)$/.test(entry.name))
    .map((entry) => posix.join(...join(entry.parentPath, entry.name).slice(root.length).split(/[\\/]/).filter(Boolean)))
    .sort();
}

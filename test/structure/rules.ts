import { COMPUTED, type Module } from './modules.ts';

/** Who may import whom. Patterns match paths inside the tree and names of packages; type-only imports count. */
interface Rule {
  readonly rule: string;
  /** The files the rule speaks of. */
  readonly from: RegExp;
  /** What they may import, and nothing else. */
  readonly only?: RegExp;
  /** What they may not import. */
  readonly never?: RegExp;
}

const UI =
  /^(react|react-dom|react-aria-components|react-aria|react-stately|lucide-react|dexie|dexie-react-hooks|lexical|@lexical|@fontsource(-variable)?)(\/|$)/;

export const rules: readonly Rule[] = [
  { rule: 'domain imports only domain and zod', from: /^domain\//, only: /^(domain\/|zod$)/ },
  { rule: 'services know no host', from: /^main\/(?!hosts\/)/, never: /^(main\/hosts\/|electron(\/|$)|playwright-core(\/|$))/ },
  { rule: 'only hosts import hosts', from: /^(?!main\/hosts\/)/, never: /^main\/hosts\// },
  { rule: 'only the Electron host knows Electron', from: /^(?!main\/hosts\/electron\/)/, never: /^electron(\/|$)/ },
  { rule: 'main never imports the window', from: /^main\//, never: /^renderer\// },
  { rule: 'main never imports a library of the window', from: /^main\//, never: UI },
  {
    rule: 'the window imports only itself, domain and its libraries',
    from: /^renderer\//,
    only: new RegExp(`^(domain|renderer)/|^vite/client$|${UI.source}`),
  },
  { rule: 'only the mirror knows Dexie', from: /^renderer\/(?!mirror\/)/, never: /^dexie(-react-hooks)?(\/|$)/ },
  { rule: 'only notes and briefs know Lexical', from: /^renderer\/(?!(note|brief)\/)/, never: /^(lexical|@lexical)(\/|$)/ },
  { rule: 'only the store names its driver', from: /^(?!main\/store\/sqlite\.ts$)/, never: /^better-sqlite3/ },
  { rule: 'an import says where it leads', from: /^/, never: new RegExp(`^${COMPUTED.replace(/[()]/g, '\\$&')}$`) },
];

/** The only file that may touch `window.caveat`. */
const PORT_FILE = 'renderer/bridge.ts';

/** A file longer than this should be about one thing less. */
export const MAX_LINES = 300;

/** Files that are longer, each with the reason why splitting would make it worse. */
export const longFiles: Readonly<Record<string, string>> = {};

/** Every breach of the rules about imports, as `file:line imports target (rule)`. */
export function breaches(modules: readonly Module[]): string[] {
  return modules.flatMap(({ path, imports, touchesPort }) => [
    ...imports.flatMap(({ target, line }) =>
      rules
        .filter(({ from, only, never }) => from.test(path) && ((only !== undefined && !only.test(target)) || never?.test(target)))
        .map(({ rule }) => `${path}:${line} imports ${target} (${rule})`),
    ),
    ...(path === PORT_FILE ? [] : touchesPort.map((line) => `${path}:${line} touches window.caveat (only ${PORT_FILE} may)`)),
  ]);
}

/** Files longer than `MAX_LINES` that are not excused, and excuses nobody needs any more. */
export function tooLong(modules: readonly Module[], excused: Readonly<Record<string, string>> = longFiles): string[] {
  const long = modules.filter(({ lines }) => lines > MAX_LINES);
  const unneeded = Object.keys(excused).filter((path) => !long.some((each) => each.path === path));
  return [
    ...long.filter(({ path }) => excused[path] === undefined).map(({ path, lines }) => `${path} has ${lines} lines`),
    ...unneeded.map((path) => `${path} needs no excuse`),
  ];
}

/** The import cycles among files, each as `a → b → a`; one for each group of files that reach one another. */
export function cycles(modules: readonly Module[]): string[] {
  const byPath = new Map(modules.map((each) => [each.path, each]));
  const settled = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push([...trail.slice(at), path].join(' → '));
      return;
    }
    if (settled.has(path)) return;
    for (const { target } of byPath.get(path)?.imports ?? []) visit(target, [...trail, path]);
    settled.add(path);
  };
  for (const { path } of modules) visit(path, []);
  return found;
}

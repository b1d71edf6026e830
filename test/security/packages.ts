/** What the lock file says of the packages that are installed. */

export interface Package {
  readonly name: string;
  readonly version: string;
  /** As an SPDX expression. */
  readonly licence: string;
  /** Whether it is only for building and testing; what is packed with the program is not. The window's libraries are built in and count as packed. */
  readonly isDev: boolean;
  readonly hasInstallScript: boolean;
  /** Whether the lock file holds the hash of what is installed. */
  readonly isHashed: boolean;
}

interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
  readonly inBundle?: boolean;
}

/** Licences that their packages state elsewhere than in the field the lock file copies. */
const STATED_ELSEWHERE: Readonly<Record<string, string>> = { format: 'MIT', duck: 'BSD-2-Clause' };

/** Development packages whose code is built into the window and so goes out with the program. */
const BUILT_IN =
  /^(@fontsource-variable\/.+|@lexical\/.+|@recogito\/.+|lexical|dexie|dexie-react-hooks|lucide-react|react|react-dom|react-aria.*|react-stately|@react-(aria|stately|types)\/.+|@internationalized\/.+|scheduler)$/;

/** Every package of the lock file, by name and version; each once. */
export function lockedPackages({ packages }: Lock): Package[] {
  const found = new Map<string, Package>();
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '') continue;
    const name = path.replace(/^.*node_modules\//u, '');
    const version = entry.version ?? '';
    const isDev = entry.dev === true && !BUILT_IN.test(name);
    const earlier = found.get(`${name}@${version}`);
    found.set(`${name}@${version}`, {
      name,
      version,
      licence: STATED_ELSEWHERE[name] ?? entry.license ?? '',
      isDev: isDev && (earlier?.isDev ?? true),
      hasInstallScript: entry.hasInstallScript === true,
      isHashed: entry.integrity !== undefined || entry.inBundle === true,
    });
  }
  return [...found.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/** Licences under which a package may go out with the program. */
export const SHIPPED = new Set(['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1', 'BlueOak-1.0.0']);

/** Licences that are fine for tools besides. */
export const TOOLS = new Set([...SHIPPED, 'MPL-2.0', 'Python-2.0', 'CC-BY-4.0', 'CC0-1.0', 'WTFPL', 'Zlib']);

/** Packages that go out under another licence, each with the decision that says why. */
export const EXCEPTIONS: Readonly<Record<string, string>> = { citeproc: 'docs/decisions/0017-citation-styles-come-from-a-processor.md' };

/** Whether a licence is one of `allowed`: of alternatives one suffices, of several at once all are needed. */
export function isAllowed(licence: string, allowed: ReadonlySet<string>): boolean {
  const bare = licence.replace(/^\(|\)$/gu, '');
  if (bare.includes(' OR ')) return bare.split(' OR ').some((each) => isAllowed(each, allowed));
  return bare.split(' AND ').every((each) => allowed.has(each));
}

/** docs/licences.md. */
export function licencesPage(packages: readonly Package[]): string {
  const table = (some: readonly Package[]) => [
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...some.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
  ];
  const tools = packages.filter(({ isDev }) => isDev);
  const byLicence = Map.groupBy(tools, ({ licence }) => licence);
  return [
    '# Licences',
    '',
    'Caveat itself is under the MIT licence. This page is written by `npm run licences` from the lock file; a test checks that it is current and',
    'that only allowed licences occur.',
    '',
    '## What goes out with the program',
    '',
    'Electron and Chromium bring their own list, `LICENSES.chromium.html`, beside the program.',
    '',
    ...table(packages.filter(({ isDev }) => !isDev)),
    '',
    '## Tools for building and testing',
    '',
    '| licence | packages |',
    '| --- | --- |',
    ...[...byLicence].sort(([a], [b]) => (a < b ? -1 : 1)).map(([licence, some]) => `| ${licence} | ${some.length} |`),
    '',
  ].join('\n');
}

/** Browsers save a page as NAME.html with its pictures, styles and frames in a folder beside it. */

/** What browsers append to the page's name, by their language. */
const endings = [
  '_files',
  '.files',
  '-Dateien',
  '_fichiers',
  '_archivos',
  '_file',
  '_bestanden',
  '_arquivos',
  '_ficheiros',
  '_pliki',
  '_soubory',
  '_tiedostot',
  '_elemei',
];

/**
 * Which files belong to a saved page and are no documents of their own: those in its folder, however deep.
 * @param paths relative to one place, or absolute; folders parted by "/" or "\"
 * @returns those of `paths` that belong to a page that is among them
 */
export function belongingToSavedPages(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    const page = /^(.*)\.(?:x?html?|xht)$/iu.exec(canonical(path))?.[1];
    if (page !== undefined) for (const ending of endings) folders.add(`${page}${ending}`);
  }
  return new Set(paths.filter((path) => foldersOf(canonical(path)).some((folder) => folders.has(folder))));
}

/** One path in one form: file systems write accented letters in two ways. */
function canonical(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/u, '')
    .normalize('NFC');
}

/** Every folder that a path lies in. */
function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.push(path.slice(0, at));
  return folders;
}

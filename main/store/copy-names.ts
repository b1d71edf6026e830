import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** What copies of a notebook beside it are called. */

/** The path of a copy: `NAME (WHY).caveat`. */
export function besideName(notebook: string, why: string): string {
  return `${stemOf(notebook)} (${why}).caveat`;
}

/** The first of the names for 1, 2, 3 … under which nothing stands. */
export function freeName(name: (n: number) => string): string {
  for (let n = 1; ; n++) if (!existsSync(name(n))) return name(n);
}

/** Whatever holds contents of a notebook and lies beside it, by file name; a file in a folder as `FOLDER/NAME`. */
export function copiesBeside(notebook: string): string[] {
  const [folder, name, stem] = [dirname(notebook), basename(notebook), basename(stemOf(notebook))];
  const isCopy = (each: string) =>
    each.startsWith(`${name}-backup`) ||
    each.startsWith(`${name}-log-kept-`) ||
    /^ \((set aside|kept|salvaged) .*\)\.caveat/.test(each.slice(stem.length));
  const found = readdirSync(folder, { withFileTypes: true }).filter((each) => each.name.startsWith(stem) && isCopy(each.name));
  return found
    .flatMap((each) => (each.isDirectory() ? readdirSync(`${folder}/${each.name}`).map((inner) => `${each.name}/${inner}`) : [each.name]))
    .sort();
}

function stemOf(notebook: string): string {
  return notebook.replace(/\.caveat$/i, '');
}

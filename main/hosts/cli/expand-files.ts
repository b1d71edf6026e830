import { glob, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { fileFailure } from '../../fs-failure.ts';
import { pathFrom } from './session.ts';

/**
 * The files an operand of the command line names: itself, everything inside a folder, or what fits a pattern such as
 * `articles/**\/*.html`. A name that exists is never taken for a pattern. Hidden files and what archivers leave behind are passed over.
 * @returns absolute paths in the order of their names; `not-found` when a folder is empty or a pattern fits nothing
 */
export async function expandFiles(operand: string): Promise<Result<string[]>> {
  const path = pathFrom(operand);
  try {
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory() === true) {
      const inside = await filesIn(path);
      if (inside.length > 0) return ok(inside);
      return fail('not-found', 'There is no file in this folder.', { where: operand, hint: 'Hidden files are passed over.' });
    }
    if (found !== null || !/[*?[{]/.test(operand)) return ok([path]);
    const files: string[] = [];
    for await (const match of glob(operand, { cwd: pathFrom('.') })) {
      const file = pathFrom(match);
      if (isWanted(match) && (await stat(file)).isFile()) files.push(file);
    }
    if (files.length > 0) return ok(files.toSorted(byName));
    return fail('not-found', 'No file fits this pattern.', {
      where: operand,
      hint: 'Look at its letters; a pattern is read from the folder you call from.',
    });
  } catch (thrown) {
    return { ok: false, error: fileFailure(thrown, path, 'file-unreadable') };
  }
}

/** The files below a folder. One inside that cannot be looked into stands for itself, so that whoever reads it hears why. */
async function filesIn(folder: string): Promise<string[]> {
  const files: string[] = [];
  const look = async (inside: string): Promise<void> => {
    for (const entry of await readdir(inside, { withFileTypes: true })) {
      const path = join(inside, entry.name);
      if (!isWanted(relative(folder, path))) continue;
      if (entry.isFile()) files.push(path);
      else if (entry.isDirectory()) await look(path).catch(() => files.push(path));
    }
  };
  await look(folder);
  return files.toSorted(byName);
}

/** Whether no part of a path is hidden (`.DS_Store`, `.git`) or made by an archiver (`__MACOSX`). */
function isWanted(path: string): boolean {
  return !path.split(sep).some((part) => (part.startsWith('.') && part !== '.' && part !== '..') || part === '__MACOSX');
}

function byName(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

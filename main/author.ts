import { tidyLine } from './import/white-space.ts';
import type { Ports } from './ports.ts';

/** In UTF-16 code units. */
const LONGEST_NAME = 200;

/** Who commands are kept under: the host's name for the analyst as one line. */
export function authorOf({ author }: Pick<Ports, 'author'>): string {
  if (author !== latest.author) latest = { author, line: tidyLine(author, LONGEST_NAME) };
  return latest.line;
}

/** Every command asks for the same one. */
let latest = { author: '', line: '' };

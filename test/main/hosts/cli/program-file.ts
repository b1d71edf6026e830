import { join } from 'node:path';

/** The real program's file. */
export const PROGRAM = join(import.meta.dirname, '..', '..', '..', '..', 'main', 'hosts', 'cli', 'main.ts');

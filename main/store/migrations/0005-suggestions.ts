import type { Migration } from './migration.ts';

/**
 * Changes no table. Claims that say what suggested them, and records of the kind `rejection`, came after format 4: a program that does not know
 * them would call records damaged, so it has to refuse the file.
 */
export const suggestions: Migration = { version: 5, sql: '' };

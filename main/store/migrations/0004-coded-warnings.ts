import type { Migration } from './migration.ts';

/**
 * Changes no table. Warnings of versions may be codes with what they speak of; before, all were English sentences, and those stay as they are.
 * A program that knows only sentences would call such versions damaged, so it has to refuse the file.
 */
export const codedWarnings: Migration = { version: 4, sql: '' };

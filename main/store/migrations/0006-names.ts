import type { Migration } from './migration.ts';

/**
 * Changes no table. Records of the kinds `entity` and `dismissal` came after format 5: a program that does not know them would call records
 * damaged, so it has to refuse the file.
 */
export const names: Migration = { version: 6, sql: '' };

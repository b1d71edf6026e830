import type { Migration } from './migration.ts';

/** Changes no table. Records of the kind `view` came after format 2: a program that does not know them would call them damaged. */
export const savedViews: Migration = { version: 3, sql: '' };

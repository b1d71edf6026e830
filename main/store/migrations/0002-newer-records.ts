import type { Migration } from './migration.ts';

/**
 * Changes no table. Records of the kinds `review` and `block-roles`, blocks with `ruled`, and some fields and parts of rich text came after the first
 * schema: a program that does not know them would count passages wrongly and call records damaged, so it has to refuse the file.
 */
export const newerRecords: Migration = { version: 2, sql: '' };

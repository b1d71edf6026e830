import { firstSchema } from './0001-first-schema.ts';
import { newerRecords } from './0002-newer-records.ts';
import { propositions } from './0003-propositions.ts';
import { codedWarnings } from './0004-coded-warnings.ts';
import { suggestions } from './0005-suggestions.ts';
import { names } from './0006-names.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order. */
export const migrations: readonly Migration[] = [firstSchema, newerRecords, propositions, codedWarnings, suggestions, names];

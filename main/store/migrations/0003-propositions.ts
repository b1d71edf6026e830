import type { Migration } from './migration.ts';

/**
 * Records of the kinds `proposition`, `stance` and `view`, and notes on propositions. A claim's stances and those on a proposition are
 * found by indexes. A program that does not know them would leave stances behind of claims that it removes, so it has to refuse the file.
 */
export const propositions: Migration = {
  version: 3,
  sql: `
    CREATE INDEX stances_by_claim ON records (json ->> 'claimId') WHERE kind = 'stance';
    CREATE INDEX stances_by_proposition ON records (json ->> 'propositionId') WHERE kind = 'stance';
  `,
};

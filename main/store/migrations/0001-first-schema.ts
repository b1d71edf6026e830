import type { Migration } from './migration.ts';

/** The first schema. docs/file-format.md describes it for outside readers. */
export const firstSchema: Migration = {
  version: 1,
  sql: `
    CREATE TABLE meta (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE records (
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      passages INTEGER,
      source_id TEXT GENERATED ALWAYS AS (json ->> 'sourceId') STORED,
      facet TEXT GENERATED ALWAYS AS (CASE kind WHEN 'claim' THEN json ->> 'tag' WHEN 'passage' THEN json ->> 'triage' END) STORED,
      original_hash TEXT GENERATED ALWAYS AS (json ->> 'originalHash') VIRTUAL,
      json TEXT NOT NULL,
      UNIQUE (kind, id)
    ) STRICT;
    CREATE INDEX records_by_source ON records (source_id, kind, facet) WHERE source_id IS NOT NULL;
    CREATE INDEX versions_by_original ON records (original_hash) WHERE kind = 'version';

    CREATE TABLE blobs (
      number INTEGER PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE,
      encoding TEXT NOT NULL CHECK (encoding IN ('identity', 'br')),
      size INTEGER NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;

    CREATE TABLE history (
      revision INTEGER PRIMARY KEY,
      command_id TEXT NOT NULL UNIQUE,
      command TEXT NOT NULL,
      undoes INTEGER REFERENCES history (revision),
      redoes INTEGER REFERENCES history (revision),
      author TEXT NOT NULL,
      at TEXT NOT NULL,
      params_hash BLOB NOT NULL,
      hash BLOB NOT NULL,
      changes ANY
    ) STRICT;

    CREATE TABLE unchanged (
      number INTEGER PRIMARY KEY,
      command_id TEXT NOT NULL UNIQUE,
      command TEXT NOT NULL,
      revision INTEGER NOT NULL,
      params_hash BLOB NOT NULL
    ) STRICT;
  `,
};

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run/child.ts';
import type { MachineFacts } from './machine.ts';
import { isMet, type Row, ratioOf } from './measurement.ts';

/** What one run measured, as `test-output/NAME.json` has it. */
export interface Results {
  readonly quick: boolean;
  readonly machine: MachineFacts;
  /** Measurements that did not run to their end. */
  readonly failed: readonly string[];
  readonly rows: readonly Row[];
}

/** What a file of results adds: when, with which libraries, and what follows from the rows. */
export interface SavedResults extends Results {
  /** ISO 8601 in UTC. */
  readonly measuredAt: string;
  readonly versions: Readonly<Record<string, string>>;
}

/** The libraries the figures depend on. */
const LIBRARIES = ['@recogito/text-annotator', 'lexical', '@lexical/rich-text', 'react', 'dexie', 'better-sqlite3-multiple-ciphers'];

export function saveResults(name: string, results: Results): void {
  mkdirSync(join(ROOT, 'test-output'), { recursive: true });
  const saved: SavedResults = {
    measuredAt: new Date().toISOString(),
    versions: Object.fromEntries(LIBRARIES.map((library) => [library, installedVersion(library)])),
    ...results,
    rows: results.rows.map((row) => ({ ...row, ratio: ratioOf(row), met: isMet(row) })),
  };
  writeFileSync(fileOf(name), `${JSON.stringify(saved, toThousandths, 2)}\n`);
}

/** Clocks give more digits than they know. */
function toThousandths(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
}

/** Reads what a run of this program has written. Throws when there is none. */
export function readResults(name: string): SavedResults {
  return JSON.parse(readFileSync(fileOf(name), 'utf8')) as SavedResults;
}

function fileOf(name: string): string {
  return join(ROOT, 'test-output', `${name}.json`);
}

function installedVersion(library: string): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules', library, 'package.json'), 'utf8')) as { version: string };
  return version;
}

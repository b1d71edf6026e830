import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { describeAnchor } from '../../../domain/anchor.ts';
import { type Result, unwrap } from '../../../domain/result.ts';
import { richTextFromPlain } from '../../../domain/rich-text.ts';
import type { SalvageReport } from '../../../domain/salvage-report.ts';
import { type Salvaged, salvageNotebook } from '../../../main/salvage/salvage.ts';
import { connect } from '../../../main/store/sqlite.ts';
import { addSource, openStore, run, servicesOver, temporaryFolder } from '../builders.ts';

/** Notebooks to damage and to salvage. */

export const AT = new Date('2026-03-04T10:15:00.000Z');
export const PASSPHRASE = 'seven gulls over the quay';
/** Too long for one page, and no shorter packed. */
export const TEXT = `${randomBytes(6000).toString('base64')}\nThe port will close in May, officials said.\nWorkers doubt it.`;
export const QUOTES = ['The port will close in May', 'Workers doubt it'];

/** A closed notebook with a source, two claims, a note on the first and a brief. */
export async function filled(folder = temporaryFolder()) {
  const path = join(folder, 'Harbour.caveat');
  const store = openStore(path);
  const services = servicesOver(store);
  const sourceId = await addSource(services, TEXT, randomBytes(9000));
  const versionId = store.records.get('source', sourceId)?.currentVersionId ?? '';
  for (const [i, words] of QUOTES.entries()) {
    const start = TEXT.indexOf(words);
    const anchor = unwrap(describeAnchor(TEXT, versionId, start, start + words.length));
    run(services, 'tag-claim', { claimId: `c${i + 1}`, anchor, tag: 'reported' }, `tagging-${i + 1}`);
  }
  const about = { kind: 'claim', id: 'c1' } as const;
  run(services, 'save-note', { about, basedOn: null, edition: 'e1', content: richTextFromPlain('Ask the harbour master.') });
  run(services, 'create-brief', { briefId: 'b1', title: 'Harbour' }, 'creating');
  unwrap(store.close());
  return { path, folder, sourceId, versionId };
}

export function salvage(path: string, more: { passphrase?: string; to?: string } = {}): Promise<Result<Salvaged>> {
  return salvageNotebook(path, { passphrase: null, to: null, at: AT, author: 'Tester', ...more });
}

/** Salvages, and opens what came of it. The damaged file has to stay as it is, and the new one to be sound. */
export async function salvaged(path: string, passphrase?: string) {
  const before = readFileSync(path);
  const { file, report } = unwrap(await salvage(path, passphrase === undefined ? {} : { passphrase }));
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(report.problems).toEqual([]);
  const store = openStore(file, { create: false, ...(passphrase === undefined ? {} : { passphrase }) });
  return { report, store, claims: store.records.all('claim').map(({ id }) => id) };
}

export const countsOf = ({ kinds }: SalvageReport, kind: string) => kinds.find((each) => each.kind === kind);

/** Changes one byte in the middle of what stands in a file. */
export function flip(path: string, words: Uint8Array): void {
  const bytes = readFileSync(path);
  let found = 0;
  // The first hundred bytes stand in one page, whatever the length.
  const part = words.subarray(0, 100);
  for (let at = bytes.indexOf(part); at >= 0; at = bytes.indexOf(part, at + 1)) {
    bytes.writeUInt8(bytes.readUInt8(at + 50) ^ 1, at + 50);
    found++;
  }
  expect(found).toBeGreaterThan(0);
  writeFileSync(path, bytes);
}

export function blobIn(path: string, hash: 'textHash' | 'originalHash'): Uint8Array {
  const connection = connect(path, 'read');
  const sql = `SELECT bytes FROM blobs WHERE hash = (SELECT json ->> '${hash}' FROM records WHERE kind = 'version')`;
  const bytes = connection.prepare<[], Uint8Array>(sql).pluck().get() ?? new Uint8Array();
  connection.close();
  return bytes;
}

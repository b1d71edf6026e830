import { claimFault, entityFault, ownersOf, rejectionFault, rolesFault, stanceFault } from '../../domain/record-faults.ts';
import { record } from '../../domain/records.ts';
import { createBlobs } from './blobs.ts';
import type { Problems } from './problems.ts';
import { createRecords, passageCount } from './records.ts';
import type { Connection } from './sqlite.ts';
import { createTexts } from './texts.ts';

interface RecordRow {
  kind: string;
  id: string;
  passages: number | null;
  json: string;
}

/** Every record against its validator and its row. */
export function* checkRecords(connection: Connection, problems: Problems): Generator<void> {
  for (const row of connection.prepare<[], RecordRow>('SELECT kind, id, passages, json FROM records').iterate()) {
    const where = `${row.kind} ${row.id}`;
    const parsed = record.safeParse(parse(row.json));
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      problems.add(`This record is not valid: ${issue?.path.join('.')} ${issue?.message}.`, where);
    } else if (parsed.data.kind !== row.kind || parsed.data.id !== row.id || passageCount(parsed.data) !== row.passages) {
      problems.add('This record is kept under another name or count than its own.', where);
    }
    yield;
  }
}

/** Every record that belongs to a source against the sources there are, and every source against its version. */
export function* checkReferences(connection: Connection, problems: Problems): Generator<void> {
  const orphans = connection.prepare<[], { kind: string; id: string }>(`
    SELECT kind, id FROM records WHERE source_id IS NOT NULL
    AND source_id NOT IN (SELECT id FROM records WHERE kind = 'source')`);
  for (const { kind, id } of orphans.iterate()) {
    problems.add('The source this belongs to is missing.', `${kind} ${id}`);
    yield;
  }
  const records = createRecords(connection);
  for (const source of records.all('source')) {
    if (records.get('version', source.currentVersionId)?.sourceId !== source.id) {
      problems.add('The version this source shows is missing.', `source ${source.id}`);
    }
    yield;
  }
}

/** Every claim's quote against the text it stands in. One text at a time is in memory. */
export function* checkClaims(connection: Connection, problems: Problems): Generator<void> {
  const records = createRecords(connection);
  const blobs = createBlobs(connection);
  const texts = createTexts((hash) => blobs.get(hash), 0);
  const sourceIds = connection.prepare<[], string>(`SELECT DISTINCT source_id FROM records WHERE kind = 'claim'`).pluck().all();
  for (const sourceId of sourceIds) {
    const byVersion = Map.groupBy(records.of('claim', sourceId), (claim) => claim.anchor.versionId);
    for (const [versionId, claims] of byVersion) {
      const version = records.get('version', versionId);
      const text = version === undefined ? undefined : texts.get(version.textHash);
      const roles = records.get('block-roles', versionId);
      for (const claim of claims) {
        const wrong =
          version === undefined || text === undefined ? 'The text of this claim is missing.' : claimFault(claim, version, roles, text);
        if (wrong !== null) problems.add(wrong, `claim ${claim.id}`);
      }
      yield;
    }
  }
}

/** Every suggestion that was turned down against the text it stands in. One text at a time is in memory. */
export function* checkRejections(connection: Connection, problems: Problems): Generator<void> {
  const records = createRecords(connection);
  const blobs = createBlobs(connection);
  const texts = createTexts((hash) => blobs.get(hash), 0);
  const sourceIds = connection.prepare<[], string>(`SELECT DISTINCT source_id FROM records WHERE kind = 'rejection'`).pluck().all();
  for (const sourceId of sourceIds) {
    const byVersion = Map.groupBy(records.of('rejection', sourceId), ({ anchor }) => anchor.versionId);
    for (const [versionId, rejections] of byVersion) {
      const version = records.get('version', versionId);
      const text = version === undefined ? undefined : texts.get(version.textHash);
      for (const each of rejections) {
        const isThere = version !== undefined && text !== undefined;
        const wrong = isThere ? rejectionFault(each, version, text) : 'The text that this was rejected in is missing.';
        if (wrong !== null) problems.add(wrong, `rejection ${each.id}`);
      }
      yield;
    }
  }
}

/** Every decision about blocks against the version it speaks of. One text at a time is in memory. */
export function* checkRoles(connection: Connection, problems: Problems): Generator<void> {
  const records = createRecords(connection);
  const blobs = createBlobs(connection);
  const texts = createTexts((hash) => blobs.get(hash), 0);
  const ids = connection.prepare<[], string>(`SELECT id FROM records WHERE kind = 'block-roles'`).pluck().all();
  for (const id of ids) {
    const roles = records.get('block-roles', id);
    const version = records.get('version', id);
    const text = version === undefined ? undefined : texts.get(version.textHash);
    const isThere = version !== undefined && text !== undefined && version.sourceId === roles?.sourceId;
    const wrong = isThere ? rolesFault(roles, version, text) : 'The version that this speaks of is missing.';
    if (wrong !== null) problems.add(wrong, `block-roles ${id}`);
    yield;
  }
}

/** Every stance against the proposition and the claim it names, and every note on a proposition against what it is about. */
export function* checkStances(connection: Connection, problems: Problems): Generator<void> {
  const records = createRecords(connection);
  const stances = connection.prepare<[], string>(`SELECT id FROM records WHERE kind = 'stance'`).pluck().all();
  for (const id of stances) {
    const stance = records.get('stance', id);
    if (stance === undefined) continue;
    const wrong = stanceFault(stance, records.get('proposition', stance.propositionId), records.get('claim', stance.claimId));
    if (wrong !== null) problems.add(wrong, `stance ${id}`);
    yield;
  }
  const lost = connection.prepare<[], string>(`
    SELECT id FROM records WHERE kind = 'note' AND json ->> '$.about.kind' = 'proposition'
    AND json ->> '$.about.id' NOT IN (SELECT id FROM records WHERE kind = 'proposition')`);
  for (const id of lost.pluck().iterate()) {
    problems.add('The proposition that this note is about is missing.', `note ${id}`);
    yield;
  }
}

/** Every name of an entity against those of all others: no name belongs to two. */
export function* checkEntities(connection: Connection, problems: Problems): Generator<void> {
  const entities = createRecords(connection).all('entity');
  const owners = ownersOf(entities);
  for (const each of entities) {
    const wrong = entityFault(each, owners);
    if (wrong !== null) problems.add(wrong, `entity ${each.id}`);
    yield;
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Refused by the validator like any other value that is no record.
    return undefined;
  }
}

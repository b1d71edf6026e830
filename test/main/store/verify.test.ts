import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { unwrap } from '../../../domain/result.ts';
import { richTextFromPlain } from '../../../domain/rich-text.ts';
import { packBlob } from '../../../main/store/blobs.ts';
import { type Connection, connect } from '../../../main/store/sqlite.ts';
import { addSource, harbour, openStore, run, servicesOver, tagging, temporaryFolder } from '../builders.ts';

let path: string;
let sourceId: string;

beforeEach(async () => {
  path = join(temporaryFolder(), 'a.caveat');
  const services = servicesOver(openStore(path));
  sourceId = await addSource(services);
  for (const words of ['The port', 'officials said', '🚢']) run(services, 'tag-claim', tagging(sourceId, harbour, words));
  run(services, 'save-note', {
    about: { kind: 'source', id: sourceId },
    basedOn: null,
    edition: 'edition-1',
    content: richTextFromPlain('Read twice.'),
  });
  run(services, 'undo', {});
  run(services, 'redo', {});
  run(services, 'undo', {});
  unwrap(services.store.close());
});

async function problemsAfter(tamper: (connection: Connection) => void): Promise<string[]> {
  const connection = connect(path, 'write');
  connection.pragma('foreign_keys = OFF');
  tamper(connection);
  connection.close();
  const store = openStore(path, { create: false });
  const report = unwrap(await store.verify());
  unwrap(store.close());
  return report.problems.map(({ what, where }) => `${where}: ${what}`);
}

test('a sound notebook has no problems', async () => {
  expect(unwrap(await openStore(path).verify())).toEqual({ revision: 8, sources: 1, claims: 3, problems: [] });
});

test.each([
  ['author', `UPDATE history SET author = 'Somebody else' WHERE revision = 2`, 2],
  ['time', `UPDATE history SET at = '2001-01-01T00:00:00.000Z' WHERE revision = 3`, 3],
  ['command', `UPDATE history SET command = 'retag-claim' WHERE revision = 4`, 4],
  ['parameters', `UPDATE history SET params_hash = zeroblob(32) WHERE revision = 2`, 2],
  ['changes', `UPDATE history SET changes = json_set(changes, '$.added[0].tag', 'disputed') WHERE revision = 2`, 2],
  ['what is undone', `UPDATE history SET undoes = 4 WHERE revision = 6`, 6],
  ['what is redone', `UPDATE history SET redoes = 4 WHERE revision = 7`, 7],
  ['identifier', `UPDATE history SET command_id = 'another' WHERE revision = 3`, 3],
  ['number', `UPDATE history SET revision = 99 WHERE revision = 4`, 99],
  ['hash', `UPDATE history SET hash = zeroblob(32) WHERE revision = 5`, 5],
])('an altered entry of the history is found: its %s', async (_field, sql, revision) => {
  const problems = await problemsAfter((connection) => connection.exec(sql));
  expect(problems.some((each) => each.startsWith(`revision ${revision}: This entry of the history was altered`))).toBe(true);
});

test('a missing entry is found', async () => {
  const problems = await problemsAfter((connection) => connection.exec('DELETE FROM history WHERE revision = 3'));
  expect(problems).toContain('revision 4: Revision 3 is missing from the history.');
  expect(problems.some((each) => each.includes('The history knows nothing of this record'))).toBe(true);
});

test('a record that the history did not make so is found, whether changed, added or gone', async () => {
  const problems = await problemsAfter((connection) => {
    const ids = connection.prepare<[], string>(`SELECT id FROM records WHERE kind = 'claim' ORDER BY number`).pluck().all();
    connection.prepare(`UPDATE records SET json = json_set(json, '$.tag', 'disputed') WHERE id = ?`).run(ids[0]);
    connection.prepare(`DELETE FROM records WHERE id = ?`).run(ids[1]);
    connection
      .prepare(`INSERT INTO records (kind, id, json) SELECT kind, 'added', json_set(json, '$.id', 'added') FROM records WHERE id = ?`)
      .run(ids[2]);
  });
  expect(problems.filter((each) => each.includes('not what the history made it'))).toHaveLength(1);
  expect(problems.filter((each) => each.includes('but it is not there'))).toHaveLength(1);
  expect(problems).toEqual(expect.arrayContaining(['claim added: The history knows nothing of this record.']));
});

test.each([
  ['elsewhere', `'$.anchor.start', 1, '$.anchor.end', 9`, 'The quote of this claim stands at 0–8, not where its anchor says.'],
  ['nowhere', `'$.anchor.exact', 'The dock'`, 'The quote of this claim does not stand where its anchor says, nor in one other place.'],
])('a claim whose quote stands %s is found', async (_where, anchor, problem) => {
  const problems = await problemsAfter((connection) =>
    connection.exec(`UPDATE records SET json = json_set(json, ${anchor}) WHERE json ->> '$.anchor.exact' = 'The port'`),
  );
  expect(problems.some((each) => each.endsWith(`: ${problem}`))).toBe(true);
});

test('a text that was exchanged, shortened or lost is found', async () => {
  const other = await packBlob(Buffer.from(harbour.replace('May', 'Jun')));
  const exchanged = await problemsAfter((connection) =>
    connection.prepare('UPDATE blobs SET bytes = ?, encoding = ?, size = ?').run(other.bytes, other.encoding, other.size),
  );
  expect(exchanged.some((each) => each.includes('These bytes are not the ones that were stored.'))).toBe(true);

  const lost = await problemsAfter((connection) => connection.exec('DELETE FROM blobs'));
  expect(lost.filter((each) => each.includes('The text of this claim is missing.'))).toHaveLength(3);
  expect(lost.some((each) => each.startsWith('revision 1: The blob'))).toBe(true);
});

test('a record that is not valid is found', async () => {
  const problems = await problemsAfter((connection) => {
    connection.exec(`UPDATE records SET json = json_set(json, '$.reliability', 'Z') WHERE kind = 'source'`);
    connection.exec(`UPDATE records SET passages = 9 WHERE kind = 'version'`);
  });
  expect(problems.some((each) => each.startsWith(`source ${sourceId}: This record is not valid: reliability`))).toBe(true);
  expect(problems.some((each) => each.includes('kept under another name or count'))).toBe(true);
});

test.each([
  ['its proposition', `DELETE FROM records WHERE kind = 'proposition'`, 'The proposition that this stance is on is missing.'],
  ['its claim', `DELETE FROM records WHERE kind = 'claim'`, 'The claim that takes this stance is missing.'],
  [
    'its claim’s source',
    `UPDATE records SET json = json_set(json, '$.sourceId', 'elsewhere') WHERE kind = 'stance'`,
    'This stance names another source than its claim belongs to.',
  ],
])('a stance without %s is found', async (_what, sql, problem) => {
  const services = servicesOver(openStore(path));
  const [claim] = services.store.records.all('claim');
  const claims = [{ claimId: claim?.id ?? '', stance: 'asserts' as const }];
  run(services, 'create-proposition', { propositionId: 'proposition-1', statement: 'The port closes.', claims });
  expect(unwrap(await services.store.verify()).problems).toEqual([]);
  unwrap(services.store.close());
  const problems = await problemsAfter((connection) => connection.exec(sql));
  expect(problems).toContain(`stance stance:proposition-1:${claim?.id}: ${problem}`);
});

test('commits go on while a check is running, and the check speaks of the moment it began', async () => {
  const store = openStore(path);
  const checking = store.verify();
  run(servicesOver(store), 'rename-notebook', { title: 'Meanwhile' });
  expect(unwrap(await checking)).toMatchObject({ revision: 8, problems: [] });
  expect(unwrap(await store.verify())).toMatchObject({ revision: 9, problems: [] });
});

test.each([
  ['where it says', `UPDATE records SET json = json_set(json, '$.anchor.exact', 'Other words') WHERE kind = 'rejection'`, 'do not stand'],
  ['under its own name', `UPDATE records SET id = 'x:r9', json = json_set(json, '$.id', 'x:r9') WHERE kind = 'rejection'`, 'another name'],
])('a rejection that does not stand %s is found', async (_what, sql, said) => {
  const services = servicesOver(openStore(path));
  const { anchor } = tagging(sourceId, harbour, 'The port');
  run(services, 'reject-suggestion', { anchor, suggested: { rules: 1, tag: 'reported', attribution: '', cues: [] } });
  unwrap(services.store.close());
  const problems = await problemsAfter((connection) => connection.exec(sql));
  expect(problems.some((each) => each.startsWith('rejection ') && each.includes(said))).toBe(true);
});

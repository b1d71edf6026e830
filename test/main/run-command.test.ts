import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claim as claimRecord } from '../../domain/claim.ts';
import type { EventOf } from '../../domain/contract.ts';
import { unwrap } from '../../domain/result.ts';
import { richTextFromPlain } from '../../domain/rich-text.ts';
import { sourceDefaults } from '../../domain/source.ts';
import { commitCommand, commitTogether } from '../../main/run-command.ts';
import { hashOf, packBlob } from '../../main/store/blobs.ts';
import { addSource, codeOf, envelope, harbour, openStore, run, servicesOver, tagging, temporaryFolder, testPorts } from './builders.ts';

const newServices = () => servicesOver(openStore(join(temporaryFolder(), 'a.caveat')));

test('a repeated command is acknowledged with its own revision and does nothing', async () => {
  const services = newServices();
  const sourceId = await addSource(services);
  const tag = envelope('tag-claim', tagging(sourceId, harbour, 'May'));
  const first = unwrap(commitCommand(services, tag));
  run(services, 'rename-notebook', { title: 'In between' });
  const told = services.events.length;
  const again = unwrap(commitCommand(services, structuredClone(tag)));
  expect(again).toMatchObject({ revision: 2, changes: first.changes, undo: { revision: 3 } });
  expect(services.store.history.revision()).toBe(3);
  expect(services.events).toHaveLength(told);
});

test('a repeated undo is acknowledged and does not undo more', async () => {
  const services = newServices();
  await addSource(services);
  run(services, 'rename-notebook', { title: 'B' });
  const first = run(services, 'undo', {}, 'undo-1');
  expect(run(services, 'undo', {}, 'undo-1')).toEqual(first);
  expect(services.store.records.all('source')).toHaveLength(1);
});

test('another command under a used identifier is refused', () => {
  const services = newServices();
  run(services, 'rename-notebook', { title: 'B' }, 'same');
  expect(codeOf(commitCommand(services, envelope('rename-notebook', { title: 'C' }, 'same')))).toBe('already-exists');
  expect(codeOf(commitCommand(services, envelope('undo', {}, 'same')))).toBe('already-exists');
  expect(services.store.records.get('notebook', 'notebook')?.title).toBe('B');
});

test('a command that changes nothing makes no revision, and its repetition still changes nothing later', async () => {
  const services = newServices();
  const sourceId = await addSource(services);
  const claim = tagging(sourceId, harbour, 'May', 'disputed');
  run(services, 'tag-claim', claim);
  const told = services.events.length;
  const idle = run(services, 'retag-claim', { claimId: claim.claimId, tag: 'disputed' }, 'idle');
  expect(idle).toMatchObject({ revision: 2, changes: { added: [], updated: [], removed: [] }, undo: { revision: 2 } });
  expect(services.events).toHaveLength(told);
  run(services, 'retag-claim', { claimId: claim.claimId, tag: 'reported' });
  expect(run(services, 'retag-claim', { claimId: claim.claimId, tag: 'disputed' }, 'idle')).toMatchObject({ revision: 2 });
  expect(services.store.records.get('claim', claim.claimId)?.tag).toBe('reported');
  expect(codeOf(commitCommand(services, envelope('retag-claim', { claimId: claim.claimId, tag: 'reported' }, 'idle')))).toBe(
    'already-exists',
  );
});

test('a refused command leaves nothing: no records, no blobs, no revision', async () => {
  const services = newServices();
  const blob = await packBlob(Buffer.from('never stored'));
  const sourceId = await addSource(services);
  const twice = commitCommand(services, envelope('tag-claim', { ...tagging(sourceId, harbour, 'May'), claimId: 'not an id' }), [blob]);
  expect(codeOf(twice)).toBe('invalid-input');
  expect(services.store.blobs.has(blob.hash)).toBe(false);
  expect(services.store.history.revision()).toBe(1);
});

test('a window cannot add a source whose text or original is not stored, or is not as it says', async () => {
  const services = newServices();
  await addSource(services);
  const { textHash } = services.store.records.all('version')[0] ?? { textHash: '' };
  const bytes = await packBlob(Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
  services.store.transact(() => ({ ok: true, value: services.store.blobs.put(bytes) }));
  const add = (hashes: { textHash: string; originalHash: string }, length = harbour.length) =>
    codeOf(
      commitCommand(
        services,
        envelope('import-source', {
          sourceId: randomUUID(),
          versionId: randomUUID(),
          details: sourceDefaults,
          ...hashes,
          length,
          originalName: 'a.txt',
          mediaType: 'text/plain',
          blocks: [],
          warnings: [],
        }),
      ),
    );
  const missing = hashOf(Buffer.from('nowhere'));
  expect(add({ textHash: missing, originalHash: textHash })).toBe('not-found');
  expect(add({ textHash, originalHash: missing })).toBe('not-found');
  expect(add({ textHash: bytes.hash, originalHash: textHash })).toBe('invalid-input');
  expect(add({ textHash, originalHash: textHash }, 5)).toBe('invalid-input');
  expect(add({ textHash, originalHash: textHash })).toBe('ok');
});

test('each commit tells its changes, the sources it touched and what undo and redo would do', async () => {
  const services = newServices();
  const sourceId = await addSource(services);
  await addSource(services, 'Another report.');
  const claim = tagging(sourceId, harbour, 'May', 'speculative');
  run(services, 'tag-claim', claim);
  run(services, 'save-note', {
    about: { kind: 'claim', id: claim.claimId },
    basedOn: null,
    edition: 'edition-1',
    content: richTextFromPlain('Why?'),
  });
  run(services, 'undo', {});
  run(services, 'remove-source', { sourceId });
  const told = services.events.map(({ payload }) => payload as EventOf<'committed'>);
  expect(told.map((each) => [each.revision, each.command, each.summaries.length])).toEqual([
    [1, 'import-source', 1],
    [2, 'import-source', 1],
    [3, 'tag-claim', 1],
    [4, 'save-note', 1],
    [5, 'undo', 1],
    [6, 'remove-source', 0],
  ]);
  expect(told[2]).toMatchObject({
    undo: { revision: 3, command: 'tag-claim', tag: 'speculative' },
    redo: null,
    summaries: [{ source: { id: sourceId }, claims: { speculative: 1 } }],
  });
  expect(told[4]).toMatchObject({ undo: { revision: 3 }, redo: { revision: 4, command: 'save-note', tag: null } });
  expect(told[5]).toMatchObject({ undo: { revision: 6, command: 'remove-source', tag: null }, redo: null });
});

test('commands committed together come to the same as one after another', async () => {
  const together = newServices();
  const apart = newServices();
  const commands = [
    envelope('create-brief', { briefId: 'b', title: 'One' }),
    envelope('rename-brief', { briefId: 'missing', title: 'Refused' }),
    envelope('rename-brief', { briefId: 'b', title: 'Two' }),
    envelope('rename-brief', { briefId: 'b', title: 'Two' }),
    envelope('undo', {}),
    envelope('create-brief', { briefId: 'b', title: 'Taken' }),
    envelope('redo', {}),
  ];
  commands.push(commands[2] ?? envelope('undo', {}));
  const results = commitTogether(together, commands);
  // The moment of a commit is the only thing that may differ, and with it the hash.
  const timeless = (value: unknown) => JSON.parse(JSON.stringify(value, (key, each) => (/At$|^head$/.test(key) ? '' : each)));
  expect(timeless(results)).toEqual(timeless(commands.map((each) => commitCommand(apart, each))));
  expect(results.map(codeOf)).toEqual(['ok', 'not-found', 'ok', 'ok', 'ok', 'already-exists', 'ok', 'ok']);
  expect(timeless(together.events)).toEqual(timeless(apart.events));
  expect(unwrap(await together.store.verify())).toMatchObject({ revision: 4, problems: [] });
});

test('a failure of the transaction around others takes all of them back', async () => {
  const services = newServices();
  const { store } = services;
  const sourceId = await addSource(services);
  const done = store.transact(() => {
    unwrap(commitCommand(services, envelope('remove-source', { sourceId })));
    return { ok: false, error: { code: 'internal', what: 'Broken off.' } };
  });
  expect(codeOf(done)).toBe('internal');
  expect(store.history.revision()).toBe(1);
  expect(store.records.all('version')).toHaveLength(1);
  expect(run(services, 'tag-claim', tagging(sourceId, harbour, 'May')).revision).toBe(2);
});

test.each([
  ['a name', 'Kim Minji', 'Kim Minji'],
  ['a name over two lines, with halves of characters', ' Kim\nMinji\ud83d\u0000 ', 'Kim Minji\ufffd'],
  ['a name that is far too long', '김'.repeat(300), `${'김'.repeat(199)}…`],
])('claims and history name the author alike: %s', async (_what, author, named) => {
  const services = servicesOver(openStore(join(temporaryFolder(), 'a.caveat')), testPorts({ author }));
  const claim = tagging(await addSource(services), harbour, 'May');
  run(services, 'tag-claim', claim);
  expect(claimRecord.parse(services.store.records.get('claim', claim.claimId))).toMatchObject({ author: named });
  expect(services.store.history.list(null, 10).map((entry) => entry.author)).toEqual([named, named]);
});

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimDefaults } from '../../../domain/claim.ts';
import type { ResultFor } from '../../../domain/contract.ts';
import type { CountedTo } from '../../../domain/contract-search.ts';
import { type NoteSubject, noteId } from '../../../domain/note.ts';
import { passageId } from '../../../domain/passage.ts';
import { unwrap } from '../../../domain/result.ts';
import { richTextFromPlain } from '../../../domain/rich-text.ts';
import { MAX_QUERY_LENGTH } from '../../../domain/search/query.ts';
import { sourceDefaults } from '../../../domain/source.ts';
import type { Services } from '../../../main/services.ts';
import { addSource, codeOf, harbour, openApp, run, tagging, temporaryFolder, versionOf } from '../builders.ts';
import { searchable } from './searching.ts';

const noted = (services: Services, kind: NoteSubject['kind'], id: string, words: string) =>
  run(services, 'save-note', { about: { kind, id }, content: richTextFromPlain(words), basedOn: null, edition: randomUUID() });

test('passages are found with their place, furniture is not', async () => {
  const { services, ask, hits } = searchable();
  const sourceId = await addSource(services);
  const answer = await ask('WORKERS');
  expect(answer).toMatchObject({ index: { state: 'ready', share: 1 }, hint: null, total: 1, isCapped: false });
  const [hit] = answer.groups[0]?.hits ?? [];
  const versionId = versionOf(sourceId);
  expect(hit).toMatchObject({ kind: 'passage', id: passageId(versionId, 2), sourceId, versionId });
  expect(harbour.slice(hit?.start, hit?.end)).toBe('Workers');
  expect(hit?.marks.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(['Workers']);
  expect(await hits('share')).toEqual([]);
});

test('offsets count code units of the text itself, whatever was folded before them', async () => {
  const { services, hits } = searchable();
  const text = '🚢 Cafe\u0301 ＦＥＲＲＹ\n\n\u1103\u1162\u1110\u1169\u11bc\u1105\u1167\u11bc\u110b\u1173\u11ab 臺灣 국회';
  await addSource(services, text);
  const found = async (query: string) =>
    (await hits(query)).filter(({ kind }) => kind === 'passage').map(({ start, end }) => text.slice(start, end));
  expect(await found('café')).toEqual(['Cafe\u0301']);
  expect(await found('ferry')).toEqual(['ＦＥＲＲＹ']);
  expect(await found('台湾')).toEqual(['臺灣']);
  expect((await found('대통령')).map((each) => each.normalize('NFC'))).toEqual(['대통령']);
});

test('what analysts add is found as soon as it is saved, and no longer once it is undone', async () => {
  const { services, hits } = searchable();
  const sourceId = await addSource(services);
  const params = tagging(sourceId, harbour, 'Workers doubt');
  run(services, 'tag-claim', params);
  run(services, 'set-claim-details', { claimId: params.claimId, details: { ...claimDefaults, attribution: 'The dockers’ union' } });
  const kinds = async (query: string) => (await hits(query)).map(({ kind, id }) => `${kind} ${id}`);
  expect(await kinds('dockers')).toEqual([`claim ${params.claimId}`]);
  run(services, 'translate-claim', { claimId: params.claimId, translation: '工人怀疑港口会关闭' });
  expect(await kinds('工人')).toEqual([`claim ${params.claimId}`]);
  noted(services, 'claim', params.claimId, 'Ask Marisol');
  expect(await kinds('marisol')).toEqual([`note ${noteId({ kind: 'claim', id: params.claimId })}`]);
  const briefId = randomUUID();
  run(services, 'create-brief', { briefId, title: 'On tolls' });
  expect(await kinds('tolls')).toEqual([`brief ${briefId}`]);
  run(services, 'undo', {});
  expect(await kinds('tolls')).toEqual([]);
  run(services, 'redo', {});
  expect(await kinds('tolls')).toEqual([`brief ${briefId}`]);
  run(services, 'remove-claim', { claimId: params.claimId });
  expect(await kinds('dockers')).toEqual([]);
  expect(await kinds('marisol')).toEqual([]);
  run(services, 'undo', {});
  expect(await kinds('dockers')).toEqual([`claim ${params.claimId}`]);
  expect(await kinds('marisol')).toHaveLength(1);
});

test('a source that is removed is found no more, until that is undone', async () => {
  const { services, ask } = searchable();
  const sourceId = await addSource(services);
  const sources = async () => (await ask('port')).groups.map((group) => group.sourceId);
  expect(await sources()).toEqual([sourceId]);
  run(services, 'remove-source', { sourceId });
  expect(await sources()).toEqual([]);
  run(services, 'undo', {});
  expect(await sources()).toEqual([sourceId]);
});

test('a block made furniture is found no more, one made a passage is', async () => {
  const { services, hits } = searchable();
  const sourceId = await addSource(services);
  const versionId = versionOf(sourceId);
  run(services, 'set-block-role', { versionId, blocks: [1], as: 'passage' });
  expect((await hits('share')).map(({ id }) => id)).toEqual([passageId(versionId, 3)]);
  run(services, 'set-block-role', { versionId, blocks: [0], as: 'furniture' });
  expect((await hits('officials')).filter(({ kind }) => kind === 'passage')).toEqual([]);
});

test('hits are narrowed by what is known of sources, claims and notes', async () => {
  const { services, hits } = searchable();
  const first = await addSource(services, 'The quay is dry.\nThe quay is wet.\nThe quay is new.');
  const second = await addSource(services, 'A quay elsewhere.');
  const details = { title: 'Quays', outlet: 'The Lock', language: 'en-GB', published: '2025-11', reliability: 'B' } as const;
  run(services, 'edit-source-details', { sourceId: first, details: { ...sourceDefaults, ...details } });
  const params = tagging(first, 'The quay is dry.\nThe quay is wet.\nThe quay is new.', 'quay is wet', 'disputed');
  run(services, 'tag-claim', params);
  run(services, 'set-claim-details', { claimId: params.claimId, details: { ...claimDefaults, attribution: 'Café Órale' } });
  noted(services, 'passage', passageId(versionOf(first), 3), 'quay note');
  const found = async (filters: Parameters<typeof hits>[1]) =>
    (await hits('quay', filters))
      .map(({ kind, id, sourceId }) => (kind === 'passage' ? (sourceId === first ? `p${id.split(':p')[1]}` : 'other') : kind))
      .sort();
  expect(await found({})).toEqual(['note', 'other', 'p1', 'p2', 'p3', 'title']);
  for (const filters of [
    { sourceIds: [first] },
    { outlets: ['The Lock'] },
    { languages: ['en'] },
    { reliability: ['B' as const] },
    { from: '2025-11-30', to: '2025-12-01' },
  ]) {
    expect(await found(filters), JSON.stringify(filters)).toEqual(['note', 'p1', 'p2', 'p3']);
  }
  expect(await found({ sourceIds: [second], kinds: ['passage'] })).toEqual(['other']);
  expect(await found({ to: '2025-10-31' })).toEqual([]);
  expect(await found({ tags: ['disputed'] })).toEqual(['p2']);
  expect(await found({ tags: ['reported'] })).toEqual([]);
  expect(await found({ attribution: 'cafe orale' })).toEqual(['p2']);
  expect(await found({ hasNote: true })).toEqual(['note', 'p3']);
  expect(await found({ hasNote: false, sourceIds: [first] })).toEqual(['p1', 'p2']);
  expect(await found({ kinds: ['title'] })).toEqual(['title']);
  expect(await found({ outlets: ['Nobody’s'] })).toEqual([]);
});

test('propositions are found by their statements and reasons, and narrowed by the claims that take a stance on them', async () => {
  const { services, ask, hits } = searchable();
  const sourceId = await addSource(services);
  const params = tagging(sourceId, harbour, 'Workers doubt', 'disputed');
  run(services, 'tag-claim', params);
  const [propositionId, other] = [randomUUID(), randomUUID()];
  const linked = { statement: 'The docks close in May', claims: [{ claimId: params.claimId, stance: 'denies' as const }] };
  run(services, 'create-proposition', { propositionId, ...linked });
  run(services, 'create-proposition', { propositionId: other, statement: 'The docks are sold' });
  const found = async (query: string, filters: Parameters<typeof hits>[1] = {}) =>
    (await hits(query, { kinds: ['proposition', 'claim'], ...filters })).map(({ kind, id }) => `${kind} ${id}`).sort();
  const [first, second] = [`proposition ${propositionId}`, `proposition ${other}`];
  expect(await found('docks')).toEqual([first, second].sort());
  const { groups } = await ask('docks', { kinds: ['proposition'] });
  expect(groups).toMatchObject([{ sourceId: null, briefId: null }]);
  for (const filters of [{ sourceIds: [sourceId] }, { tags: ['disputed' as const] }, { stances: ['denies' as const, 'hedges' as const] }]) {
    expect(await found('docks', filters), JSON.stringify(filters)).toEqual([first]);
  }
  expect(await found('docks', { stances: ['asserts'] })).toEqual([]);
  expect(await found('docks', { tags: ['reported'], sourceIds: [sourceId] })).toEqual([]);
  noted(services, 'proposition', other, 'Ask the notary');
  expect(await found('docks', { hasNote: true })).toEqual([second]);
  expect(await found('docks', { hasNote: false })).toEqual([first]);
  // A stance narrows what its claim belongs to as well.
  expect((await hits('workers', { stances: ['denies'] })).map(({ kind }) => kind)).toEqual(['passage']);
  expect(await hits('workers', { stances: ['asserts'] })).toEqual([]);
  run(services, 'set-proposition-status', { propositionId, status: 'refuted', reason: 'The lease runs until autumn' });
  expect(await found('lease')).toEqual([first]);
  run(services, 'unlink-claims', { propositionId, claimIds: [params.claimId] });
  expect(await found('docks', { stances: ['denies'] })).toEqual([]);
  run(services, 'remove-proposition', { propositionId });
  expect(await found('docks')).toEqual([second]);
});

test('hits come in groups of a source, the best first, no more than asked for, and are counted', async () => {
  const { services, ask } = searchable();
  const once = await addSource(services, 'The ferry left, and much else was said here.\nNothing.');
  const often = await addSource(services, 'Ferry, ferry, ferry.\nA ferry.\nOne more ferry.');
  const { groups, total } = await ask('ferry', {}, { limit: 3, perSource: 2 });
  expect(groups.map((group) => [group.sourceId, group.hits.length])).toEqual([
    [often, 2],
    [once, 1],
  ]);
  expect(total).toBeGreaterThanOrEqual(4);
});

test('very many hits are counted to a limit', async () => {
  const { services, ask } = searchable();
  await addSource(services, Array.from({ length: 1500 }, (_, i) => `Line ${i} on the ferry.`).join('\n'));
  await expect.poll(async () => (await ask('ferry')).index.state, { timeout: 20_000 }).toBe('ready');
  expect(await ask('ferry')).toMatchObject({ total: 500, isCapped: true });
  expect(await ask('line 1499')).toMatchObject({ total: 1, isCapped: false });
  expect(await ask('ferry', {}, { limit: 1200, perSource: 1200 })).toMatchObject({ total: 1200, isCapped: true });
  let counted = 0;
  for (let from: CountedTo | null = null, isMore = true; isMore; isMore = from !== null) {
    const step: ResultFor<'search.count'> = unwrap(await services.search.count({ query: 'ferry', filters: {}, from }));
    counted += step.counted;
    from = step.next;
  }
  expect(counted).toBe(1500 + 1);
});

test('while one looks through very much, others are answered', async () => {
  const { services, ask } = searchable();
  // Words that all stand everywhere, and never one after the other: every passage has to be looked at.
  await addSource(
    services,
    Array.from({ length: 6000 }, (_, i) => `Ferry ${i} leaves the quay, ${'as it did every day, '.repeat(6)}`).join('\n'),
  );
  await expect.poll(async () => (await ask('leaves')).index.state, { timeout: 60_000 }).toBe('ready');
  let turns = 0;
  const counting = setInterval(() => turns++, 1);
  const began = performance.now();
  expect((await ask('"leaves ferry"')).total).toBe(0);
  const took = performance.now() - began;
  clearInterval(counting);
  // Nothing is held up for longer than a few turns of work.
  expect(turns).toBeGreaterThan(took / 100);
});

test('words that stand in a text, but not together, are no phrase', async () => {
  const { services, hits } = searchable();
  await addSource(services, '港务与局务分开。\n港务局开门。');
  expect((await hits('港务局')).map(({ snippet }) => snippet)).toContain('港务局开门。');
  expect((await hits('港务局')).filter(({ kind }) => kind === 'passage')).toHaveLength(1);
});

test('a query that is too long is refused; one of nothing but signs finds nothing', async () => {
  const { services, ask } = searchable();
  const tooLong = { query: 'x'.repeat(MAX_QUERY_LENGTH + 1), filters: {}, limit: 5, perSource: 5 };
  expect(codeOf(await services.search.query(tooLong))).toBe('query-too-long');
  expect(await ask('?!')).toMatchObject({ hint: 'nothing-to-find', total: 0 });
});

test('a corrected copy is searched in place of the text before it', async () => {
  const app = openApp(join(temporaryFolder(), 'N.caveat'));
  const ask = async (query: string) => unwrap(await app.ask('search.query', { query, filters: {}, limit: 9, perSource: 9 }));
  const file = (text: string) => ({ taskId: randomUUID(), name: 'a.txt', bytes: Buffer.from(text).toString('base64') });
  const { sourceId } = unwrap(await app.ask('source.import', file('On tolls\n\nThe toll is ten crowns.\n\nNobody pays in winter.')));
  expect((await ask('crowns')).total).toBe(1);
  unwrap(await app.ask('source.reimport', { sourceId, ...file('On tolls\n\nThe toll is nine ducats.\n\nNobody pays in winter.') }));
  expect((await ask('crowns')).total).toBe(0);
  const [hit] = (await ask('ducats')).groups[0]?.hits ?? [];
  const opened = unwrap(await app.ask('source.open', { sourceId }));
  expect(hit?.versionId).toBe(opened.version.id);
  expect(opened.text.slice(hit?.start, hit?.end)).toBe('ducats');
  expect((await ask('winter')).total).toBe(1);
  await app.close();
});

test('a word marked in an answer belongs to what was found', async () => {
  const { services, hits } = searchable();
  await addSource(services, 'The ferry and the toll.');
  const [hit] = await hits('(ferry crane) OR toll', { kinds: ['passage'] });
  expect(hit?.marks.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(['toll']);
});

test('a kept name finds what its bearer is called elsewhere, for as long as it is kept, and never when it is quoted', async () => {
  const { services, ask, close } = searchable();
  await addSource(services, '林载元主持了会议。\n임재원 대통령은 회의를 주재했다.\nPresident Lim Jae-won was there.');
  const total = async (query: string) => (await ask(query, { kinds: ['passage'] })).total;
  const totals = async () => [await total('lim jae-won'), await total('임재원은'), await total('"林载元"')];
  expect(await totals()).toEqual([1, 1, 1]);
  const aliases = [{ text: '임재원' }, { text: 'Lim Jae-won' }];
  run(services, 'create-entity', { entityId: 'lim', type: 'person', name: '林载元', aliases });
  expect(await totals()).toEqual([3, 3, 1]);
  expect((await ask('lim jae-won')).also).toEqual([{ start: 0, end: 11, name: 'lim jae-won', names: ['林载元', '임재원'] }]);
  expect(unwrap(await services.search.count({ query: '임재원', filters: { kinds: ['passage'] }, from: null })).counted).toBe(3);
  run(services, 'undo', {});
  expect(await totals()).toEqual([1, 1, 1]);
  await close();
});

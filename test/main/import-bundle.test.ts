import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { describeAnchor } from '../../domain/anchor.ts';
import type { BundleManifest } from '../../domain/bundle.ts';
import { pictureNode } from '../../domain/matrix/figure-nodes.ts';
import type { CaveatRecord } from '../../domain/records.ts';
import { type FailureCode, unwrap } from '../../domain/result.ts';
import { paragraphOf, richTextOf } from '../../domain/rich-text.ts';
import { exportBrief } from '../../main/export-brief.ts';
import { importBundle } from '../../main/import-bundle.ts';
import { importFile } from '../../main/import-file.ts';
import { reimportFile } from '../../main/reimport-file.ts';
import type { Services } from '../../main/services.ts';
import { hashOf } from '../../main/store/blobs.ts';
import { figure } from '../domain/helpers/matrix-figure.ts';
import { addSource, codeOf, openStore, run, servicesOver, tagging, temporaryFolder, testPorts, versionOf } from './builders.ts';

const newNotebook = (name: string) => {
  const written: Uint8Array[] = [];
  const saveFile = async (_name: string, bytes: Uint8Array) => {
    written.push(bytes);
    return null;
  };
  const services = servicesOver(openStore(join(temporaryFolder(), name)), testPorts({ saveFile }));
  return { services, written };
};

/** Quotes claims in a brief and exports it. @returns the bundle */
async function bundleOf(
  { services, written }: ReturnType<typeof newNotebook>,
  briefId: string,
  lock: { passphrase?: string } = {},
): Promise<Uint8Array> {
  unwrap(await services.tasks.run('export', (task) => exportBrief(services, task, { briefId, format: 'zip', language: 'en', ...lock })));
  return written.at(-1) ?? new Uint8Array();
}

function take(services: Services, bytes: Uint8Array, passphrase: string | null = null) {
  return services.tasks.run('import', (task) => importBundle(services, task, 'brief.zip', bytes, passphrase));
}

/** Everything in a notebook but the record of the notebook itself. */
function recordsIn({ store }: Services) {
  const kinds = [
    'source',
    'version',
    'block-roles',
    'passage',
    'claim',
    'review',
    'proposition',
    'stance',
    'entity',
    'note',
    'brief',
  ] as const;
  return kinds.flatMap((kind) => store.records.all(kind) as { kind: string; id: string }[]).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function writeBrief(services: Services, claimIds: readonly string[]): string {
  const briefId = randomUUID();
  const content = richTextOf(claimIds.map((claimId) => ({ type: 'claim-quote', version: 1, claimId })));
  run(services, 'create-brief', { briefId, title: 'Ferry', content });
  return briefId;
}

test('thousands of claims with notes, triage and decisions come into an empty notebook record by record', async () => {
  const from = newNotebook('from.caveat');
  const { services } = from;
  const lines = Array.from({ length: 2000 }, (_, index) => `On day ${index} the ferry did not leave.`);
  const text = [...lines, '# Share this', 'Said by nobody.'].join('\n');
  const sourceId = await addSource(services, text);
  const claims = lines.map((line) => tagging(sourceId, text, line, 'disputed'));
  for (const each of claims) run(services, 'tag-claim', each);
  const versionId = versionOf(sourceId);
  run(services, 'set-block-role', { versionId, blocks: [2000], as: 'passage' });
  run(services, 'set-passage-triage', { versionId, number: 3, triage: 'done' });
  const about = { kind: 'claim', id: claims[7]?.claimId ?? '' } as const;
  const note = richTextOf([paragraphOf('Ask the harbour master.')]);
  run(services, 'save-note', { about, basedOn: null, edition: randomUUID(), content: note });
  const nowhere = randomUUID();
  const propositionId = randomUUID();
  const claimIds = claims.map(({ claimId }) => claimId);
  const linked = claimIds.slice(0, 3).map((claimId) => ({ claimId, stance: 'asserts' as const }));
  run(services, 'create-proposition', { propositionId, statement: 'The ferry did not leave.', claims: linked });
  run(services, 'save-note', { about: { kind: 'proposition', id: propositionId }, basedOn: null, edition: randomUUID(), content: note });
  // One that a note names, and one that nothing does.
  run(services, 'create-entity', { entityId: randomUUID(), type: 'person', name: 'Harbour Master', aliases: [{ text: '항만청장' }] });
  run(services, 'create-entity', { entityId: nowhere, type: 'place', name: 'Busan' });
  const briefId = writeBrief(services, claimIds);
  const bundle = await bundleOf(from, briefId);

  const { services: into } = newNotebook('into.caveat');
  const report = unwrap(await take(into, bundle));
  const marked = { passage: 1, claim: 2000, review: 0, proposition: 1, stance: 3, note: 2 };
  expect(report.added).toEqual({ source: 1, version: 1, 'block-roles': 1, ...marked, entity: 1, brief: 1 });
  expect([report.conflicts, report.leftOut]).toEqual([[], []]);
  expect(recordsIn(into)).toEqual(recordsIn(services).filter(({ id }) => id !== nowhere));
  expect(into.store.history.revision()).toBe(1);
  run(into, 'undo', {});
  expect(recordsIn(into)).toEqual([]);
}, 120_000);

test('what a notebook has otherwise is left as it is, with what would rest on the other', async () => {
  const from = newNotebook('from.caveat');
  const { services } = from;
  const text = 'The ferry leaves at nine.\nThe mole is closed until May.';
  const sourceId = await addSource(services, text);
  const first = tagging(sourceId, text, 'The ferry leaves at nine.');
  run(services, 'tag-claim', first);
  const briefId = writeBrief(services, [first.claimId]);
  const { services: into } = newNotebook('into.caveat');
  unwrap(await take(into, await bundleOf(from, briefId)));
  const before = recordsIn(into);

  // A correction here: another version, the claim carried to it, and one that only the new text has.
  const corrected = `${text}\nA new berth opens in July.`;
  const report = unwrap(
    await services.tasks.run('correct', (task) => reimportFile(services, task, sourceId, 'b.txt', Buffer.from(corrected), null)),
  );
  const current = services.store.records.get('source', sourceId)?.currentVersionId ?? '';
  expect(current).not.toBe(versionOf(sourceId));
  expect(report.claims.held).toBe(1);
  const newText = services.store.reading.textOf(current) ?? '';
  const words = 'A new berth opens in July.';
  const start = newText.indexOf(words);
  const claimId = randomUUID();
  const anchor = unwrap(describeAnchor(newText, current, start, start + words.length));
  run(services, 'tag-claim', { claimId, anchor, tag: 'reported' });
  const other = writeBrief(services, [claimId]);

  const merged = unwrap(await take(into, await bundleOf(from, other)));
  expect(merged.conflicts).toEqual([{ kind: 'source', id: sourceId }]);
  expect(merged.leftOut.map(({ kind, id }) => `${kind} ${id}`)).toEqual([`version ${current}`, `claim ${claimId}`]);
  expect(merged.added).toMatchObject({ source: 0, version: 0, claim: 0, brief: 1 });
  expect(recordsIn(into).filter(({ id }) => id !== other)).toEqual(before);
});

test('a proposition comes with the stances of the brief’s claims alone, and joins those that another notebook has on it', async () => {
  const from = newNotebook('from.caveat');
  const { services } = from;
  const text = 'The ferry leaves at nine.\nNo ferry leaves.';
  const sourceId = await addSource(services, text);
  const [first, second] = [tagging(sourceId, text, 'The ferry leaves at nine.'), tagging(sourceId, text, 'No ferry leaves.')];
  for (const each of [first, second]) run(services, 'tag-claim', each);
  const propositionId = randomUUID();
  const statement = 'The ferry leaves.';
  run(services, 'create-proposition', { propositionId, statement, claims: [{ claimId: first.claimId, stance: 'asserts' }] });
  run(services, 'link-claims', { propositionId, claimIds: [second.claimId], stance: 'denies' });
  const { services: into } = newNotebook('into.caveat');

  const one = unwrap(await take(into, await bundleOf(from, writeBrief(services, [first.claimId]))));
  expect(one.added).toMatchObject({ claim: 1, proposition: 1, stance: 1 });
  run(into, 'reword-proposition', { propositionId, statement: 'It leaves.' });
  const both = unwrap(await take(into, await bundleOf(from, writeBrief(services, [first.claimId, second.claimId]))));
  expect(both.conflicts).toEqual([{ kind: 'proposition', id: propositionId }]);
  expect(both.added).toMatchObject({ claim: 1, proposition: 0, stance: 1 });
  expect(into.store.records.get('proposition', propositionId)?.statement).toBe('It leaves.');
  expect(into.store.records.stancesOn(propositionId).map(({ claimId, stance }) => [claimId, stance])).toEqual([
    [first.claimId, 'asserts'],
    [second.claimId, 'denies'],
  ]);
  expect(unwrap(await into.store.verify()).problems).toEqual([]);
});

test('a brief with a picture of a matrix goes over whole, in a bundle that older programs refuse by its version', async () => {
  const from = newNotebook('from.caveat');
  const briefId = randomUUID();
  const content = richTextOf([pictureNode(figure), paragraphOf('After it.')]);
  run(from.services, 'create-brief', { briefId, title: 'Matrix', content });
  const bytes = await bundleOf(from, briefId);
  expect(JSON.parse(strFromU8(unzipSync(bytes)['manifest.json'] ?? new Uint8Array()))).toMatchObject({ version: 2 });
  const to = newNotebook('to.caveat');
  unwrap(await take(to.services, bytes));
  expect(to.services.store.records.get('brief', briefId)?.content).toEqual(content);
});

/** The bundle with some files changed (null takes one away), and a manifest that agrees unless told otherwise. */
function altered(bundle: Uint8Array, change: (files: Record<string, Uint8Array>) => void, keepsManifest = false): Uint8Array {
  const files = unzipSync(bundle);
  const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString()) as BundleManifest;
  change(files);
  const listed = Object.entries(files).filter(([name]) => name !== 'mimetype' && name !== 'manifest.json');
  const now = { ...manifest, files: listed.map(([name, bytes]) => ({ name, size: bytes.length, sha256: hashOf(bytes) })) };
  if (!keepsManifest) files['manifest.json'] = strToU8(JSON.stringify(now));
  return zipSync(files as Zippable);
}

const edited = (files: Record<string, Uint8Array>, kind: string, edit: (records: CaveatRecord[]) => unknown) => {
  const name = `records/${kind}.json`;
  files[name] = strToU8(JSON.stringify(edit(JSON.parse(Buffer.from(files[name] ?? []).toString()) as CaveatRecord[])));
};
const put = (files: Record<string, Uint8Array>, name: string, content: string | Uint8Array): void => {
  files[name] = typeof content === 'string' ? strToU8(content) : content;
};
const drop = (files: Record<string, Uint8Array>, name: string): void => {
  delete files[name];
};
const nameOf = (files: Record<string, Uint8Array>, start: string) => Object.keys(files).find((each) => each.startsWith(start)) ?? '';

const faults: [string, FailureCode, (files: Record<string, Uint8Array>) => void, boolean?][] = [
  ['a changed text', 'bundle-broken', (files) => put(files, nameOf(files, 'texts/'), 'other')],
  ['a changed original', 'bundle-broken', (files) => put(files, nameOf(files, 'originals/'), 'other'), true],
  ['a missing original', 'bundle-broken', (files) => drop(files, nameOf(files, 'originals/'))],
  ['a missing file', 'file-damaged', (files) => drop(files, 'brief.md'), true],
  [
    'a moved quote',
    'bundle-broken',
    (files) =>
      edited(files, 'claim', (all) =>
        all.map((each) => (each.kind === 'claim' ? { ...each, anchor: { ...each.anchor, start: 1 } } : each)),
      ),
  ],
  ['a field too many', 'bundle-broken', (files) => edited(files, 'claim', (all) => all.map((each) => ({ ...each, more: 1 })))],
  ['one record twice', 'bundle-broken', (files) => edited(files, 'claim', (all) => [...all, ...all])],
  ['a prototype', 'bundle-broken', (files) => put(files, 'records/claim.json', '[{"__proto__": {}}]')],
  ['an unknown kind', 'bundle-broken', (files) => put(files, 'records/spell.json', '[]')],
  ['a later version', 'bundle-broken', (files) => put(files, 'manifest.json', '{"format":"caveat-bundle","version":5}'), true],
  ['a folder that holds something', 'bundle-broken', (files) => put(files, 'originals/', 'x'), true],
  ['a way out', 'archive-unsafe', (files) => put(files, '../x', 'x')],
  ['a bomb', 'archive-unsafe', (files) => put(files, 'brief.md', new Uint8Array(2 ** 24))],
];

test('a bundle that was changed is refused and changes nothing', async () => {
  const from = newNotebook('from.caveat');
  const text = 'The line will close in June.\nThe mayor called it a mistake.';
  const sourceId = await addSource(from.services, text, Buffer.from(`${text}\n`));
  const tagged = tagging(sourceId, text, 'The line will close in June', 'reported');
  run(from.services, 'tag-claim', tagged);
  const bundle = await bundleOf(from, writeBrief(from.services, [tagged.claimId]));
  const { services: into } = newNotebook('into.caveat');
  for (const [what, expected, change, keepsManifest] of faults) {
    expect([what, codeOf(await take(into, altered(bundle, change, keepsManifest)))]).toEqual([what, expected]);
    expect([what, recordsIn(into)]).toEqual([what, []]);
  }
  // Nothing of what was refused stands in the way of the bundle itself, also when it was packed anew by a program that adds its folders.
  const packedAnew = altered(bundle, (files) => Object.assign(files, { 'originals/': strToU8(''), 'texts/': strToU8('') }), true);
  expect(unwrap(await take(into, packedAnew)).added).toMatchObject({ source: 1, claim: 1, brief: 1 });
});

test('a bundle that is locked comes in with its passphrase alone, and one that is not comes in without', async () => {
  const from = newNotebook('from.caveat');
  const text = 'The line will close in June.';
  const tagged = tagging(await addSource(from.services, text), text, text);
  run(from.services, 'tag-claim', tagged);
  const briefId = writeBrief(from.services, [tagged.claimId]);
  const passphrase = 'seven gulls over the quay';
  const [plain, locked] = [await bundleOf(from, briefId), await bundleOf(from, briefId, { passphrase })];
  const { services: into } = newNotebook('into.caveat');
  expect(codeOf(await take(into, locked))).toBe('bundle-locked');
  expect(codeOf(await take(into, locked, 'seven gulls over the key'))).toBe('bundle-wrong-passphrase');
  expect(codeOf(await take(into, plain, passphrase))).toBe('bundle-not-locked');
  expect(recordsIn(into)).toEqual([]);
  expect(unwrap(await take(into, locked, passphrase)).added).toMatchObject({ source: 1, claim: 1, brief: 1 });
  expect(recordsIn(into)).toEqual(recordsIn(from.services));
  expect(unwrap(await take(into, plain))).toMatchObject({ same: recordsIn(into).length });
  // As a source it is none.
  expect(codeOf(await into.tasks.run('source', (task) => importFile(into, task, 'a.txt', locked, null)))).toBe('bundle-locked');

  const exported = (more: { format: 'zip' | 'html'; passphrase: string }) =>
    from.services.tasks.run('export', (task) => exportBrief(from.services, task, { briefId, language: 'en', ...more }));
  const before = from.written.length;
  expect(codeOf(await exported({ format: 'zip', passphrase: 'seven' }))).toBe('passphrase-too-short');
  expect(codeOf(await exported({ format: 'html', passphrase }))).toBe('invalid-input');
  expect(from.written.length).toBe(before);
}, 120_000);

test('an entity stays out when one of its names is somebody else’s here', async () => {
  const from = newNotebook('from.caveat');
  const { services } = from;
  const text = 'The harbour master spoke.';
  const sourceId = await addSource(services, text);
  const first = tagging(sourceId, text, text);
  run(services, 'tag-claim', first);
  const [mine, theirs] = [randomUUID(), randomUUID()];
  run(services, 'create-entity', { entityId: mine, type: 'person', name: 'Harbour Master', aliases: [{ text: 'Captain' }] });
  const { services: into } = newNotebook('into.caveat');
  run(into, 'create-entity', { entityId: theirs, type: 'person', name: 'captain' });
  const report = unwrap(await take(into, await bundleOf(from, writeBrief(services, [first.claimId]))));
  expect(report.leftOut).toEqual([{ kind: 'entity', id: mine, why: '“Captain” is also a name of captain.' }]);
  expect(into.store.records.all('entity').map(({ id }) => id)).toEqual([theirs]);
  expect(unwrap(await into.store.verify()).problems).toEqual([]);
});

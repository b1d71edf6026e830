import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeAnchor, findAnchor } from '../../domain/anchor.ts';
import { BUNDLE_TYPE } from '../../domain/bundle.ts';
import { type Changes, fitting, invertChanges } from '../../domain/changes.ts';
import { rankQuote } from '../../domain/match-quote.ts';
import type { CaveatRecord } from '../../domain/records.ts';
import type { Result } from '../../domain/result.ts';
import { nodesOf, parseRichText, safeUrl } from '../../domain/rich-text.ts';
import { parseQuery } from '../../domain/search/query.ts';
import { spokenDates } from '../../domain/spoken-dates/spoken-dates.ts';
import { blocksAreSound } from '../../domain/version.ts';
import { readAnnotations } from '../../main/annotations/read-annotations.ts';
import { checkLog } from '../../main/audit/check-log.ts';
import { readBibliography } from '../../main/bibliography/read.ts';
import { findDate, readDate } from '../../main/import/dates.ts';
import { extract } from '../../main/import/extract.ts';
import { readBundle } from '../../main/import/read-bundle.ts';
import { sha256 } from '../../main/json-hash.ts';
import { brief, claim, claimNote, passage, source, version } from '../domain/helpers/fixtures.ts';
import { MemoryReading } from '../domain/helpers/memory-reading.ts';
import { zipOf } from '../main/import/packages/build.ts';
import { anyRichText } from '../renderer/note/rich-text-samples.ts';
import { contractProperty } from './contract.ts';
import { damaged, damagedFile, files, json, someEdits, words } from './inputs.ts';

/** What the fuzzing throws at the program, by name. Each property fails by throwing. */

/** How long reading one small input may take, in milliseconds: machines that are busy included. */
const IN_TIME = 10_000;

/** A failure that a person can do something with, and an untouched prototype. */
export function typed(result: Result<unknown>): void {
  if (!result.ok) {
    assert.notEqual(result.error.code, 'internal');
    assert.match(result.error.what, /\S/u);
  }
  assert.deepEqual(Object.keys(Object.prototype), []);
  for (const key of ['x', 'polluted', 'id', 'kind']) assert.equal(({} as Record<string, unknown>)[key], undefined);
}

async function soundDraft(bytes: Uint8Array, name: string): Promise<void> {
  const begun = performance.now();
  const result = await extract(bytes, name);
  assert.ok(performance.now() - begun < IN_TIME, 'It took too long.');
  typed(result);
  if (!result.ok) return;
  const { text, blocks } = result.value;
  assert.ok(text.isWellFormed() && !text.includes('\u0000') && !text.includes('\r'));
  assert.ok(blocksAreSound(blocks, text.length));
}

/** What a bundle says of itself before it lists anything. */
const emptyManifest = { format: 'caveat-bundle', version: 4, notebookId: 'notebook-1', revision: 3 };

const records: readonly CaveatRecord[] = [source, version, passage, claim, claimNote, brief];

/** Links, and what else carries an address, in whatever came out. */
function addressesAreSafe(value: unknown): void {
  const result = parseRichText(value);
  typed(result);
  if (!result.ok) return;
  for (const node of nodesOf(result.value)) if (node.type === 'link') assert.equal(safeUrl(node.url), node.url);
  assert.deepEqual(parseRichText(JSON.parse(JSON.stringify(result.value))), result);
}

export const targets: Readonly<Record<string, () => fc.IAsyncProperty<unknown> | fc.IProperty<unknown>>> = {
  contract: contractProperty,

  anchors: () =>
    fc.property(words, words, fc.nat(), fc.nat(), (text, other, from, length) => {
      const start = text.length === 0 ? 0 : from % text.length;
      const end = Math.min(text.length, start + 1 + (length % 40));
      const anchor = describeAnchor(text, 'v', start, end);
      typed(anchor);
      if (!anchor.ok) return;
      assert.equal(anchor.value.exact, text.slice(start, end));
      assert.equal(findAnchor(text, anchor.value).state, 'exact');
      const elsewhere = rankQuote(`${other}${text}`, anchor.value)?.best;
      assert.ok(elsewhere === undefined || (elsewhere.start >= 0 && elsewhere.end <= other.length + text.length));
      findAnchor(other, anchor.value);
    }),

  changes: () =>
    fc.property(
      fc.array(fc.constantFrom('add', 'update', 'remove', 'keep'), { minLength: records.length, maxLength: records.length }),
      words,
      (fates, title) => {
        const changes: Changes = { added: [], updated: [], removed: [] };
        const present: CaveatRecord[] = [];
        for (const [index, each] of records.entries()) {
          if (fates[index] === 'add') changes.added.push(each);
          else present.push(each);
          if (fates[index] === 'remove') changes.removed.push(each);
          if (fates[index] === 'update') changes.updated.push({ from: each, to: 'title' in each ? { ...each, title } : each });
        }
        const reading = new MemoryReading(present);
        const before = reading.all();
        for (const some of [changes, invertChanges(changes)]) {
          assert.ok(fitting(some, reading.get.bind(reading)).ok);
          reading.apply(some);
        }
        assert.deepEqual(reading.all(), before);
        assert.deepEqual(invertChanges(invertChanges(changes)), changes);
      },
    ),

  importers: () => fc.asyncProperty(damagedFile, ({ bytes, name }) => soundDraft(bytes, name)),

  bytes: () => fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), fc.constantFrom(...files), (bytes, { name }) => soundDraft(bytes, name)),

  /** Long runs of the same few characters, which make careless regular expressions slow. */
  runs: () =>
    fc.asyncProperty(
      fc.array(words, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 100, max: 3000 }),
      fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.eml'),
      (parts, times, name) => soundDraft(Buffer.from(parts.map((each) => each.slice(0, 12).repeat(times)).join('')), name),
    ),

  'rich-text': () =>
    fc.property(
      fc.oneof(
        anyRichText,
        json,
        json.map((value) => ({ root: { type: 'root', children: [value] } })),
      ),
      addressesAreSafe,
    ),

  query: () => fc.property(words, (typedWords) => typed(parseQuery(typedWords))),

  dates: () =>
    fc.property(words, (text) => {
      for (const { start, end } of spokenDates(text, '2025-11-04')) assert.ok(start >= 0 && start < end && end <= text.length);
      readDate(text);
      findDate(text);
      spokenDates(text, null);
    }),

  bundles: () =>
    fc.property(
      fc.dictionary(
        fc.constantFrom('records/claim.json', 'records/source.json', 'brief.md', '../x', '/etc/x', 'a\\..\\b', 'texts/a.txt'),
        json,
      ),
      fc.oneof(fc.constant([]), someEdits),
      fc.boolean(),
      (parts, some, isListed) => {
        const texts = Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, JSON.stringify(value)]));
        const listed = Object.entries(texts).map(([name, text]) => ({ name, size: Buffer.byteLength(text), sha256: sha256(text) }));
        const manifest = JSON.stringify({ ...emptyManifest, files: isListed ? listed : [] });
        typed(readBundle(damaged(zipOf({ mimetype: BUNDLE_TYPE, 'manifest.json': manifest, ...texts }), some), 'a.zip'));
      },
    ),

  annotations: () =>
    fc.property(json, (value) => {
      const text = JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', target: value, body: value });
      for (const each of [text, JSON.stringify(value) ?? 'null']) typed(readAnnotations(Buffer.from(each), 'a.jsonld'));
    }),

  bibliography: () =>
    fc.asyncProperty(
      fc.constantFrom(
        '@article{a, title = {Quay}, author = {Lee, Ann}, year = 2025}',
        'TY  - NEWS\nTI  - Quay\nER  - \n',
        '[{"id":"a","type":"article","title":"Quay"}]',
      ),
      someEdits,
      fc.constantFrom('a.bib', 'a.ris', 'a.json'),
      json,
      async (text, some, name, value) => {
        typed(await readBibliography(damaged(Buffer.from(text), some), name));
        typed(await readBibliography(Buffer.from(JSON.stringify([value]) ?? ''), 'a.json'));
      },
    ),

  'audit-log': () =>
    fc.property(json, someEdits, (value, some) => {
      const first =
        '{"format":"caveat-audit-log","version":1,"exportedAt":"2026-03-04T05:06:07.000Z","notebookId":"n","createdAt":"c","firstRecord":"{}"}';
      typed(checkLog(damaged(Buffer.from(`${first}\n${JSON.stringify(value)}\n`), some), null));
    }),
};

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeAnchor } from '../../../domain/anchor.ts';
import { passagesOf } from '../../../domain/passages.ts';
import { unwrap } from '../../../domain/result.ts';
import { SUGGEST_RULES, suggestedBy } from '../../../domain/suggest/kept-suggestion.ts';
import { readPassages } from '../../../domain/suggest/read-passages.ts';
import { suggestClaims } from '../../../domain/suggest/suggest.ts';
import type { Suggestion } from '../../../domain/suggest/suggestion.ts';
import { codeOf, openApp, type TestApp, temporaryFolder } from '../builders.ts';

const bytesOf = (text: string) => Buffer.from(text).toString('base64');

const ferry = [
  'The ferry may not sail',
  'The harbour office said on Monday that the ferry left at nine.',
  'Repairs could take until spring, and the owner denied that the hull is cracked.',
].join('\n\n');

async function imported(app: TestApp, text: string) {
  const { sourceId, versionId } = unwrap(await app.ask('source.import', { taskId: 'import', name: 'ferry.txt', bytes: bytesOf(text) }));
  return { sourceId, versionId };
}

/** Every page of what is suggested. */
async function suggestedIn(app: TestApp, versionId: string) {
  const found: Suggestion[] = [];
  const sizes: number[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const page: { suggestions: Suggestion[]; next: number | null } = unwrap(
      await app.ask('suggest.claims', { taskId: `suggest-${after}`, versionId, after }),
    );
    sizes.push(page.suggestions.length);
    found.push(...page.suggestions);
    after = page.next;
  }
  return { found, sizes };
}

test('the services suggest what the rules say, and follow what is decided about blocks', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const { sourceId, versionId } = await imported(app, ferry);
  const { source, version, text } = unwrap(await app.ask('source.open', { sourceId }));
  const direct = suggestClaims(text, readPassages(passagesOf(version.blocks, undefined), source.language));
  const { found } = await suggestedIn(app, versionId);
  expect(found).toEqual(direct);
  expect(found.map(({ start, end }) => text.slice(start, end))).toContain('The harbour office said on Monday that the ferry left at nine.');
  const last = version.blocks.length - 1;
  unwrap(await app.ask('command.run', { id: 'role', name: 'set-block-role', params: { versionId, blocks: [last], as: 'furniture' } }));
  const fewer = await suggestedIn(app, versionId);
  expect(fewer.found.length).toBeGreaterThan(0);
  expect(
    fewer.found.every(({ end }) => end <= (version.blocks[last]?.start ?? 0)),
    'furniture claims nothing',
  ).toBe(true);
  expect(unwrap(await app.ask('notebook.verify', {})).problems).toEqual([]);
});

test('a long text comes in pages, in the order of the text; reading it can be cancelled', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const many = Array.from({ length: 1200 }, (_, i) => `The office said on Monday that pier ${i} may stay closed.`).join('\n\n');
  const { versionId } = await imported(app, many);
  const cancelled = app.ask('suggest.claims', { taskId: 'long', versionId, after: 0 });
  unwrap(await app.ask('task.cancel', { taskId: 'long' }));
  expect(codeOf(await cancelled)).toBe('cancelled');
  const { found, sizes } = await suggestedIn(app, versionId);
  expect(sizes).toEqual([1000, 200]);
  expect(found.every((each, i) => i === 0 || each.start >= (found[i - 1]?.end ?? 0))).toBe(true);
  expect(codeOf(await app.ask('suggest.claims', { taskId: 'none', versionId: 'nowhere', after: 0 }))).toBe('not-found');
});

test('the history says which claims were suggested, and by which kinds of words', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const { sourceId, versionId } = await imported(app, ferry);
  const { text } = unwrap(await app.ask('source.open', { sourceId }));
  const { found } = await suggestedIn(app, versionId);
  const claims = found.map((each, i) => ({
    claimId: `claim-${i}`,
    anchor: unwrap(describeAnchor(text, versionId, each.start, each.end)),
    tag: each.tag,
    suggested: suggestedBy(each),
  }));
  unwrap(await app.ask('command.run', { id: 'accept', name: 'tag-claims', params: { claims } }));
  unwrap(await app.ask('command.run', { id: 'undo', name: 'undo', params: {} }));
  const { entries } = unwrap(await app.ask('history.list', { before: null, limit: 3 }));
  expect(entries.map(({ command, suggested }) => [command, suggested?.claims])).toEqual([
    ['undo', undefined],
    ['tag-claims', found.length],
    ['import-source', undefined],
  ]);
  expect(entries[1]?.suggested?.cues).toContain('modality');
  expect(entries[1]?.suggested?.rules).toEqual([SUGGEST_RULES]);
});

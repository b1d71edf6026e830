import { describe, expect, test } from 'vitest';
import { claimDefaults } from '../../../domain/claim.ts';
import { commands, type ParamsOf } from '../../../domain/commands/index.ts';
import { anchorOf, claim, context, now, smallNotebook, source, text, version } from '../helpers/fixtures.ts';
import { MemoryReading } from '../helpers/memory-reading.ts';
import { prove, proveRefused } from './prove.ts';

const params: ParamsOf<'tag-claim'> = { claimId: 'claim-9', anchor: anchorOf('隧道将于五月开通'), tag: 'speculative' };

test('a claim across passages knows the last of them', () => {
  const anchor = anchorOf('隧道将于五月开通。\n시청은');
  prove(smallNotebook(), 'tag-claim', { ...params, anchor });
  expect(commands['tag-claim'].run({ ...params, anchor }, smallNotebook(), { ...context, commandId: 'command-1' })).toMatchObject({
    value: { changes: { added: [{ passage: 3, lastPassage: 4 }] } },
  });
});

test('adds a claim with defaults, in the passage its anchor starts in', () => {
  const reading = smallNotebook();
  prove(reading, 'tag-claim', params);
  const { claimId: id, anchor, tag } = params;
  const expected = {
    kind: 'claim',
    id,
    sourceId: source.id,
    anchor,
    passage: 3,
    lastPassage: 3,
    tag,
    ...claimDefaults,
    author: context.author,
    createdAt: now,
  };
  expect(reading.get('claim', id)).toEqual(expected);
});

test('keeps the details given', () => {
  const reading = smallNotebook();
  const details = { attribution: '港务局', credibility: 2, likelihood: 'likely', confidence: 'moderate' } as const;
  prove(reading, 'tag-claim', { ...params, details });
  expect(reading.get('claim', 'claim-9')).toMatchObject(details);
});

test('tags a quote that holds characters outside the basic plane', () => {
  prove(smallNotebook(), 'tag-claim', { ...params, anchor: anchorOf('in May. 🚇 Engineers') });
});

test('tags a quote that ends with the line break before furniture', () => {
  prove(smallNotebook(), 'tag-claim', { ...params, anchor: anchorOf('delayed\n') });
});

test('a quote over two passages counts to the first', () => {
  const reading = smallNotebook();
  prove(reading, 'tag-claim', { ...params, anchor: anchorOf('五月开通。\n시청은') });
  expect(reading.get('claim', 'claim-9')?.passage).toBe(3);
});

test('keeps the words that stand around the quote, not those the caller names', () => {
  const reading = smallNotebook();
  prove(reading, 'tag-claim', { ...params, anchor: { ...params.anchor, prefix: 'wrong', suffix: '' } });
  expect(reading.get('claim', 'claim-9')?.anchor).toEqual(params.anchor);
});

test('tags the same words twice under two identifiers', () => {
  const reading = smallNotebook();
  prove(reading, 'tag-claim', params);
  prove(reading, 'tag-claim', { ...params, claimId: 'claim-10' });
  expect(reading.all().filter(({ kind }) => kind === 'claim')).toHaveLength(3);
});

describe('refuses a quote', () => {
  const { anchor } = params;

  test('that stands one character further', () => {
    const shifted = { ...anchor, start: anchor.start + 1, end: anchor.end + 1 };
    proveRefused(smallNotebook(), 'tag-claim', { ...params, anchor: shifted }, 'quote-mismatch');
  });

  test('that differs in its Unicode form', () => {
    const decomposed = { ...anchorOf('시청은'), exact: '시청은'.normalize('NFD') };
    proveRefused(smallNotebook(), 'tag-claim', { ...params, anchor: decomposed }, 'quote-mismatch');
  });

  test('whose end lies past the end of the text', () => {
    const last = anchorOf('늦어질 수 있다고 밝혔다.');
    expect(last.end).toBe(text.length);
    proveRefused(smallNotebook(), 'tag-claim', { ...params, anchor: { ...last, end: last.end + 7 } }, 'quote-mismatch');
  });

  test('in a version whose text is not stored', () => {
    proveRefused(new MemoryReading([source, version]), 'tag-claim', params, 'quote-mismatch');
  });

  test('in furniture', () => {
    proveRefused(smallNotebook(), 'tag-claim', { ...params, anchor: anchorOf('News | Weather') }, 'quote-in-furniture');
  });

  test.each([
    ['that runs through furniture', 'Harbour tunnel delayed\nHome | News | Weather\nThe ministry'],
    ['that begins in a passage and ends in furniture', 'delayed\nHome'],
    ['that begins in furniture and ends in a passage', 'Weather\nThe ministry'],
  ])('%s', (_what, words) => {
    proveRefused(smallNotebook(), 'tag-claim', { ...params, anchor: anchorOf(words) }, 'quote-in-furniture');
  });

  test('that cuts a character in half', () => {
    const cut = anchorOf('in May. 🚇');
    const half = { ...cut, end: cut.end - 1, exact: text.slice(cut.start, cut.end - 1).toWellFormed() };
    proveRefused(smallNotebook(), 'tag-claim', { ...params, anchor: half }, 'quote-mismatch');
  });

  test('without words', () => {
    proveRefused(smallNotebook(), 'tag-claim', { ...params, anchor: { ...anchor, end: anchor.start, exact: '' } }, 'invalid-input');
  });
});

test('refuses a version that is not there', () => {
  proveRefused(smallNotebook(), 'tag-claim', { ...params, anchor: { ...params.anchor, versionId: 'version-2' } }, 'not-found');
});

test('refuses an identifier that is taken or too long', () => {
  proveRefused(smallNotebook(), 'tag-claim', { ...params, claimId: claim.id }, 'already-exists');
  proveRefused(smallNotebook(), 'tag-claim', { ...params, claimId: 'c'.repeat(65) }, 'invalid-input');
});

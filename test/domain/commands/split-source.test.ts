import { describe, expect, test } from 'vitest';
import { sourceDefaults } from '../../../domain/source.ts';
import { blocks, claim, source, text, version } from '../helpers/fixtures.ts';
import { MemoryReading } from '../helpers/memory-reading.ts';
import { prove, proveRefused } from './prove.ts';

const cut = blocks[3]?.start ?? 0;
const part = (name: string, start: number, end: number) => ({
  sourceId: `source-${name}`,
  versionId: `version-${name}`,
  details: { ...sourceDefaults, title: name },
  textHash: 'c'.repeat(64),
  blocks: [{ start: 0, end: end - start, kind: 'paragraph' as const }],
  start,
  end,
});
const parts = [part('one', 0, cut - 1), part('two', cut, text.length)];
const untouched = () => new MemoryReading([source, version], { [version.id]: text });

describe('split-source', () => {
  test('puts sources in the place of one; each keeps the original and says which part it is', () => {
    const { changes } = prove(untouched(), 'split-source', { sourceId: source.id, parts });
    expect(changes.removed.map(({ id }) => id)).toEqual([source.id, version.id]);
    const versions = changes.added.filter((each) => each.kind === 'version');
    expect(versions).toMatchObject([
      { originalHash: version.originalHash, originalName: version.originalName, length: cut - 1, part: { number: 1, of: 2, start: 0 } },
      { originalHash: version.originalHash, part: { number: 2, of: 2, start: cut, end: text.length } },
    ]);
  });

  test('is refused once there is a mark', () => {
    const reading = new MemoryReading([source, version, claim], { [version.id]: text });
    proveRefused(reading, 'split-source', { sourceId: source.id, parts }, 'source-worked-on');
  });

  test('is refused when parts overlap, leave the text, or take an identifier that is there', () => {
    const overlapping = [part('one', 0, cut + 1), part('two', cut, text.length)];
    proveRefused(untouched(), 'split-source', { sourceId: source.id, parts: overlapping }, 'invalid-input');
    const beyond = [part('one', 0, cut - 1), part('two', cut, text.length + 1)];
    proveRefused(untouched(), 'split-source', { sourceId: source.id, parts: beyond }, 'invalid-input');
    const taken = [parts[0] ?? part('one', 0, 1), { ...part('two', cut, text.length), versionId: version.id }];
    proveRefused(untouched(), 'split-source', { sourceId: source.id, parts: taken }, 'already-exists');
    proveRefused(untouched(), 'split-source', { sourceId: 'nowhere', parts }, 'not-found');
  });
});

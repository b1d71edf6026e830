import { expect, test } from 'vitest';
import type { ParamsOf } from '../../../domain/commands/index.ts';
import { sourceDefaults } from '../../../domain/source.ts';
import { blocks, now, smallNotebook, source, text, version } from '../helpers/fixtures.ts';
import { MemoryReading } from '../helpers/memory-reading.ts';
import { prove, proveRefused } from './prove.ts';

const params: ParamsOf<'import-source'> = {
  sourceId: 'source-9',
  versionId: 'version-9',
  details: { ...sourceDefaults, title: '  항만 터널\n지연  ' },
  textHash: version.textHash,
  length: text.length,
  originalHash: version.originalHash,
  originalName: 'tunnel.html',
  mediaType: 'text/html',
  blocks,
  warnings: ['One table was left out.'],
};

test('adds a source and its first version', () => {
  const reading = new MemoryReading();
  const { changes } = prove(reading, 'import-source', params);
  expect(changes.added.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['source source-9', 'version version-9']);
  expect(reading.get('source', 'source-9')).toMatchObject({ title: '항만 터널 지연', currentVersionId: 'version-9', importedAt: now });
  expect(reading.get('version', 'version-9')).toMatchObject({ sourceId: 'source-9', number: 1, blocks, importedAt: now });
});

test('takes a text without blocks', () => {
  prove(new MemoryReading(), 'import-source', { ...params, blocks: [], length: 0 });
});

test('keeps where pages begin, and takes a text without pages', () => {
  const pages = [
    { start: 0, label: 'iii' },
    { start: 3, label: '1' },
  ];
  const reading = new MemoryReading();
  prove(reading, 'import-source', { ...params, pages });
  expect(reading.get('version', 'version-9')?.pages).toEqual(pages);
  prove(new MemoryReading(), 'import-source', params);
});

test.each([
  ['do not ascend', [3, 3]],
  ['lie past the text', [0, text.length]],
])('refuses pages that %s', (_what, starts) => {
  const pages = starts.map((start) => ({ start, label: '1' }));
  proveRefused(new MemoryReading(), 'import-source', { ...params, pages }, 'invalid-input');
});

test.each([
  ['overlap', [blocks[1], blocks[0]]],
  ['are empty', [{ start: 3, end: 3, kind: 'paragraph' }]],
  ['end past the text', [{ start: 0, end: text.length + 1, kind: 'paragraph' }]],
])('refuses blocks that %s', (_what, wrong) => {
  proveRefused(new MemoryReading(), 'import-source', { ...params, blocks: wrong as typeof blocks }, 'invalid-input');
});

test('refuses an identifier that is taken', () => {
  proveRefused(smallNotebook(), 'import-source', { ...params, sourceId: source.id }, 'already-exists');
  proveRefused(smallNotebook(), 'import-source', { ...params, versionId: version.id }, 'already-exists');
});

test('refuses an identifier too long for others to be built from it', () => {
  proveRefused(new MemoryReading(), 'import-source', { ...params, sourceId: 's'.repeat(65) }, 'invalid-input');
  proveRefused(new MemoryReading(), 'import-source', { ...params, versionId: 'v'.repeat(65) }, 'invalid-input');
});

import { expect, test } from 'vitest';
import type { ParamsOf } from '../../../domain/commands/index.ts';
import { newNotebook } from '../../../domain/notebook.ts';
import { sourceDefaults } from '../../../domain/source.ts';
import { claim, noteAbout, passage, smallNotebook, source, text, version } from '../helpers/fixtures.ts';
import { MemoryReading } from '../helpers/memory-reading.ts';
import { prove, proveRefused } from './prove.ts';

const params: ParamsOf<'redecode-source'> = {
  sourceId: source.id,
  versionId: version.id,
  newVersionId: 'version-2',
  details: { ...sourceDefaults, title: '港口' },
  encoding: 'gb18030',
  textHash: 'c'.repeat(64),
  length: 2,
  mediaType: 'text/plain',
  blocks: [{ start: 0, end: 2, kind: 'paragraph' }],
  warnings: [],
};

/** The small notebook's source with nothing said of its text. */
function untouched(...more: ConstructorParameters<typeof MemoryReading>[0] & object): MemoryReading {
  return new MemoryReading([newNotebook('Tunnel'), source, version, ...more], { [version.id]: text });
}

test('another version of the same original takes the place of the current one, under its number', () => {
  const reading = untouched();
  prove(reading, 'redecode-source', params);
  expect(reading.get('version', version.id)).toBeUndefined();
  expect(reading.get('version', 'version-2')).toMatchObject({
    number: 1,
    originalHash: version.originalHash,
    encoding: 'gb18030',
    length: 2,
  });
  expect(reading.get('source', source.id)).toMatchObject({ title: '港口', currentVersionId: 'version-2', importedAt: source.importedAt });
});

test('a note on the whole source does not stand in its text', () => {
  const reading = untouched(noteAbout({ kind: 'source', id: source.id }, 'From the archive.'));
  prove(reading, 'redecode-source', params);
});

test('refuses when something stands in the text', () => {
  for (const mark of [claim, passage, noteAbout({ kind: 'passage', id: passage.id }, 'Check.')]) {
    proveRefused(untouched(mark), 'redecode-source', params, 'source-has-marks');
  }
  proveRefused(smallNotebook(), 'redecode-source', params, 'source-has-marks');
});

test('refuses what is not there, what is taken, and blocks that are not sound', () => {
  proveRefused(untouched(), 'redecode-source', { ...params, sourceId: 'source-2' }, 'not-found');
  proveRefused(untouched(), 'redecode-source', { ...params, versionId: 'version-0' }, 'not-found');
  proveRefused(untouched({ ...version, id: 'version-2' }), 'redecode-source', params, 'already-exists');
  proveRefused(untouched({ ...version, id: 'version-0' }), 'redecode-source', { ...params, versionId: 'version-0' }, 'changed-meanwhile');
  proveRefused(untouched(), 'redecode-source', { ...params, length: 1 }, 'invalid-input');
});

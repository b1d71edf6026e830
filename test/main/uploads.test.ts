import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MAX_FILE_BYTES, MAX_PIECE_BYTES } from '../../domain/import-report.ts';
import { unwrap } from '../../domain/result.ts';
import { createUploads } from '../../main/uploads.ts';
import { codeOf, openApp, temporaryFolder } from './builders.ts';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

test('a file that comes in pieces becomes the same source as one that comes whole', async () => {
  const bytes = Buffer.from('港口将于五月关闭。The harbour closes in May.\n\n'.repeat(12_000));
  const inPieces = openApp(join(temporaryFolder(), 'pieces.caveat'));
  for (let at = 0; at < bytes.length; at += MAX_PIECE_BYTES) {
    const piece = bytes.subarray(at, at + MAX_PIECE_BYTES);
    const sent = unwrap(await inPieces.ask('upload.append', { uploadId: 'u', at, bytes: base64(piece) }));
    expect(sent.length).toBe(at + piece.length);
  }
  const { sourceId } = unwrap(await inPieces.ask('source.import', { taskId: 't', name: 'a.txt', bytes: { upload: 'u' } }));
  const whole = openApp(join(temporaryFolder(), 'whole.caveat'));
  const other = unwrap(await whole.ask('source.import', { taskId: 't', name: 'a.txt', bytes: base64(bytes) }));
  const opened = unwrap(await inPieces.ask('source.open', { sourceId }));
  const expected = unwrap(await whole.ask('source.open', { sourceId: other.sourceId }));
  expect(opened.text).toBe(expected.text);
  expect(opened.version.originalHash).toBe(expected.version.originalHash);
  // It was handed over once, and is no longer there.
  expect(codeOf(await inPieces.ask('source.import', { taskId: 't', name: 'a.txt', bytes: { upload: 'u' } }))).toBe('file-unreadable');
});

test.each([
  ['that was never sent', []],
  [
    'that was taken back',
    [['upload.append', { uploadId: 'u', at: 0, bytes: 'YQ==' }] as const, ['upload.drop', { uploadId: 'u' }] as const],
  ],
])('no method takes a file %s', async (_what, before) => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  for (const [method, params] of before) unwrap(await app.ask(method, params));
  const file = { taskId: 't', name: 'a.txt', bytes: { upload: 'u' } };
  expect(codeOf(await app.ask('source.import', file))).toBe('file-unreadable');
  expect(codeOf(await app.ask('source.reimport', { ...file, sourceId: 's' }))).toBe('file-unreadable');
  expect(codeOf(await app.ask('bibliography.match', file))).toBe('file-unreadable');
  expect(codeOf(await app.ask('annotations.import', { ...file, sourceId: null, tag: 'reported', isTrial: true }))).toBe('file-unreadable');
});

test('a piece that does not follow what is there is refused, and so is one larger than a piece may be', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  unwrap(await app.ask('upload.append', { uploadId: 'u', at: 0, bytes: 'YWJj' }));
  expect(codeOf(await app.ask('upload.append', { uploadId: 'u', at: 2, bytes: 'YWJj' }))).toBe('invalid-input');
  expect(codeOf(await app.ask('upload.append', { uploadId: 'other', at: 3, bytes: 'YWJj' }))).toBe('invalid-input');
  const large = base64(new Uint8Array(MAX_PIECE_BYTES + 3));
  expect(codeOf(await app.ask('upload.append', { uploadId: 'u', at: 3, bytes: large }))).toBe('invalid-input');
  expect(unwrap(await app.ask('upload.append', { uploadId: 'u', at: 3, bytes: 'ZA==' })).length).toBe(4);
});

test('files that are too large, that wait too long or for which there is no room are forgotten', () => {
  let now = 0;
  const uploads = createUploads(() => now);
  const half = new Uint8Array(MAX_FILE_BYTES / 2);
  expect(uploads.append('large', 0, half).ok).toBe(true);
  expect(uploads.append('large', half.length, half).ok).toBe(true);
  expect(codeOf(uploads.append('large', MAX_FILE_BYTES, new Uint8Array(1)))).toBe('file-too-large');
  expect(codeOf(uploads.take('large'))).toBe('file-unreadable');

  const names = Array.from({ length: 9 }, (_, index) => `upload-${index}`);
  for (const name of names) expect(uploads.append(name, 0, half).ok).toBe(true);
  expect(names.filter((name) => !uploads.take(name).ok)).toEqual(['upload-0']);

  expect(uploads.append('left', 0, half).ok).toBe(true);
  now += 3_600_000;
  expect(uploads.append('new', 0, half).ok).toBe(true);
  expect(codeOf(uploads.take('left'))).toBe('file-unreadable');
  expect(uploads.take('new').ok).toBe(true);
});

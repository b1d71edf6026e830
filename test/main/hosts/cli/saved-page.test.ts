import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ImportReport } from '../../../../domain/import-report.ts';
import { attachment, multipart, part } from '../../import/mail-writer.ts';
import { caveat, caveatJson } from './program.ts';

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'caveat-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

test('what a saved page keeps beside it is no source of its own', async () => {
  const folder = folderWith({
    'Quay.html': '<h1>The quay</h1><p>The board met on Monday.</p>',
    'Quay_files/advert.html': '<p>Buy a boat.</p>',
    'note.txt': 'The lighthouse is new.',
  });
  const names = ['Quay.html', 'Quay_files/advert.html', 'note.txt'];
  const { code, json } = await caveatJson<{ imported: ImportReport[]; failed: unknown[] }>(
    folder,
    'import',
    '--notebook',
    'a.caveat',
    ...names,
  );
  expect(code).toBe(0);
  expect(json.imported.map(({ file }) => file)).toEqual(['Quay.html', 'note.txt']);
  expect(json.failed).toEqual([]);
});

test('files attached to a message are named below it', async () => {
  const head = ['From: Ann Lee <ann@harbour.example>', 'Date: Tue, 4 Nov 2025 09:30:00 +0900', 'Subject: The quay', 'MIME-Version: 1.0'];
  const body = part(['Content-Type: text/plain'], 'The report is attached.');
  const folder = folderWith({
    'a.eml': multipart('mixed', head, [body, attachment('note.txt', 'text/plain', Buffer.from('The lighthouse is new.'))]),
  });
  const { code, stdout } = await caveat(folder, 'import', '--notebook', 'a.caveat', 'a.eml');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^a\.eml\n[\s\S]*^note\.txt, attached to a\.eml\n/m);
});

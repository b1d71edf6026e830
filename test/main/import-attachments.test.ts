import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeWarning } from '../../domain/import-warning-english.ts';
import { unwrap } from '../../domain/result.ts';
import { startWorker } from '../../main/hosts/node-worker.ts';
import { codeOf, openApp, openStore, type TestApp, temporaryFolder, testPorts } from './builders.ts';
import { attachment, multipart, part } from './import/mail-writer.ts';
import { showLines, writePdf } from './import/pdf-writer.ts';

const head = ['From: Ann Lee <ann@harbour.example>', 'Date: Tue, 4 Nov 2025 09:30:00 +0900', 'Subject: The quay', 'MIME-Version: 1.0'];
const body = part(['Content-Type: text/plain'], 'The report is attached.');
const report = writePdf([showLines(60, 740, ['The quay is old.']), showLines(60, 740, ['It will be rebuilt.'])]);
const note = Buffer.from('The lighthouse is new.');
const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

const bring = (app: TestApp, bytes: Uint8Array) =>
  app.ask('source.import', { taskId: 'task', name: 'a.eml', bytes: Buffer.from(bytes).toString('base64') });

test('files that a message carries become sources after it; what cannot be read is a warning that names it', async () => {
  const inner = multipart(
    'mixed',
    head.map((line) => line.replace('The quay', 'Forwarded')),
    [body, attachment('note.txt', 'text/plain', note)],
    'inner',
  );
  const message = multipart('mixed', head, [
    body,
    attachment('report.pdf', 'application/pdf', report),
    attachment('photo.png', 'image/png', picture),
    attachment('again.pdf', 'application/pdf', report),
    part(['Content-Type: message/rfc822'], inner),
  ]);
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const imported = unwrap(await bring(app, message));
  expect(imported).toMatchObject({ file: 'a.eml', title: 'The quay', published: '2025-11-04T09:30+09:00', duplicateOf: null });
  expect(imported.warnings.map(describeWarning)).toEqual([expect.stringMatching(/^Attached file not imported: .*PNG image.*photo\.png/)]);
  const [pdf, again, forwarded, carried] = imported.attachments;
  expect(imported.attachments.map(({ file }) => file)).toEqual(['report.pdf', 'again.pdf', 'attachment 4.eml', 'note.txt']);
  expect([pdf?.duplicateOf, forwarded?.duplicateOf, carried?.duplicateOf]).toEqual([null, null, null]);
  expect(again?.duplicateOf).toBe(pdf?.sourceId);
  expect(forwarded?.title).toBe('Forwarded');
  const { version } = unwrap(await app.ask('source.open', { sourceId: pdf?.sourceId ?? '' }));
  expect(version).toMatchObject({ mediaType: 'application/pdf', pages: [{ start: 0, label: '1' }, { label: '2' }] });
  expect(unwrap(await app.ask('library.list', {})).sources).toHaveLength(4);
  expect(unwrap(await app.ask('notebook.verify', {}))).toMatchObject({ sources: 4, problems: [] });
});

test('cancelled between its files it leaves nothing behind', async () => {
  // Reads the message, then never comes to an end with what it carries.
  const path = join(temporaryFolder(), 'a.caveat');
  let started = 0;
  const app = openApp(
    path,
    testPorts({
      startWorker: () => {
        const worker = startWorker();
        started++;
        let jobs = 0;
        return { ...worker, post: (job) => (++jobs === 1 ? worker.post(job) : undefined) };
      },
    }),
  );
  const importing = bring(app, multipart('mixed', head, [body, attachment('note.txt', 'text/plain', note)]));
  await expect.poll(() => app.eventsOf('progress').filter(({ stage }) => stage === 'extracting').length, { timeout: 20_000 }).toBe(2);
  expect(unwrap(await app.ask('task.cancel', { taskId: 'task' }))).toEqual({ cancelled: true });
  expect(codeOf(await importing)).toBe('cancelled');
  expect(started).toBe(1);
  expect(unwrap(await app.ask('session.hello', {})).revision).toBe(0);
  await app.close();
  expect(openStore(path).blobs.has(createHash('sha256').update(note).digest('hex'))).toBe(false);
});

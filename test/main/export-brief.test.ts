import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { describeAnchor } from '../../domain/anchor.ts';
import { pictureNode } from '../../domain/matrix/figure-nodes.ts';
import { FailureError, fail, ok, unwrap } from '../../domain/result.ts';
import { paragraphOf, richTextFromPlain, richTextOf } from '../../domain/rich-text.ts';
import type { Ports } from '../../main/ports.ts';
import { connect } from '../../main/store/sqlite.ts';
import { figure } from '../domain/helpers/matrix-figure.ts';
import { codeOf, openApp, type TestApp, temporaryFolder, testPorts } from './builders.ts';
import { showLines, writePdf } from './import/pdf-writer.ts';

const words = 'The ministry said the bridge will open in June, engineers were less certain about it.';

/** A brief that quotes one claim with a note and cites its source. */
async function writeBrief(app: TestApp, original: Uint8Array = Buffer.from(words)): Promise<void> {
  const bytes = Buffer.from(original).toString('base64');
  const { sourceId, versionId } = unwrap(await app.ask('source.import', { taskId: 't', name: 'bridge', bytes }));
  const { text } = unwrap(await app.ask('source.open', { sourceId }));
  const start = text.indexOf('will open in June');
  const anchor = unwrap(describeAnchor(text, versionId, start, start + 17));
  const content = richTextOf([
    paragraphOf('What we know. ', { type: 'citation', version: 1, sourceId }),
    { type: 'claim-quote', version: 1, claimId: 'claim' },
    { type: 'claim-quote', version: 1, claimId: 'gone' },
  ]);
  const commands = [
    { id: '1', name: 'tag-claim', params: { claimId: 'claim', anchor, tag: 'reported' } },
    {
      id: '2',
      name: 'save-note',
      params: {
        about: { kind: 'claim', id: 'claim' },
        basedOn: null,
        edition: 'edition-1',
        content: richTextFromPlain('Ask again in May.'),
      },
    },
    { id: '3', name: 'create-brief', params: { briefId: 'brief', title: '../Bridge: “June”?', content } },
  ] as const;
  for (const each of commands) unwrap(await app.ask('command.run', each));
}

test('a claim from a paged original is traced to the page it stands on, by the page’s own label', async () => {
  const saved: string[] = [];
  const saveFile = async (name: string, bytes: Uint8Array) => {
    saved.push(Buffer.from(bytes).toString('utf8'));
    return name;
  };
  const app = openApp(join(temporaryFolder(), 'a.caveat'), testPorts({ saveFile }));
  const pages = ['A preface.', 'The first page.', words].map((line) => showLines(60, 740, [line]));
  await writeBrief(app, writePdf(pages, { decimalFrom: 1 }));
  unwrap(await app.ask('brief.export', { taskId: 'x', briefId: 'brief', format: 'md', language: 'en' }));
  expect(saved[0]).toContain('p. 2 · passage 3');
});

test('a brief is rendered in a worker and saved under a name from its title', async () => {
  const saved: { name: string; text: string }[] = [];
  const saveFile = async (name: string, bytes: Uint8Array) => {
    saved.push({ name, text: Buffer.from(bytes).toString('utf8') });
    return `Documents/${name}`;
  };
  const app = openApp(join(temporaryFolder(), 'a.caveat'), testPorts({ saveFile }));
  await writeBrief(app);
  const done = unwrap(await app.ask('brief.export', { taskId: 'x', briefId: 'brief', format: 'md', language: 'en' }));
  expect(saved).toHaveLength(1);
  expect(saved[0]?.name).toBe('Bridge “June”.md');
  expect(saved[0]?.text).toContain('will open in June');
  expect(saved[0]?.text).toContain('Ask again in May.');
  expect(done).toEqual({
    savedAs: 'Documents/Bridge “June”.md',
    bytes: Buffer.byteLength(saved[0]?.text ?? ''),
    warnings: [{ kind: 'claim-missing', id: 'gone' }],
  });
  expect(
    app
      .eventsOf('progress')
      .filter((each) => each.taskId === 'x')
      .map((each) => each.stage),
  ).toEqual(['composing', 'rendering', 'writing', 'writing']);
});

test('a quote that does not stand where its anchor says is exported with a warning, even when it stands elsewhere', async () => {
  const path = join(temporaryFolder(), 'a.caveat');
  const first = openApp(path);
  await writeBrief(first);
  await first.close();
  const connection = connect(path, 'write');
  connection.exec(`UPDATE records SET json = json_set(json, '$.anchor.start', 2, '$.anchor.end', 19) WHERE kind = 'claim'`);
  connection.close();
  const done = await openApp(path).ask('brief.export', { taskId: 'x', briefId: 'brief', format: 'md', language: 'en' });
  expect(unwrap(done).warnings).toContainEqual({ kind: 'quote-orphaned', id: 'claim' });
});

test('a dismissed dialog saves nothing; a file that was not written says why; a missing brief is not found', async () => {
  let saveFile: () => Promise<string | null> = async () => null;
  const app = openApp(join(temporaryFolder(), 'a.caveat'), testPorts({ saveFile: () => saveFile() }));
  await writeBrief(app);
  const wanted = { taskId: 'x', briefId: 'brief', format: 'html', language: 'ko' } as const;
  expect(unwrap(await app.ask('brief.export', wanted)).savedAs).toBeNull();
  saveFile = async () => {
    throw new FailureError({ code: 'disk-full', what: 'The disk is full.' });
  };
  expect(codeOf(await app.ask('brief.export', wanted))).toBe('disk-full');
  expect(codeOf(await app.ask('brief.export', { ...wanted, briefId: 'other' }))).toBe('not-found');
});

test('a picture of a matrix is drawn for Word by the host; where that fails its table is there with a warning', async () => {
  const saved: string[][] = [];
  const asked: number[] = [];
  const png = (width: number, height: number) => {
    const bytes = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const size = Buffer.alloc(8);
    size.writeUInt32BE(width, 0);
    size.writeUInt32BE(height, 4);
    return new Uint8Array(Buffer.concat([bytes, size]));
  };
  let draw: NonNullable<Ports['draw']> = async (pictures) => {
    asked.push(pictures.length);
    return ok(pictures.map(({ width, height }) => png(2 * width, 2 * height)));
  };
  const app = openApp(
    join(temporaryFolder(), 'a.caveat'),
    testPorts({
      draw: (...given) => draw(...given),
      saveFile: async (name, bytes) => {
        if (name.endsWith('.docx')) saved.push(Object.keys(unzipSync(bytes)).filter((each) => each.includes('media')));
        return name;
      },
    }),
  );
  const content = richTextOf([pictureNode(figure), paragraphOf('After it.'), pictureNode(figure)]);
  unwrap(await app.ask('command.run', { id: '1', name: 'create-brief', params: { briefId: 'brief', title: 'Matrix', content } }));
  const wanted = { taskId: 'x', briefId: 'brief', format: 'docx', language: 'zh' } as const;
  expect(unwrap(await app.ask('brief.export', wanted)).warnings).toEqual([]);
  expect(asked).toEqual([1]);
  draw = async () => ok([png(10, 10)]);
  expect(unwrap(await app.ask('brief.export', wanted)).warnings).toEqual([{ kind: 'picture-not-drawn', id: 'brief' }]);
  draw = async () => fail('cancelled', 'The work was cancelled.');
  expect(codeOf(await app.ask('brief.export', wanted))).toBe('cancelled');
  expect(saved).toEqual([['word/media/picture1.png'], []]);
  // Nothing else needs a drawing.
  unwrap(await app.ask('brief.export', { ...wanted, format: 'html' }));
  expect(asked).toEqual([1]);
});

test('a matrix is saved as a picture or a table under its title', async () => {
  const saved = new Map<string, string>();
  const saveFile = async (name: string, bytes: Uint8Array) => {
    saved.set(name, Buffer.from(bytes).toString('utf8'));
    return name;
  };
  const app = openApp(join(temporaryFolder(), 'a.caveat'), testPorts({ saveFile }));
  const wanted = { taskId: 'x', figure, look: 'light', language: 'ko' } as const;
  expect(unwrap(await app.ask('matrix.save', { ...wanted, format: 'svg' })).savedAs).toBe('출처별 입장.svg');
  unwrap(await app.ask('matrix.save', { ...wanted, format: 'csv' }));
  unwrap(await app.ask('matrix.save', { ...wanted, format: 'md' }));
  expect([...saved.keys()]).toEqual(['출처별 입장.svg', '출처별 입장.csv', '출처별 입장.md']);
  expect(saved.get('출처별 입장.svg')).toContain('<svg ');
  expect(saved.get('출처별 입장.csv')).toContain('단언 (보도) ×2');
  expect(codeOf(await app.ask('matrix.save', { ...wanted, format: 'png' }))).toBe('cannot-draw');
  expect(codeOf(await app.ask('matrix.save', { ...wanted, figure: { ...figure, rows: [] }, format: 'svg' }))).toBe('invalid-input');
});

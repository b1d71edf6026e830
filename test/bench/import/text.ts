import { join } from 'node:path';
import { connect } from '../../../main/store/sqlite.ts';
import { temporaryFolder } from '../../journeys/harness.ts';
import { gramsOf } from '../grams.ts';
import type { Measurement } from '../measurement.ts';
import { importText, newNotebookPath, openServices } from '../notebook.ts';
import { sampleText } from '../sample-text.ts';
import { seriesOf, timed } from '../stats.ts';

/**
 * Plain text handed to the services until it is committed, beside the insertion of the same text into one
 * FTS5 table in one transaction. The text is cut into grams before the clock starts, so the peer is at its best.
 * A search index is not part of the import yet; when it is, it will be measured here too.
 */
export const importingText: Measurement = {
  name: 'import:text',
  async measure({ quick }) {
    const length = quick ? 500_000 : 3_000_000;
    const { app, client } = openServices(newNotebookPath());
    const own: number[] = [];
    const peer: number[] = [];
    // A small file first: it starts the worker, which is kept warm between imports.
    await importText(client, 'first.txt', sampleText(10_000, 1000));
    for (let i = 0; i < (quick ? 2 : 5); i++) {
      const text = sampleText(length, i);
      const megabytes = Buffer.byteLength(text) / 1e6;
      const imported = await timed(() => importText(client, `sample-${i}.txt`, text));
      own.push(megabytes / (imported.ms / 1000));
      const lines = text.split('\n\n').map(gramsOf);
      const inserted = await timed(() => insertIntoIndex(lines));
      peer.push(megabytes / (inserted.ms / 1000));
    }
    await app.close();
    return [
      {
        work: `import: ${length.toLocaleString('en-US')} characters of plain text until committed (no search index yet)`,
        caveat: seriesOf('MB/s', own),
        peer: { what: 'same text as grams into one FTS5 table', figures: seriesOf('MB/s', peer) },
        budget: { of: 'ratio', atLeast: 0.5 },
      },
    ];
  },
};

function insertIntoIndex(lines: readonly string[]): void {
  const connection = connect(join(temporaryFolder(), 'index.db'), 'create');
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.exec(`CREATE VIRTUAL TABLE passages USING fts5 (grams, content = '', tokenize = 'unicode61')`);
  const insert = connection.prepare<[number, string]>('INSERT INTO passages (rowid, grams) VALUES (?, ?)');
  const work = () => {
    for (const [index, line] of lines.entries()) insert.run(index + 1, line);
  };
  connection.transaction(work).immediate();
  connection.close();
}

import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { unwrap } from '../../../domain/result.ts';
import type { Client } from '../../../main/hosts/client.ts';
import { connect } from '../../../main/store/sqlite.ts';
import { temporaryFolder } from '../../journeys/harness.ts';
import { gramsOf } from '../grams.ts';
import type { Measurement } from '../measurement.ts';
import { naturalText } from '../natural-text.ts';
import { importBytes, importText, newNotebookPath, openServices } from '../notebook.ts';
import { seriesOf, timed } from '../stats.ts';

/**
 * A file of plain text handed to the services until it is committed, beside the insertion of the same text into one
 * FTS5 table in one transaction. The text is cut into grams before the clock starts, so the peer is at its best.
 * Then the index follows, in a process of its own: the second row is the time until all of it can be searched.
 */
export const importingText: Measurement = {
  name: 'import:text',
  async measure({ quick }) {
    const length = quick ? 500_000 : 3_000_000;
    const { app, client } = openServices(newNotebookPath());
    const own: number[] = [];
    const indexed: number[] = [];
    const peer: number[] = [];
    // A small file first: it starts the worker, which is kept warm between imports.
    await importText(client, 'first.txt', naturalText(10_000, 1000));
    for (let i = 0; i < (quick ? 2 : 5); i++) {
      const text = naturalText(length, i);
      const file = Buffer.from(text);
      const megabytes = file.length / 1e6;
      const imported = await timed(() => importBytes(client, `sample-${i}.txt`, file));
      own.push(megabytes / (imported.ms / 1000));
      const followed = await timed(() => untilIndexed(client));
      indexed.push(megabytes / ((imported.ms + followed.ms) / 1000));
      const lines = text.split('\n\n').map(gramsOf);
      const inserted = await timed(() => insertIntoIndex(lines));
      peer.push(megabytes / (inserted.ms / 1000));
    }
    await app.close();
    return [
      {
        work: `import: ${length.toLocaleString('en-US')} characters of plain text until committed`,
        caveat: seriesOf('MB/s', own),
        peer: { what: 'same text as grams into one FTS5 table', figures: seriesOf('MB/s', peer) },
        budget: null,
      },
      {
        work: `import: ${length.toLocaleString('en-US')} characters of plain text until committed and in the search index`,
        caveat: seriesOf('MB/s', indexed),
        peer: { what: 'same text as grams into one FTS5 table', figures: seriesOf('MB/s', peer) },
        budget: { of: 'ratio', atLeast: 0.5 },
      },
    ];
  },
};

/** Searches until the index says that it has everything. */
async function untilIndexed(client: Client): Promise<void> {
  for (;;) {
    const { index } = unwrap(await client.call('search.query', { query: 'nowhere', filters: {}, limit: 1, perSource: 1 }));
    if (index.state === 'ready') return;
    await pause(10);
  }
}

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

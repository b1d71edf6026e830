import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ParamsOf } from '../../domain/commands/index.ts';
import { unwrap } from '../../domain/result.ts';
import type { App } from '../../main/app.ts';
import { type Connection, connect } from '../../main/store/sqlite.ts';
import { temporaryFolder } from '../journeys/harness.ts';
import type { Measurement, Row } from './measurement.ts';
import { importText, newNotebookPath, openServices, taggings } from './notebook.ts';
import { sampleText, THOUSAND_PARAGRAPHS } from './sample-text.ts';
import { seriesOf, timed } from './stats.ts';
import { tagInWindow } from './tag-in-window.ts';

/** Tagging: what the services can acknowledge in a second, and what an analyst waits for after a key. */
export const tagging: Measurement = {
  name: 'tag',
  async measure({ quick }) {
    return [await commandsPerSecond(quick ? 5 : 20, quick ? 20 : 100), ...(await tagInWindow(quick ? 10 : 60))];
  },
};

/** Command and bare commit take turns, one by one, so that both meet the same disk: in busy moments it may be ten times slower. */
async function commandsPerSecond(blocks: number, perBlock: number): Promise<Row> {
  const { app, client } = openServices(newNotebookPath());
  const sourceId = await importText(client, 'sample.txt', sampleText(THOUSAND_PARAGRAPHS, 1));
  const opened = unwrap(await client.call('source.open', { sourceId }));
  const bare = bareNotebook();
  const insert = bare.prepare<[string]>('INSERT INTO rows (json) VALUES (?)');
  const own: number[] = [];
  const peer: number[] = [];
  for (let block = 0; block < blocks; block++) {
    let [ownMs, peerMs] = [0, 0];
    for (const params of taggings(opened, perBlock, 90)) {
      ownMs += (await timed(() => acknowledge(app, params))).ms;
      const row = JSON.stringify(params);
      peerMs += (await timed(() => insert.run(row))).ms;
    }
    own.push((perBlock / ownMs) * 1000);
    peer.push((perBlock / peerMs) * 1000);
  }
  bare.close();
  await app.close();
  return {
    work: 'tag: acknowledged commands, source of 1,000 passages',
    caveat: seriesOf('per second', own),
    peer: { what: 'bare single-row SQLite commits, same disk', figures: seriesOf('per second', peer) },
    budget: { of: 'ratio', atLeast: 0.6 },
  };
}

/** Sends a command as a string, the way a window does, and waits until it is acknowledged. */
async function acknowledge(app: App, params: ParamsOf<'tag-claim'>): Promise<void> {
  const command = { id: randomUUID(), name: 'tag-claim', params };
  const answer = await app.receive(JSON.stringify({ call: 1, method: 'command.run', params: command }));
  if (JSON.parse(answer).ok !== true) throw new Error(answer);
}

/** One table of JSON, as durable as a notebook. */
function bareNotebook(): Connection {
  const connection = connect(join(temporaryFolder(), 'bare.db'), 'create');
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('wal_autocheckpoint = 2000');
  connection.exec('CREATE TABLE rows (number INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT');
  return connection;
}

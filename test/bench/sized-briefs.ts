import { randomUUID } from 'node:crypto';
import { composeBrief } from '../../domain/compose-brief.ts';
import { unwrap } from '../../domain/result.ts';
import { importText, openServices, tagClaims } from './notebook.ts';
import { sampleText } from './sample-text.ts';

const SOURCES = 10;

export interface SizedBrief {
  /** How many claims it quotes. */
  readonly size: number;
  readonly briefId: string;
  readonly title: string;
  readonly quotes: readonly string[];
}

/** Briefs that quote claims of ten sources under their titles, as many as each size says. */
export async function writeBriefs(notebookPath: string, wanted: readonly number[]): Promise<SizedBrief[]> {
  const { app, client } = openServices(notebookPath);
  const most = Math.max(...wanted);
  for (let i = 0; i < SOURCES; i++) {
    const sourceId = await importText(client, `source-${i}.txt`, sampleText(30_000, i));
    await tagClaims(client, sourceId, most / SOURCES, 200);
  }
  const { claims } = unwrap(await client.call('claims.list', { claimIds: null }));
  const { sources } = unwrap(await client.call('library.list', {}));
  const briefs: SizedBrief[] = [];
  for (const size of wanted) {
    const chosen = claims.filter((_, index) => index % (most / size) === 0);
    const briefId = randomUUID();
    const content = composeBrief(
      chosen,
      sources.map(({ source }) => source),
    );
    const title = `What the sources claim, ${size} times`;
    unwrap(await client.run('create-brief', { briefId, title, content }));
    briefs.push({ size, briefId, title, quotes: chosen.map(({ anchor }) => anchor.exact) });
  }
  await app.close();
  return briefs;
}

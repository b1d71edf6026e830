import { randomUUID } from 'node:crypto';
import { commands } from '../../../domain/commands/index.ts';
import { ok, unwrap } from '../../../domain/result.ts';
import { sourceDefaults } from '../../../domain/source.ts';
import type { Block } from '../../../domain/version.ts';
import { packBlob } from '../../../main/store/blobs.ts';
import { openNotebook } from '../../../main/store/store.ts';
import { PER_SOURCE, passagesOfSource } from './passages.ts';

/** Sources that are committed together: the disk is waited for once. */
const TOGETHER = 20;

/** A notebook of sources of 1,000 passages, put into the store by the command that imports make, without the reading of files. */
export async function makeNotebook(path: string, passages: number): Promise<void> {
  const store = unwrap(openNotebook(path, { create: true }));
  const sources = passages / PER_SOURCE;
  for (let first = 0; first < sources; first += TOGETHER) {
    const some = await Promise.all(Array.from({ length: Math.min(TOGETHER, sources - first) }, (_, i) => sourceOf(first + i)));
    unwrap(
      store.transact(() => {
        for (const { params, blob } of some) {
          store.blobs.put(blob);
          const command = { id: randomUUID(), name: 'import-source', params } as const;
          const context = { now: new Date().toISOString(), author: 'Bench', commandId: command.id };
          const { changes } = unwrap(commands['import-source'].run(params, store.reading, context));
          store.records.apply(changes);
          store.history.append({ command, changes, author: context.author, at: context.now });
        }
        return ok(undefined);
      }),
    );
  }
  unwrap(store.close());
}

async function sourceOf(number: number) {
  const lines = passagesOfSource(number);
  const blocks: Block[] = [];
  let start = 0;
  for (const line of lines) {
    blocks.push({ start, end: start + line.length, kind: 'paragraph' });
    start += line.length + 2;
  }
  const text = lines.join('\n\n');
  const blob = await packBlob(Buffer.from(text));
  const params = {
    sourceId: randomUUID(),
    versionId: randomUUID(),
    details: { ...sourceDefaults, title: `Source ${number}` },
    textHash: blob.hash,
    length: text.length,
    originalHash: blob.hash,
    originalName: `source-${number}.txt`,
    mediaType: 'text/plain',
    blocks,
    warnings: [],
  };
  return { params, blob };
}

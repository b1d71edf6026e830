import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describeAnchor } from '../../domain/anchor.ts';
import { tags } from '../../domain/claim.ts';
import type { ParamsOf } from '../../domain/commands/index.ts';
import type { ResultFor } from '../../domain/contract.ts';
import { passagesOf } from '../../domain/passages.ts';
import { unwrap } from '../../domain/result.ts';
import { type App, createApp } from '../../main/app.ts';
import { nodePorts } from '../../main/hosts/chromium/host.ts';
import { type Client, createClient } from '../../main/hosts/client.ts';
import type { Ports } from '../../main/ports.ts';
import { temporaryFolder } from '../journeys/harness.ts';

/** Real services over notebooks in temporary folders. */

export interface BenchServices {
  readonly app: App;
  readonly client: Client;
}

export function newNotebookPath(): string {
  return join(temporaryFolder(), 'Bench.caveat');
}

/** Opens a notebook, made when it is missing, on the ports of the Chromium host. */
export function openServices(notebookPath: string, ports: Partial<Ports> = {}): BenchServices {
  const exportsDir = join(temporaryFolder(), 'exports');
  const app = unwrap(createApp({ ...nodePorts(exportsDir), ...ports }, notebookPath, { create: true }));
  return { app, client: createClient(app) };
}

/** Imports a text as a file. @returns the source's identifier */
export async function importText(client: Client, name: string, text: string): Promise<string> {
  return await importBytes(client, name, Buffer.from(text));
}

/** Imports a file. @returns the source's identifier */
export async function importBytes(client: Client, name: string, file: Buffer): Promise<string> {
  const bytes = file.toString('base64');
  return unwrap(await client.call('source.import', { taskId: randomUUID(), name, bytes })).sourceId;
}

/**
 * What tags the start of `count` passages spread evenly over a source.
 * @param length of the quotes in UTF-16 code units; shorter where the passage is
 */
export function taggings({ version, text }: ResultFor<'source.open'>, count: number, length: number): ParamsOf<'tag-claim'>[] {
  const passages = passagesOf(version.blocks, undefined);
  return Array.from({ length: count }, (_, index) => {
    const passage = passages[Math.floor((index * passages.length) / count)];
    const tag = tags[index % tags.length];
    if (passage === undefined || tag === undefined) throw new Error('The source has no passages.');
    const end = Math.min(passage.end, passage.start + length);
    return { claimId: randomUUID(), anchor: unwrap(describeAnchor(text, version.id, passage.start, end)), tag };
  });
}

/** Tags `count` claims, spread evenly over a source. */
export async function tagClaims(client: Client, sourceId: string, count: number, length: number): Promise<void> {
  const opened = unwrap(await client.call('source.open', { sourceId }));
  for (const params of taggings(opened, count, length)) unwrap(await client.run('tag-claim', params));
}

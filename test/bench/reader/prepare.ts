import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { describeAnchor } from '../../../domain/anchor.ts';
import { passagesOf } from '../../../domain/passages.ts';
import { unwrap } from '../../../domain/result.ts';
import { richTextFromPlain } from '../../../domain/rich-text.ts';
import type { Client } from '../../../main/hosts/client.ts';
import { importText, newNotebookPath, openServices } from '../notebook.ts';
import { sampleText } from '../sample-text.ts';
import { type PlannedClaim, plannedClaims } from './claims.ts';
import { type PeerMaterial, peerMaterial } from './peer-material.ts';
import type { Size } from './sizes.ts';

/** A source in the prepared notebook. */
export interface PreparedSource {
  readonly title: string;
  /** How its first passage below the title begins: words that stand nowhere else. */
  readonly opening: string;
}

export interface Prepared {
  readonly notebookPath: string;
  /** The source that is measured. */
  readonly large: PreparedSource;
  /** Another one, to go away to. */
  readonly small: PreparedSource;
  /** The same text and claims for the peer. */
  readonly peer: PeerMaterial;
}

const SEED = 11;
const OPENING_LENGTH = 40;
/** How many claims are made at once. */
const TOGETHER = 200;

/** Makes a notebook of one size through the services, with a second, small source in it. */
export async function prepare({ characters, claims }: Size): Promise<Prepared> {
  const notebookPath = newNotebookPath();
  const { app, client } = openServices(notebookPath);
  const small = await importSource(client, 'Small', sampleText(2_000, SEED + 1), 5);
  const large = await importSource(client, 'Large', sampleText(characters, SEED), claims);
  await app.close();
  return { notebookPath, large, small, peer: peerMaterial(large.text, large.passages, large.planned) };
}

/** A copy of the prepared notebook, so that what one repetition tags is not there for the next. @returns its path */
export function copyOf({ notebookPath }: Prepared): string {
  const copy = newNotebookPath();
  copyFileSync(notebookPath, copy);
  return copy;
}

async function importSource(client: Client, title: string, words: string, claims: number) {
  const sourceId = await importText(client, `${title}.txt`, `${title}\n\n${words}`);
  const { version, text } = unwrap(await client.call('source.open', { sourceId }));
  const planned = plannedClaims(text, version.blocks, claims, SEED);
  // Commands that are sent together are committed together, which saves thousands of waits for the disk.
  for (let from = 0; from < planned.length; from += TOGETHER) {
    await Promise.all(planned.slice(from, from + TOGETHER).map((each) => makeClaim(client, text, version.id, each)));
  }
  return { title, opening: words.slice(0, OPENING_LENGTH), text, passages: passagesOf(version.blocks, undefined), planned };
}

async function makeClaim(client: Client, text: string, versionId: string, planned: PlannedClaim): Promise<void> {
  const { start, end, tag, attribution, note } = planned;
  const claimId = randomUUID();
  const details = { attribution, credibility: null, likelihood: null, confidence: null };
  unwrap(await client.run('tag-claim', { claimId, anchor: unwrap(describeAnchor(text, versionId, start, end)), tag, details }));
  if (note === null) return;
  const about = { kind: 'claim', id: claimId } as const;
  unwrap(await client.run('save-note', { about, basedOn: null, edition: randomUUID(), content: richTextFromPlain(note) }));
}

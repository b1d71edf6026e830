import { randomUUID } from 'node:crypto';
import { describeAnchor } from '../../../domain/anchor.ts';
import { type Claim, type ClaimDetails, claimDefaults, type Tag } from '../../../domain/claim.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { richTextFromPlain } from '../../../domain/rich-text.ts';
import type { Client } from '../client.ts';
import { findQuote, type Quoted } from './quote.ts';

interface QuoteToTag extends Quoted {
  readonly tag: Tag;
  readonly details?: Partial<ClaimDetails>;
  /** Plain words; each line becomes a paragraph. */
  readonly note?: string | undefined;
}

/** Tags the words of a quote as a claim, and puts a note on it when there is one. */
export async function tagQuote(client: Client, sourceId: string, { tag, details, note, ...quoted }: QuoteToTag): Promise<Result<Claim>> {
  const opened = await client.call('source.open', { sourceId });
  if (!opened.ok) return opened;
  const { text, version, roles } = opened.value;
  const place = findQuote(text, version.blocks, roles ?? undefined, quoted);
  if (!place.ok) return place;
  const anchor = describeAnchor(text, version.id, place.value.start, place.value.end);
  if (!anchor.ok) return anchor;

  const claimId = randomUUID();
  const tagged = await client.run('tag-claim', { claimId, anchor: anchor.value, tag, details: { ...claimDefaults, ...details } });
  if (!tagged.ok) return tagged;
  if (note !== undefined) {
    const about = { kind: 'claim', id: claimId } as const;
    const saved = await client.run('save-note', { about, basedOn: null, edition: randomUUID(), content: richTextFromPlain(note) });
    if (!saved.ok) return saved;
  }
  const claim = tagged.value.changes.added.find((each) => each.kind === 'claim');
  return claim === undefined ? fail('internal', 'The claim was tagged, but the answer does not hold it.') : ok(claim);
}

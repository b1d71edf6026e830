import { createHash } from 'node:crypto';
import { plainTextOf } from '../../domain/rich-text.ts';
import { shortQuote } from '../../domain/short-quote.ts';
import type { Incoming, IncomingTarget } from './incoming.ts';
import { CLAIM_PREFIX, idIn } from './vocabulary.ts';

/** One target of one annotation, on its way to a claim or a note. */
export interface Item {
  readonly incoming: Incoming;
  readonly target: IncomingTarget;
  /** The claim it becomes, or what a note remembers it by. */
  readonly claimId: string;
}

/** An annotation on several things becomes as many claims. One that Caveat wrote keeps its claim's identifier. */
export function itemsOf(incoming: Incoming): Item[] {
  const own = idIn(incoming.key, CLAIM_PREFIX);
  return incoming.targets.map((target, index) => ({
    incoming,
    target,
    claimId: index === 0 ? (own ?? nameBased(incoming.key)) : nameBased(`${incoming.key} target ${index + 1}`),
  }));
}

/** What a report calls it: its name, and the beginning of what it quotes, or says. */
export function named({ incoming, target }: Item): { annotation: string; quote: string } {
  const { selected } = target;
  const quoted =
    selected === null ? '' : selected.kind === 'quote' ? selected.quote.exact : `${selected.from.exact} … ${selected.to.exact}`;
  const said = incoming.note === null ? '' : plainTextOf(incoming.note);
  return { annotation: incoming.name, quote: shortQuote(quoted || said) };
}

/** The namespace of URLs (RFC 9562, appendix C). */
const URLS = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** The UUID that a name always leads to (RFC 9562, version 5). */
function nameBased(name: string): string {
  const bytes = createHash('sha1').update(URLS).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

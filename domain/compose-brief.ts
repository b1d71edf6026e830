import { type Claim, inReadingOrder } from './claim.ts';
import { emptyRichText, headingOf, type RichText, type RichTextNode, richTextOf } from './rich-text.ts';
import type { Source } from './source.ts';

/**
 * The content of a brief made from claims alone: for each source that has any, in the order given, a heading
 * with its title, then its claims in reading order. Claims of a source that is not given stand at the end
 * without a heading, so that the brief model can warn of them.
 */
export function composeBrief(claims: readonly Claim[], sources: readonly Source[]): RichText {
  const bySource = Map.groupBy([...claims].sort(inReadingOrder), (each) => each.sourceId);
  const content: RichTextNode[] = [];
  for (const source of sources) {
    const group = bySource.get(source.id);
    if (group === undefined) continue;
    content.push(headingOf(2, source.title), ...group.map(quoteOf));
    bySource.delete(source.id);
  }
  for (const group of bySource.values()) content.push(...group.map(quoteOf));
  return content.length === 0 ? emptyRichText() : richTextOf(content);
}

function quoteOf(claim: Claim): RichTextNode {
  return { type: 'claim-quote', version: 1, claimId: claim.id };
}

import type { ExportLanguage } from './brief.ts';
import type { Claim, Tag } from './claim.ts';
import { type Grouping, groupedClaims } from './compose-brief.ts';
import { emptyRichText, paragraphOf, type RichText, type RichTextNode, richTextOf } from './rich-text.ts';
import type { Source } from './source.ts';

/** A place in a template where claims come: all of them or those of one tag. */
export interface TemplateClaims {
  readonly kind: 'claims';
  /** How they are grouped; null leaves it to whoever composes the brief. */
  readonly by: Grouping | null;
  readonly tag: Tag | null;
}
export type TemplatePart = TemplateClaims | { readonly kind: 'text'; readonly nodes: readonly RichTextNode[] };

/** What a brief starts from: its own words, and places for claims. */
export interface BriefTemplate {
  readonly name: string;
  /** What it is for, one sentence; empty when it does not say. */
  readonly about: string;
  readonly language: ExportLanguage;
  readonly parts: readonly TemplatePart[];
}

/**
 * The content of a brief from a template and claims. The groups of claims get headings one level below the heading
 * they stand under. Each claim comes once, in the first place that takes it, else at the end: nothing chosen is left out.
 * @param by how claims are grouped where the template does not say
 */
export function fillTemplate(template: BriefTemplate, claims: readonly Claim[], sources: readonly Source[], by: Grouping): RichText {
  const content: RichTextNode[] = [];
  const placed = new Set<string>();
  let level = 1;
  const put = (part: TemplateClaims, chosen: readonly Claim[]): void => {
    const below = Math.min(6, level + 1) as 2 | 3 | 4 | 5 | 6;
    for (const { id } of chosen) placed.add(id);
    const groups = groupedClaims(chosen, sources, part.by ?? by, template.language, below);
    // Somebody may want to write there all the same.
    content.push(...(groups.length === 0 ? [paragraphOf()] : groups));
  };
  for (const part of template.parts) {
    if (part.kind === 'claims') {
      put(
        part,
        claims.filter((claim) => !placed.has(claim.id) && (part.tag === null || claim.tag === part.tag)),
      );
      continue;
    }
    content.push(...part.nodes);
    const heading = part.nodes.findLast((node) => node.type === 'heading');
    if (heading !== undefined) level = Number(heading.tag.slice(1));
  }
  const left = claims.filter((claim) => !placed.has(claim.id));
  if (left.length > 0) put({ kind: 'claims', by: null, tag: null }, left);
  return content.length === 0 ? emptyRichText() : richTextOf(content);
}

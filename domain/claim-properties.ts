import { type Claim, confidences, likelihoods, tags } from './claim.ts';
import { linksIn } from './claim-links.ts';
import type { ClaimRow } from './claim-row.ts';
import { reliabilities, type Source } from './source.ts';
import { stancesTaken } from './stance.ts';

/**
 * What claims can be chosen, ordered and put in groups by: each property gives one value of a claim in its source, a
 * string, empty when there is none. Those of the source come from the source, and are missing with it; those of its stances on
 * propositions come from these, all of them in one value (`linksValue`).
 */
const properties = {
  tag: (row) => row.tag,
  quote: (row) => row.quote,
  translation: (row) => row.translation,
  attribution: (row) => row.attribution,
  credibility: (row) => (row.credibility === null ? '' : String(row.credibility)),
  likelihood: (row) => row.likelihood ?? '',
  confidence: (row) => row.confidence ?? '',
  /** The identifier: two sources may have one title. */
  source: (row) => row.sourceId,
  outlet: (_row, source) => source?.outlet ?? '',
  published: (_row, source) => source?.published ?? '',
  reliability: (_row, source) => source?.reliability ?? '',
  language: (_row, source) => source?.language ?? '',
  passage: (row) => String(row.passage),
  note: (row) => row.note ?? '',
  hasNote: (row) => (row.note === null ? 'without' : 'with'),
  proposition: (_row, _source, links) => links,
  stance: (_row, _source, links) => links,
  author: (row) => row.author,
  created: (row) => row.createdAt,
} as const satisfies Record<string, (row: ClaimRow, source: Source | undefined, links: string) => string>;

export type ClaimProperty = keyof typeof properties;
export const claimProperties = Object.keys(properties) as ClaimProperty[];

/** The value of a property for a claim in its source. @param links its stances, as `linksValue` gives them */
export function propertyOf(property: ClaimProperty, row: ClaimRow, source: Source | undefined, links = ''): string {
  return properties[property](row, source, links);
}

/** Those that follow from the source alone. */
export const sourceProperties: ReadonlySet<ClaimProperty> = new Set(['outlet', 'published', 'reliability', 'language']);

/** Those a filter can choose values of. */
export const choosable = [
  'tag',
  'source',
  'outlet',
  'reliability',
  'language',
  'attribution',
  'credibility',
  'likelihood',
  'confidence',
  'proposition',
  'stance',
  'hasNote',
  'author',
] as const satisfies readonly ClaimProperty[];
export type Choosable = (typeof choosable)[number];

/** Those a filter can bound by days. */
export const datable = ['published', 'created'] as const satisfies readonly ClaimProperty[];
export type Datable = (typeof datable)[number];

/** Those claims can be put in groups by. */
export const groupable = ['tag', 'source', 'outlet', 'attribution', 'published', 'created'] as const satisfies readonly ClaimProperty[];
export type Groupable = (typeof groupable)[number];

/** The group a value stands in: moments in the group of their day. */
export function groupOf(property: Groupable, value: string): string {
  return property === 'published' || property === 'created' ? value.slice(0, 10) : value;
}

/** What changing some details of claims may set. */
export type Editable = keyof Pick<Claim, 'tag' | 'attribution' | 'credibility' | 'likelihood' | 'confidence'>;

/** Scales whose values have an order of their own. */
const scales: Partial<Record<ClaimProperty, readonly string[]>> = {
  tag: tags,
  likelihood: likelihoods,
  confidence: confidences,
  reliability: reliabilities,
  hasNote: ['with', 'without'],
};
/** Compared as they are: moments and identifiers written the same way. */
const plain: ReadonlySet<ClaimProperty> = new Set(['published', 'created', 'credibility']);

type Compare = (a: string, b: string) => number;

/**
 * How values of a property are ordered: by its scale, by number, by time, else as people of a language order words.
 * Nothing stands after everything.
 * @param titleOf the title of a source, or the statement of a proposition, by its identifier
 */
export function comparing(property: ClaimProperty, collator: Intl.Collator, titleOf: (sourceId: string) => string): Compare {
  const byCode: Compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  const scale = scales[property];
  let compare: Compare = collator.compare;
  if (scale !== undefined) compare = (a, b) => scale.indexOf(a) - scale.indexOf(b);
  else if (plain.has(property)) compare = byCode;
  else if (property === 'passage') compare = (a, b) => Number(a) - Number(b);
  else if (property === 'source') compare = (a, b) => collator.compare(titleOf(a), titleOf(b)) || byCode(a, b);
  else if (property === 'proposition') compare = (a, b) => collator.compare(titleOf(firstOf(a)), titleOf(firstOf(b))) || byCode(a, b);
  else if (property === 'stance') compare = (a, b) => stanceRank(a) - stanceRank(b) || byCode(a, b);
  return (a, b) => (a === '' || b === '' ? Number(a === '') - Number(b === '') : compare(a, b));
}

/** The proposition a claim was linked to first. */
function firstOf(links: string): string {
  return linksIn(links)[0]?.propositionId ?? '';
}

function stanceRank(links: string): number {
  return stancesTaken.indexOf(linksIn(links)[0]?.stance ?? 'mentions');
}

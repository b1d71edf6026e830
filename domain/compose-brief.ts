import { type ExportLanguage, exportLocales } from './brief.ts';
import { type Claim, inReadingOrder, tags } from './claim.ts';
import { quotedClaim } from './claim-seen.ts';
import { emptyRichText, headingOf, type RichText, type RichTextNode, richTextOf } from './rich-text.ts';
import type { Source } from './source.ts';
import { tagWords } from './tag-words.ts';
import { writeDate } from './write-date.ts';

/** By what the claims of a new brief are put together: where they stand, how they are tagged, when their source was published. */
export const groupings = ['source', 'tag', 'date'] as const;
export type Grouping = (typeof groupings)[number];

/** Claims below one heading; an empty one stands for claims that have none. */
export interface ClaimGroup {
  readonly heading: string;
  readonly claims: readonly Claim[];
}

type HeadingLevel = Parameters<typeof headingOf>[0];

/** The heading of claims whose source has no date. */
const undated: Readonly<Record<ExportLanguage, string>> = { en: 'Without a date', zh: '无日期', ko: '날짜 없음' };

/**
 * The content of a brief made from claims alone: a heading for each group, then its claims source by source, in
 * reading order. Claims of a source that is not given stand at the end of their group, those grouped by source
 * without a heading, so that the brief model can warn of them.
 * @param sources in the order in which they are to stand
 */
export function composeBrief(
  claims: readonly Claim[],
  sources: readonly Source[],
  by: Grouping = 'source',
  language: ExportLanguage = 'en',
): RichText {
  const content = groupedClaims(claims, sources, by, language, 2);
  return content.length === 0 ? emptyRichText() : richTextOf(content);
}

/** Claims in groups, each below a heading of a level. */
export function groupedClaims(
  claims: readonly Claim[],
  sources: readonly Source[],
  by: Grouping,
  language: ExportLanguage,
  level: HeadingLevel,
): RichTextNode[] {
  return claimGroups(claims, sources, by, language).flatMap((group) => [
    ...(group.heading === '' ? [] : [headingOf(level, group.heading)]),
    ...group.claims.map(quotedClaim),
  ]);
}

/** Claims put together by source, tag or date; no group is empty. */
export function claimGroups(
  claims: readonly Claim[],
  sources: readonly Source[],
  by: Grouping,
  language: ExportLanguage,
): readonly ClaimGroup[] {
  const ordered = sourceBySource(claims, sources);
  const known = new Map(sources.map((source) => [source.id, source]));
  if (by === 'tag') {
    const byTag = Map.groupBy(ordered, (claim) => claim.tag);
    return tags.flatMap((tag) => groupOf(tagWords[language][tag], byTag.get(tag)));
  }
  if (by === 'source') {
    const bySource = Map.groupBy(ordered, (claim) => claim.sourceId);
    return [...bySource].map(([sourceId, group]) => ({ heading: known.get(sourceId)?.title ?? '', claims: group }));
  }
  // ISO 8601 dates sort as they follow one another, whether they name a day, a month or a year.
  const byDate = Map.groupBy(ordered, (claim) => known.get(claim.sourceId)?.published?.slice(0, 10) ?? '');
  const dated = [...byDate.keys()].filter((date) => date !== '').sort();
  return [
    ...dated.flatMap((date) => groupOf(writeDate(date, exportLocales[language]), byDate.get(date))),
    ...groupOf(undated[language], byDate.get('')),
  ];
}

function groupOf(heading: string, claims: readonly Claim[] | undefined): ClaimGroup[] {
  return claims === undefined ? [] : [{ heading, claims }];
}

/** Claims in the order of their sources, then of the text; those of unknown sources last. */
function sourceBySource(claims: readonly Claim[], sources: readonly Source[]): Claim[] {
  const place = new Map(sources.map((source, index) => [source.id, index]));
  const bySource = Map.groupBy([...claims].sort(inReadingOrder), (claim) => claim.sourceId);
  const placeOf = (sourceId: string): number => place.get(sourceId) ?? sources.length;
  return [...bySource].sort(([a], [b]) => placeOf(a) - placeOf(b)).flatMap(([, group]) => group);
}

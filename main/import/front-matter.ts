import { parse } from 'yaml';
import type { CodedWarning } from '../../domain/import-warning.ts';
import { placeIn } from './dateline.ts';
import { readDate } from './dates.ts';
import { noneStated, type Stated, statedIn } from './draft.ts';
import { canonicalTag } from './language.ts';
import { tidyLine } from './white-space.ts';

/** The keys that people and site generators use for each detail, best first. */
const keys = {
  title: ['title', 'headline'],
  outlet: ['outlet', 'publisher', 'publication', 'site', 'site_name', 'sitename', 'source', 'journal'],
  author: ['author', 'authors', 'byline', 'by', 'creator'],
  published: [
    'date',
    'published',
    'publisheddate',
    'publisheddatetime',
    'published_at',
    'pubdate',
    'publication_date',
    'datepublished',
    'created',
  ],
  updated: ['updated', 'modified', 'lastmod', 'last_modified', 'updated_at', 'date_modified', 'datemodified', 'dateupdated'],
  place: ['place', 'dateline', 'location'],
  language: ['lang', 'language', 'locale'],
  url: ['url', 'link', 'canonical', 'canonical_url', 'source_url', 'permalink'],
} as const;

/**
 * Reads YAML front matter.
 * @returns what it states of the document, and a warning when it is not YAML
 */
export function readFrontMatter(yaml: string): { stated: Stated; warnings: CodedWarning[] } {
  let values: unknown;
  try {
    values = parse(yaml, { logLevel: 'error', maxAliasCount: 20 });
  } catch (thrown) {
    const reason = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : '';
    return { stated: noneStated, warnings: [{ code: 'front-matter-unread', reason: tidyLine(reason, 300) }] };
  }
  const byKey = new Map<string, string>();
  if (typeof values === 'object' && values !== null) {
    for (const [key, value] of Object.entries(values)) byKey.set(key.toLowerCase(), asText(value));
  }
  const pick = (names: readonly string[]) => names.map((name) => byKey.get(name) ?? '').find((value) => value !== '') ?? '';
  const link = pick(keys.url);
  const date = pick(keys.published);
  const published = date === '' ? null : readDate(date);
  const changed = pick(keys.updated);
  const updated = changed === '' ? null : readDate(changed);
  return {
    stated: statedIn('front-matter', {
      title: pick(keys.title),
      outlet: isLink(pick(keys.outlet)) ? '' : pick(keys.outlet),
      author: pick(keys.author),
      ...(published === null ? {} : { published }),
      ...(updated === null ? {} : { updated }),
      place: placeIn(pick(keys.place)),
      language: canonicalTag(pick(keys.language)) ?? '',
      url: isLink(link) ? link : ([pick(['source'])].find(isLink) ?? ''),
    }),
    warnings: [
      ...(date !== '' && published === null ? [unread(date)] : []),
      ...(changed !== '' && updated === null ? [unread(changed)] : []),
    ],
  };
}

function unread(date: string): CodedWarning {
  return { code: 'date-unread', date: tidyLine(date, 60) };
}

/** A value as one line: lists joined by commas, people by their names. */
function asText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) {
    return value
      .map(asText)
      .filter((each) => each !== '')
      .join(', ');
  }
  if (typeof value === 'object' && value !== null && 'name' in value) return asText(value.name);
  return '';
}

function isLink(value: string): boolean {
  return /^https?:\/\//iu.test(value);
}

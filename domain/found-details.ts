import { z } from 'zod';

/** The details of a source that a document may state itself, in the order they are shown. */
export const detailNames = ['title', 'outlet', 'author', 'published', 'updated', 'place', 'language', 'url'] as const;
export type DetailName = (typeof detailNames)[number];

/**
 * Where a detail was found: in a page's meta elements and links, in its structured data (JSON-LD), in a document's properties, in front
 * matter, in the headers of a message, in the words of the text, in the file's name, in a bibliography; or an analyst gave it.
 */
export const origins = ['page', 'data', 'properties', 'front-matter', 'mail', 'text', 'file-name', 'bibliography', 'analyst'] as const;
export type Origin = (typeof origins)[number];

/** Where each detail was found that is not empty. */
export const foundIn = z.partialRecord(z.enum(detailNames), z.enum(origins));
export type FoundIn = z.infer<typeof foundIn>;

/** Details that an analyst looked at and left as they were found, each once. */
export const confirmed = z.array(z.enum(detailNames)).max(detailNames.length);

interface Described {
  readonly title: string;
  readonly outlet: string;
  readonly published: string | null;
  readonly language: string;
  readonly foundIn?: FoundIn | undefined;
  readonly confirmed?: readonly DetailName[] | undefined;
}

const keyDetails = ['title', 'outlet', 'published', 'language'] as const;
/** What an analyst cannot cite or weigh a source without. */
export type KeyDetail = (typeof keyDetails)[number];
export const keyDetail = z.enum(keyDetails);

/** Details that a program found and no analyst has confirmed. None in sources from before origins were kept. */
export function unconfirmedDetails(source: Described): DetailName[] {
  return detailNames.filter((name) => source.foundIn?.[name] !== undefined && !isSettled(source, name));
}

/** Key details that are missing: a title that only the file's name gives, no outlet, no date, an unknown language; unless an analyst left them so. */
export function missingDetails(source: Described): KeyDetail[] {
  const isMissing: Record<KeyDetail, boolean> = {
    title: source.foundIn?.title === 'file-name',
    outlet: source.outlet === '',
    published: source.published === null,
    language: source.language === 'und',
  };
  return keyDetails.filter((name) => isMissing[name] && !isSettled(source, name));
}

function isSettled({ foundIn = {}, confirmed = [] }: Described, name: DetailName): boolean {
  return foundIn[name] === 'analyst' || confirmed.includes(name);
}

import { z } from 'zod';

/**
 * The character encodings a text can be read in, under the names of the WHATWG Encoding Standard. GB2312 and GBK are read as
 * GB18030, CP949 as EUC-KR, Latin-1 as windows-1252: each holds the other.
 */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'euc-kr',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'koi8-r',
  'koi8-u',
  'iso-8859-2',
  'iso-8859-15',
  'iso-8859-5',
  'ibm866',
  'x-mac-cyrillic',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-14',
  'iso-8859-16',
  'macintosh',
] as const;
export const encoding = z.enum(encodings);
export type Encoding = z.infer<typeof encoding>;

/** How the encoding of a file was told, and how sure that is. */
export const encodingFound = z.strictObject({
  name: encoding,
  /** By its byte order mark, by being valid where chance hardly is, by what it declares, by how its text reads, or by an analyst's word. */
  by: z.enum(['mark', 'validity', 'declaration', 'statistics', 'choice']),
  /** In [0, 1]. Not a probability: how far the best reading stands above the next, over how many characters. */
  confidence: z.number().min(0).max(1),
  /** Other readings that make some sense, best first. */
  alternatives: z.array(encoding),
});
export type EncodingFound = z.infer<typeof encodingFound>;

/** Below this an analyst should have a look. */
const DOUBTFUL = 0.5;

export function isDoubtful(found: EncodingFound): boolean {
  return found.confidence < DOUBTFUL;
}

/** A text in one of several encodings, for an analyst to compare. */
export const encodingPreview = z.strictObject({
  encoding,
  /** The first lines that tell encodings apart, markup taken out; at most `PREVIEW_LENGTH` UTF-16 code units. */
  text: z.string(),
  /** How many characters of the whole file have no meaning in this encoding. */
  broken: z.int().min(0),
});
export type EncodingPreview = z.infer<typeof encodingPreview>;

export const PREVIEW_LENGTH = 600;

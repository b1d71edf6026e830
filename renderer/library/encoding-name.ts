import type { Encoding } from '../../domain/encoding.ts';

/** The languages that texts in an encoding are usually written in, as BCP 47 tags. */
const languages: Readonly<Record<Encoding, readonly string[]>> = {
  'utf-8': [],
  'utf-16le': [],
  'utf-16be': [],
  gb18030: ['zh-Hans'],
  big5: ['zh-Hant'],
  'euc-kr': ['ko'],
  shift_jis: ['ja'],
  'euc-jp': ['ja'],
  'iso-2022-jp': ['ja'],
  'windows-1252': ['en', 'fr', 'de', 'es'],
  'windows-1250': ['pl', 'cs', 'hu'],
  'windows-1251': ['ru', 'uk', 'bg'],
  'windows-1253': ['el'],
  'windows-1254': ['tr'],
  'windows-1255': ['he'],
  'windows-1256': ['ar', 'fa'],
  'windows-1257': ['lt', 'lv', 'et'],
  'windows-1258': ['vi'],
  'windows-874': ['th'],
  'koi8-r': ['ru'],
  'koi8-u': ['uk'],
  'iso-8859-2': ['pl', 'cs', 'hu'],
  'iso-8859-15': ['fr', 'de', 'es'],
  'iso-8859-5': ['ru', 'uk', 'bg'],
  ibm866: ['ru', 'bg'],
  'x-mac-cyrillic': ['ru', 'uk', 'bg'],
  'iso-8859-6': ['ar'],
  'iso-8859-7': ['el'],
  'iso-8859-3': ['mt', 'eo'],
  'iso-8859-4': ['lt', 'lv', 'et'],
  'iso-8859-10': ['is', 'se'],
  'iso-8859-13': ['lt', 'lv', 'et'],
  'iso-8859-14': ['ga', 'cy'],
  'iso-8859-16': ['ro', 'hr', 'sl'],
  macintosh: ['en', 'fr', 'de', 'es'],
};

const names: Partial<Readonly<Record<Encoding, string>>> = {
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  big5: 'Big5',
  shift_jis: 'Shift_JIS',
  macintosh: 'Mac Roman',
  'x-mac-cyrillic': 'Mac Cyrillic',
};

/** An encoding as people write it. */
export function encodingName(encoding: Encoding): string {
  return names[encoding] ?? (encoding.startsWith('windows-') ? encoding.replace('w', 'W') : encoding.toUpperCase());
}

/** What an encoding is for, in a language of the window; empty for those of every language. */
export function encodingLanguages(encoding: Encoding, language: string): string {
  const displayed = new Intl.DisplayNames(language, { type: 'language' });
  return new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' }).format(
    languages[encoding].map((tag) => displayed.of(tag) ?? tag),
  );
}

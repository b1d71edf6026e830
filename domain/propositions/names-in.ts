import { stemOfHangul } from './korean-stem.ts';
import { romanised } from './romanised.ts';
import type { Term } from './term.ts';

/**
 * Names that are the same in every script: of countries, as the runtime's own tables (Unicode CLDR) have them in English,
 * Chinese and Korean, and Korean words as they are romanised, so that 부산 meets Busan. Chinese names in Latin letters are not
 * known without a dictionary.
 */

const languages = ['en', 'zh', 'ko'];
/** What people write and the tables do not have. */
const others: readonly (readonly [name: string, region: string])[] = [
  ['US', 'US'],
  ['U.S.', 'US'],
  ['America', 'US'],
  ['UK', 'GB'],
  ['Britain', 'GB'],
  ['한국', 'KR'],
  ['남한', 'KR'],
  ['DPRK', 'KP'],
  ['Turkey', 'TR'],
];
/** Codes that stand for no place, and Korean names that are as often another word. */
const noPlaces = new Set(['XA', 'XB', 'ZZ', 'QO', 'EZ']);
const ambiguous = new Set(['수단', '이란', '인도', '저지', '건지', '가나', '오만', '통가', '말리', '사크', '기니', '조지아']);

interface Named {
  readonly name: string;
  readonly term: string;
}

/** Names by the character they begin with, the longest first. */
let regions: ReadonlyMap<string, Named[]> | undefined;

/** Every name of a country as `~KR`, and every Korean word of a name's length as its romanisation. */
export function* namesIn(text: string): Generator<Term> {
  regions ??= readRegions();
  for (let at = 0; at < text.length; at++) {
    const found = regions.get(text[at] ?? '')?.find(({ name }) => text.startsWith(name, at) && standsAlone(text, at, at + name.length));
    if (found === undefined) continue;
    yield { term: found.term, start: at, end: at + found.name.length };
    at += found.name.length - 1;
  }
  for (const { 0: word, index } of text.matchAll(/[\uac00-\ud7a3]{2,6}/g)) {
    const stem = stemOfHangul(word);
    if (stem.length <= 4) yield { term: romanised(stem), start: index, end: index + stem.length };
  }
}

/** Whether a name is no part of a longer word: on both sides in an alphabet, in front in Korean, nowhere in Chinese. */
export function standsAlone(text: string, start: number, end: number): boolean {
  const first = text[start] ?? '';
  if (/\p{sc=Han}/u.test(first)) return true;
  const isInWord = /\p{L}/u.test(text[start - 1] ?? '') && !/\p{sc=Han}/u.test(text[start - 1] ?? '');
  return !isInWord && (/\p{sc=Hang}/u.test(first) || !/\p{sc=Latin}/u.test(text[end] ?? ''));
}

function readRegions(): ReadonlyMap<string, Named[]> {
  const named = new Map<string, Named>(others.map(([name, region]) => [name, { name, term: `~${region}` }]));
  for (const language of languages) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of regionCodes()) {
      const name = names.of(code);
      if (name !== undefined && name.length > 1 && !ambiguous.has(name)) named.set(name, { name, term: `~${code}` });
    }
  }
  return Map.groupBy(
    [...named.values()].sort((a, b) => b.name.length - a.name.length),
    ({ name }) => name[0] ?? '',
  );
}

function* regionCodes(): Generator<string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const first of letters) for (const second of letters) if (!noPlaces.has(first + second)) yield first + second;
}

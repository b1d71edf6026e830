import type { LikelyAlias } from '../../domain/contract-names.ts';
import { keyOfName } from '../../domain/name-key.ts';
import { romanisedKorean } from './korean-names.ts';

/** A name in Chinese characters that a person can have. */
const HAN = /^\p{Script=Han}{2,4}$/u;

/**
 * What names may be in other scripts: Chinese characters in their Korean reading (table of readings of the package `hanja`) and in pinyin
 * (`pinyin-pro`), Korean in Latin letters. An offer: which of them sources use is for the analyst to say. Names that are given are left out.
 */
export async function likelyAliases(names: readonly string[]): Promise<LikelyAlias[]> {
  const found: LikelyAlias[] = [];
  for (const name of names) {
    const hangul = HAN.test(name) ? await koreanReading(name) : null;
    if (hangul !== null) found.push({ text: hangul, language: 'ko', how: 'hangul' });
    for (const text of romanisedKorean(hangul ?? name)) found.push({ text, language: 'ko-Latn', how: 'romanised' });
    if (HAN.test(name)) found.push({ text: await pinyinOf(name), language: 'zh-Latn', how: 'pinyin' });
  }
  const seen = new Set(names.map(keyOfName));
  return found.filter(({ text }) => {
    const key = keyOfName(text);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Null when some character has no Korean reading. */
async function koreanReading(name: string): Promise<string | null> {
  // The part of the package that reads: the rest of it counts strokes.
  const { translate } = await import('hanja/lib/translate.js');
  const read = translate(name, 'SUBSTITUTION');
  return /^[가-힣]+$/u.test(read) ? read : null;
}

async function pinyinOf(name: string): Promise<string> {
  const { pinyin } = await import('pinyin-pro');
  const [family = '', ...given] = pinyin(name, { toneType: 'none', surname: 'head', type: 'array' });
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return `${capital(family)} ${capital(given.join(''))}`.trim();
}

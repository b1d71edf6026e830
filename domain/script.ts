import { isLetterAt } from './letters.ts';

/** Which script a text is in, and with it often which language. */

/** What a text is written in; Japanese counts as Chinese until its kana are looked for. */
type Script = 'chinese' | 'hangul' | 'latin' | 'other';

/** The script that most of a text's words are in, weighed by how many of its characters make a word; null when it has no letters. */
export function scriptOf(text: string): Script | null {
  let chinese = 0;
  let hangul = 0;
  let latin = 0;
  let other = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x250) {
      if ((unit | 32) >= 0x61 && (unit | 32) <= 0x7a) latin++;
      else if (unit >= 0xc0) latin++;
    } else if (unit >= 0xac00 && unit <= 0xd7a3) hangul++;
    // A syllable that is taken apart is two or three of these.
    else if (unit >= 0x1100 && unit <= 0x11ff) hangul += 0.4;
    else if (unit >= 0x3040 && unit <= 0x9fff) chinese++;
    else if (unit >= 0x370 && unit < 0x2000) other++;
  }
  const weights: [Script, number][] = [
    ['chinese', chinese / 1.7],
    ['hangul', hangul / 3],
    ['latin', latin / 5],
    ['other', other / 5],
  ];
  const [script, weight] = weights.reduce((best, each) => (each[1] > best[1] ? each : best));
  return weight === 0 ? null : script;
}

/** The words that every English sentence is held together by. */
const englishWords = new Set('the of and to in is was were that for on it with as are by at from be has have not this'.split(' '));
const longestWord = Math.max(...[...englishWords].map(({ length }) => length));

/** How many words out of all are such words, at least, in English of any kind. */
const englishShare = 0.15;

/** Whether a text in Latin letters is English beyond doubt. */
export function isPlainlyEnglish(text: string): boolean {
  const small = text.toLowerCase();
  let english = 0;
  let all = 0;
  for (let at = 0; at < small.length; at++) {
    const start = at;
    while (at < small.length && isOfWord(small, at)) at++;
    if (at === start) continue;
    all++;
    if (at - start <= longestWord && englishWords.has(small.slice(start, at))) english++;
  }
  return all > 0 && english / all >= englishShare;
}

function isOfWord(text: string, at: number): boolean {
  return isLetterAt(text, at) || text[at] === "'" || text[at] === '’';
}

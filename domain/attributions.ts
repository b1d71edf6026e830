/** A name that claims were attributed to, and how many were. */
export interface UsedName {
  readonly name: string;
  readonly count: number;
}

/** How many names are offered at once. */
const MOST = 8;

/**
 * The names to offer while an attribution is typed: those that begin with what is typed before those that hold it
 * further in; among these whoever the sentence names as speaking, best first, then the names used most often. Case,
 * width, accents and white space make no difference. Hangul matches while a syllable is being composed (`긴` finds
 * `기니`), and by initial consonants alone (`ㄱㅁㅈ` finds `김민준`).
 * @param spoken who the sentence itself names (`speakersOf`)
 * @returns at most 8 names, none twice; a name used before keeps the spelling it was used in
 */
export function suggestAttributions(typed: string, used: readonly UsedName[], spoken: readonly string[]): string[] {
  const offered = new Map<string, string>();
  const byUse = used.toSorted((a, b) => b.count - a.count).map(({ name }) => name);
  const spellings = new Map(byUse.toReversed().map((name) => [folded(name), name]));
  for (const name of [...spoken, ...byUse]) {
    const key = folded(name);
    if (key !== '' && !offered.has(key)) offered.set(key, spellings.get(key) ?? name);
  }
  const finds = matcher(typed);
  const beginning: string[] = [];
  const inside: string[] = [];
  for (const [key, name] of offered) {
    const at = finds(key, name);
    if (at === 0) beginning.push(name);
    else if (at > 0) inside.push(name);
  }
  return [...beginning, ...inside].slice(0, MOST);
}

/** Where what is typed stands in a name: 0 at its beginning, -1 nowhere. */
function matcher(typed: string): (key: string, name: string) => number {
  const wanted = folded(typed);
  const initials = /^[\u1100-\u1112 ]+$/.test(wanted) ? wanted.replaceAll(' ', '') : null;
  return (key, name) => {
    const at = key.indexOf(wanted);
    return at === -1 && initials !== null ? initialsOf(name).indexOf(initials) : at;
  };
}

/** A name as it is compared: Hangul as the keys that are struck for it, so that half a syllable is the beginning of one. */
function folded(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return letters
    .replace(/[\u1161-\u11c2]/g, (letter) => keysFor[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first consonants of a name's Hangul syllables. */
function initialsOf(name: string): string {
  return name.normalize('NFKD').replace(/[^\u1100-\u1112]/g, '');
}

/** The final consonants of Hangul syllables from U+11A8, as the initial ones (from U+1100) they become when a vowel follows. */
const finals = 'ᄀ ᄁ ᄀᄉ ᄂ ᄂᄌ ᄂᄒ ᄃ ᄅ ᄅᄀ ᄅᄆ ᄅᄇ ᄅᄉ ᄅᄐ ᄅᄑ ᄅᄒ ᄆ ᄇ ᄇᄉ ᄉ ᄊ ᄋ ᄌ ᄎ ᄏ ᄐ ᄑ ᄒ'.split(' ');
const FIRST_FINAL = 0x11a8;

/** What a letter is typed as, where that is not itself: final consonants, and vowels of two keys. */
const keysFor: Readonly<Record<string, string>> = {
  ...Object.fromEntries(finals.map((keys, index) => [String.fromCharCode(FIRST_FINAL + index), keys])),
  ᅪ: 'ᅩᅡ',
  ᅫ: 'ᅩᅢ',
  ᅬ: 'ᅩᅵ',
  ᅯ: 'ᅮᅥ',
  ᅰ: 'ᅮᅦ',
  ᅱ: 'ᅮᅵ',
  ᅴ: 'ᅳᅵ',
};

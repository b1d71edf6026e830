/** Languages that bibliographies name in words, by their tags. */
const TAGS = 'ar bg ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nl no pl pt ro ru sk sl sr sv th tr uk vi zh'.split(
  ' ',
);

/** Names that LaTeX (babel) has for some. */
const babel: Readonly<Record<string, string>> = {
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  ngerman: 'de',
  naustrian: 'de-AT',
  brazilian: 'pt-BR',
  'chinese-hans': 'zh-Hans',
  'chinese-hant': 'zh-Hant',
};

let names: Map<string, string> | null = null;

function byName(): Map<string, string> {
  if (names !== null) return names;
  names = new Map(Object.entries(babel));
  for (const tag of TAGS) {
    for (const language of ['en', tag])
      names.set((new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag).toLowerCase(), tag);
  }
  return names;
}

/** A language as an entry states it: a tag (`en`, `en_US`, `kor`) or a name (`english`, `한국어`). @returns a BCP 47 tag, or nothing */
export function readLanguage(text: string): string | undefined {
  const stated = text.trim();
  const named = byName().get(stated.toLowerCase());
  if (named !== undefined) return named;
  const tag = stated.replaceAll('_', '-');
  if (!/^[a-z]{2,3}(-[a-z\d]{2,8})*$/iu.test(tag)) return undefined;
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return tag.length === 3 ? canonical : tag;
  } catch {
    // `Intl` has no other way to say no.
    return undefined;
  }
}

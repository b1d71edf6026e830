import { type Appeals, appeals } from './vocabulary/appeals.ts';
import { PhraseFinder } from './vocabulary/phrase-finder.ts';
import { plain } from './vocabulary/phrases.ts';

/** Appeals are brief: a text longer than this, in UTF-16 code units, is none. */
const longest = 280;

interface Saying {
  readonly phrase: string;
  readonly of: Appeals;
  readonly isOwn: boolean;
}

const sayings = new PhraseFinder<Saying>();
for (const each of appeals) {
  const spoken = [...each.own.map((phrase) => [phrase, true] as const), ...each.matters.map((phrase) => [phrase, false] as const)];
  for (const [phrase, isOwn] of spoken) sayings.add(plain(phrase), { phrase: plain(phrase), of: each, isOwn });
}

/** What points at a button, before its words. */
const pointer = /^\s*[▶▷►▸☞👉→■※]/u;

/**
 * How surely a text asks its reader for something in the outlet's own matters: `strong` where it does nothing else, `weak` where it may
 * be what an authority tells the public. Neither has to be furniture: that depends on where it stands.
 */
export function appealIn(text: string): 'strong' | 'weak' | null {
  if (text.length > longest) return null;
  const line = plain(text);
  const said = sayings.in(line);
  const own = said.filter(({ isOwn }) => isOwn);
  // "newsletter" in "our newsletter" is said once.
  const matters = said.filter(({ isOwn, phrase }) => !isOwn && !own.some((other) => other.phrase.includes(phrase)));
  const language = (own[0] ?? matters[0])?.of;
  if (language === undefined) return null;
  const asks = text.split('\n').some((each) => language.asks.test(plain(each)));
  if (!asks) return own.length > 1 && /\byour?\b|[你您]|여러분/u.test(line) ? 'strong' : null;
  return own.length > 0 || (matters.length > 1 && pointer.test(text)) ? 'strong' : 'weak';
}

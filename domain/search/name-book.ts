import { type Entity, namesOf } from '../entity.ts';
import { keyOfName } from '../name-key.ts';
import { koreanStem } from './particles.ts';
import type { Token } from './query-tokens.ts';

/** A name as one token of a query, with what else its bearer is called. */
export interface NameToken {
  readonly kind: 'name';
  /** As it was typed, the words of it with single spaces between. */
  readonly text: string;
  /** The kept name in it: the text, for a Korean one without its particle. */
  readonly name: string;
  /** In UTF-16 code units of what was typed. */
  readonly start: number;
  readonly end: number;
  readonly others: readonly string[];
}

/** What a query may grow by: so many names are looked for under others, each under so many. */
const MOST_NAMES = 4;
const MOST_OTHERS = 12;
/** Names are looked for among so many words of a query: more of them are a text that was pasted. */
const MOST_LOOKED_AT = 100;
/** A name of more words is looked for as it was typed. */
const MOST_WORDS = 6;

/** The names a notebook keeps, by whatever one of them is typed as. */
export class NameBook {
  readonly #byKey = new Map<string, readonly string[]>();

  constructor(entities: Iterable<Pick<Entity, 'name' | 'aliases'>>) {
    for (const entity of entities) {
      const names = namesOf(entity);
      if (names.length > 1) for (const name of names) this.#byKey.set(keyOfName(name), names);
    }
  }

  /** What else whoever has this name is called, at most `MOST_OTHERS` names that tell enough to be looked for; null for nobody. */
  othersOf(typed: string): readonly string[] | null {
    const key = keyOfName(typed);
    const names = this.#byKey.get(key);
    if (names === undefined) return null;
    return names.filter((name) => keyOfName(name) !== key && tellsEnough(name)).slice(0, MOST_OTHERS);
  }

  /** The tokens of a query, those in a row that are one kept name as one of them. The longest names come first. */
  joined(tokens: readonly Token[]): (Token | NameToken)[] {
    const found: (Token | NameToken)[] = [];
    let names = 0;
    for (let at = 0; at < tokens.length; ) {
      const isLookedAt = names < MOST_NAMES && at < MOST_LOOKED_AT && this.#byKey.size > 0;
      // A minus is before one word.
      const most = tokens[at - 1]?.kind === 'not' ? 1 : MOST_WORDS;
      const name = isLookedAt ? this.#nameAt(tokens, at, most) : null;
      const piece = tokens[at];
      if (name !== null) found.push(name.token);
      else if (piece !== undefined) found.push(piece);
      names += name === null ? 0 : 1;
      at += name?.words ?? 1;
    }
    return found;
  }

  #nameAt(tokens: readonly Token[], at: number, most: number): { readonly token: NameToken; readonly words: number } | null {
    let words = 0;
    while (words < most && isPlainWord(tokens[at + words])) words++;
    for (; words > 0; words--) {
      const row = tokens.slice(at, at + words);
      const text = row.map((each) => each.text).join(' ');
      const name = [text, koreanStem(text)].find((each) => each !== null && this.othersOf(each) !== null);
      const others = name == null ? null : this.othersOf(name);
      if (name != null && others !== null && others.length > 0)
        return { token: { kind: 'name', text, name, start: row[0]?.start ?? 0, end: row.at(-1)?.end ?? 0, others }, words };
    }
    return null;
  }
}

export const noNames = new NameBook([]);

function isPlainWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && !token.text.endsWith('*');
}

/** A single character, or two letters, stand in too many other words. */
function tellsEnough(name: string): boolean {
  return keyOfName(name).length >= (/[\p{sc=Han}\p{sc=Hang}]/u.test(name) ? 2 : 3);
}

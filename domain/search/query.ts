import { fail, ok, type Result } from '../result.ts';
import type { AlsoSearched } from './exact-words.ts';
import { fold } from './fold.ts';
import { type NameBook, type NameToken, noNames } from './name-book.ts';
import { koreanStem } from './particles.ts';
import type { QueryHint } from './query-hints.ts';
import { type Token, tokensOf } from './query-tokens.ts';
import { type Run, runsOf } from './runs.ts';

/** The most a query may have, in UTF-16 code units. */
export const MAX_QUERY_LENGTH = 10_000;

/** Deeper parentheses are searched as text, as if they were not balanced. */
const MAX_DEPTH = 40;

/** Words that follow one another, nothing but signs between them. */
export interface Term {
  readonly kind: 'term';
  readonly runs: readonly Run[];
  /** Whether the last word may go on. */
  readonly isPrefix: boolean;
  /** Whether this is what is left of a word without its particle: found as well, but worth less. */
  readonly isStem: boolean;
}

export type Query =
  | Term
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query };

export interface ParsedQuery {
  /** Null when there is nothing to look for. */
  readonly query: Query | null;
  readonly hint: QueryHint | null;
  /** The kept names in it that are looked for under what else their bearers are called, in the order they were typed. */
  readonly also: readonly AlsoSearched[];
}

/**
 * Reads what somebody typed: words, all of which are to be found together; “phrases” in quotation marks; AND, OR, NOT in capitals and `-word`;
 * `word*` for words that begin so; parentheses. OR binds less than what stands side by side. A name that is kept is found under its
 * bearer's other names too, unless it is quoted or excluded.
 * @param names that the notebook keeps
 * @returns `query-too-long` above `MAX_QUERY_LENGTH`
 */
export function parseQuery(typed: string, names: NameBook = noNames): Result<ParsedQuery> {
  if (typed.length > MAX_QUERY_LENGTH) {
    return fail('query-too-long', `The query has ${typed.length} characters; ${MAX_QUERY_LENGTH} are the most.`, {
      where: 'search.query.query',
      hint: 'Look for fewer words.',
      params: { length: typed.length, most: MAX_QUERY_LENGTH },
    });
  }
  const { tokens, hint } = tokensOf(typed, MAX_DEPTH);
  const parser = new Parser(names.joined(tokens));
  const query = parser.parse();
  if (query === null) return ok({ query: null, hint: hint ?? 'nothing-to-find', also: [] });
  if (!canBeFound(query)) return ok({ query: null, hint: 'only-excluded', also: [] });
  return ok({ query, hint: hint ?? (parser.hasStrayOperator ? 'stray-operator' : null), also: parser.also });
}

/** Whether a text can be told to match by something it has: what only excludes would match nearly everything. */
function canBeFound(query: Query): boolean {
  if (query.kind === 'term') return true;
  if (query.kind === 'not') return false;
  return query.kind === 'and' ? query.parts.some(canBeFound) : query.parts.every(canBeFound);
}

/** The terms that a text is found by, those that are excluded left out. */
export function* wantedTerms(query: Query): Generator<Term> {
  if (query.kind === 'term') yield query;
  else if (query.kind !== 'not') for (const part of query.parts) yield* wantedTerms(part);
}

/** The words of a term as they are compared. */
export function termOf(words: string, isPrefix: boolean): Term | null {
  const runs = runsOf(fold(words));
  return runs.length === 0 ? null : { kind: 'term', runs, isPrefix, isStem: false };
}

/** Recursive descent over the tokens: or → and → not → one. What an operator has no words for is read as a word. */
class Parser {
  hasStrayOperator = false;
  readonly also: AlsoSearched[] = [];
  readonly #tokens: readonly (Token | NameToken)[];
  #at = 0;
  /** How many times over what is read is excluded. */
  #excluded = 0;

  constructor(tokens: readonly (Token | NameToken)[]) {
    this.#tokens = tokens;
  }

  parse(): Query | null {
    return this.#or();
  }

  #or(): Query | null {
    const parts: Query[] = [];
    for (;;) {
      const part = this.#and();
      if (part !== null) parts.push(part);
      if (this.#peek() !== 'or') break;
      this.#at++;
    }
    return joined('or', parts);
  }

  #and(): Query | null {
    const parts: Query[] = [];
    for (;;) {
      const kind = this.#peek();
      if (kind === null || kind === 'close') break;
      if (kind === 'or') {
        if (parts.length > 0 && this.#begins(this.#at + 1)) break;
        parts.push(...this.#stray());
      } else if (kind === 'and') {
        if (parts.length > 0 && this.#begins(this.#at + 1)) this.#at++;
        else parts.push(...this.#stray());
      } else {
        const part = this.#not();
        if (part !== null) parts.push(part);
      }
    }
    return joined('and', parts);
  }

  #not(): Query | null {
    if (this.#peek() !== 'not') return this.#one();
    if (!this.#begins(this.#at + 1)) return joined('and', this.#stray());
    this.#at++;
    this.#excluded++;
    const part = this.#not();
    this.#excluded--;
    return part === null ? null : { kind: 'not', part };
  }

  #one(): Query | null {
    const token = this.#tokens[this.#at++];
    if (token?.kind === 'open') {
      const inner = this.#or();
      if (this.#peek() === 'close') this.#at++;
      return inner;
    }
    if (token?.kind === 'name') return this.#name(token);
    return token === undefined ? null : wordQuery(token);
  }

  /** The words of a name, or what else its bearer is called. */
  #name({ text, name, start, end, others }: NameToken): Query | null {
    const own = joined(
      'and',
      text.split(' ').flatMap((word) => wordQuery({ kind: 'word', text: word }) ?? []),
    );
    if (this.#excluded > 0 || own === null) return own;
    this.also.push({ start, end, name, names: others });
    return joined('or', [own, ...others.flatMap((other) => termOf(other, false) ?? [])]);
  }

  /** Whether something that can be looked for begins at a token. */
  #begins(at: number): boolean {
    const kind = this.#tokens[at]?.kind;
    if (kind === 'not') return this.#begins(at + 1);
    return kind === 'word' || kind === 'name' || kind === 'phrase' || kind === 'open';
  }

  #stray(): Query[] {
    this.hasStrayOperator = true;
    const token = this.#tokens[this.#at++];
    const term = token === undefined ? null : termOf(token.text, false);
    return term === null ? [] : [term];
  }

  #peek(): Token['kind'] | 'name' | null {
    return this.#tokens[this.#at]?.kind ?? null;
  }
}

/** A word, or for a Korean word with a particle the word itself or what is left without it. */
function wordQuery({ kind, text }: Pick<Token, 'kind' | 'text'>): Query | null {
  const isPrefix = kind === 'word' && text.endsWith('*');
  const term = termOf(text, isPrefix);
  if (term === null || kind === 'phrase' || isPrefix || term.runs.length !== 1) return term;
  const stem = koreanStem(term.runs[0]?.text ?? '');
  const bare = stem === null ? null : termOf(stem, false);
  return bare === null ? term : { kind: 'or', parts: [term, { ...bare, isStem: true }] };
}

/** The same word twice says nothing more, and costs as much. */
function joined(kind: 'and' | 'or', parts: readonly Query[]): Query | null {
  const different = [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
  return different.length > 1 ? { kind, parts: different } : (different[0] ?? null);
}

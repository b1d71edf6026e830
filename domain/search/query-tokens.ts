import type { QueryHint } from './query-hints.ts';

/** A piece of a query: `text` is what it looks like, `[start, end)` where it was typed, in UTF-16 code units. */
export interface Token {
  readonly kind: 'word' | 'phrase' | 'and' | 'or' | 'not' | 'open' | 'close';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Quotation marks by what closes them: straight, curly, and those of Chinese and Korean. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '”', '「': '」', '『': '』', '«': '»', '＂': '＂' };
const OPEN = '(（';
const CLOSE = ')）';
const OPERATORS: Readonly<Record<string, Token['kind']>> = { AND: 'and', OR: 'or', NOT: 'not' };

/** Cuts a query into its pieces; marks without their other half are left out. @param deepest how deep parentheses may go */
export function tokensOf(typed: string, deepest: number): { tokens: Token[]; hint: QueryHint | null } {
  let hint: QueryHint | null = null;
  const tokens: Token[] = [];
  for (let at = 0; at < typed.length; ) {
    const character = typed[at] ?? '';
    const closing = QUOTES[character];
    if (/\s/u.test(character)) at++;
    else if (closing !== undefined) {
      const end = typed.indexOf(closing, at + 1);
      if (end < 0) hint = 'unbalanced-quote';
      else tokens.push({ kind: 'phrase', text: typed.slice(at + 1, end), start: at, end: end + 1 });
      at = end < 0 ? at + 1 : end + 1;
    } else if (OPEN.includes(character) || CLOSE.includes(character)) {
      tokens.push({ kind: OPEN.includes(character) ? 'open' : 'close', text: character, start: at, end: at + 1 });
      at++;
    } else if (/[-−－]/u.test(character) && isExcluding(typed, at)) {
      tokens.push({ kind: 'not', text: character, start: at, end: at + 1 });
      at++;
    } else {
      const end = wordEnd(typed, at);
      const text = typed.slice(at, end);
      tokens.push({ kind: OPERATORS[text] ?? 'word', text, start: at, end });
      at = end;
    }
  }
  if (isBalanced(tokens, deepest)) return { tokens, hint };
  return { tokens: tokens.filter(({ kind }) => kind !== 'open' && kind !== 'close'), hint: hint ?? 'unbalanced-parenthesis' };
}

const MARKS = new Set(Object.entries(QUOTES).flat());

/** Where quotation marks stand that no other closes, in UTF-16 code units, ascending. */
export function strayQuotes(typed: string): number[] {
  const phrases = tokensOf(typed, 0).tokens.filter(({ kind }) => kind === 'phrase');
  return [...typed.matchAll(/\p{P}/gu)]
    .filter(({ 0: mark, index }) => MARKS.has(mark) && !phrases.some(({ start, end }) => start <= index && index < end))
    .map(({ index }) => index);
}

/** Words without the quotation marks among them. */
export function withoutQuotes(words: string): string {
  return words.replace(/\p{P}/gu, (mark) => (MARKS.has(mark) ? '' : mark));
}

/** A hyphen excludes before a word, not between two and not alone. */
function isExcluding(typed: string, at: number): boolean {
  const before = typed[at - 1] ?? ' ';
  return (/\s/u.test(before) || OPEN.includes(before)) && /^[\p{L}\p{N}\p{M}"“„「『«＂(（]/u.test(typed.slice(at + 1, at + 3));
}

function wordEnd(typed: string, at: number): number {
  let end = at + 1;
  while (end < typed.length) {
    const character = typed[end] ?? '';
    if (/\s/u.test(character) || character in QUOTES || OPEN.includes(character) || CLOSE.includes(character)) break;
    end++;
  }
  return end;
}

/** Whether parentheses come in pairs, with something in each, and not too deep. */
function isBalanced(tokens: readonly Token[], deepest: number): boolean {
  let depth = 0;
  for (const [i, { kind }] of tokens.entries()) {
    if (kind === 'open') depth++;
    if (kind === 'close') {
      if (depth === 0 || tokens[i - 1]?.kind === 'open') return false;
      depth--;
    }
    if (depth > deepest) return false;
  }
  return depth === 0;
}

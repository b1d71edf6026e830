/**
 * Which sentence the quotation marks and brackets between two sentences belong to. Unicode Standard Annex 29 counts
 * opening marks among those that close a sentence (its class Close holds both), which only white space puts right:
 * in Chinese, `完。「走。」` would leave `「` behind.
 */

const MARK = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}"']/u;
const OPENING = /[\p{Ps}\p{Pi}]/u;
const CLOSING = /[\p{Pe}\p{Pf}]/u;
const WORD = /[\p{L}\p{N}]/u;
const HANGUL = /\p{Script=Hangul}/u;
const SPACE = /\s/u;
/** What follows the end of a quotation in Korean, also where its beginning is not in sight. */
const QUOTATIVE = /^(?:이?라[고며는면]|[고며])/u;

/** Quotation marks by what closes them; a single straight one, which is an apostrophe as often, is left out. */
export const closingMarks: Readonly<Record<string, string>> = { '“': '”', '„': '“', '「': '」', '『': '』', '«': '»', '‘': '’', '"': '"' };

/** Whether the mark at an offset opens what follows it. */
export type Opens = (at: number) => boolean;

/**
 * Tells opening marks from closing ones. A straight quotation mark opens after white space, closes before it, and
 * otherwise closes when one is open.
 */
export function openingMarks(text: string): Opens {
  const straight = new Set<number>();
  const isOpen = { '"': false, "'": false };
  for (const { 0: mark, index } of text.matchAll(/["']/g)) {
    const before = text[index - 1] ?? ' ';
    const after = text[index + 1] ?? ' ';
    const quote = mark as '"' | "'";
    // An apostrophe, inside a word or at its end.
    if (quote === "'" && WORD.test(before) && ((WORD.test(after) && !HANGUL.test(after)) || !isOpen[quote])) continue;
    if (quote === '"' && HANGUL.test(before) && QUOTATIVE.test(text.slice(index + 1, index + 4))) {
      isOpen[quote] = false;
      continue;
    }
    const opens = SPACE.test(before) || (!SPACE.test(after) && !isOpen[quote]);
    isOpen[quote] = opens;
    if (opens) straight.add(index);
  }
  return (at) => OPENING.test(text[at] ?? '') || straight.has(at);
}

/**
 * Where one sentence ends and the next begins, given where Annex 29 says so: closing marks stay with what they
 * close, and the first opening mark begins the next. White space settles it: nothing is moved across it.
 * @returns null when the two are one: in Korean a particle follows a quotation's end without a space (`간다."라고`)
 */
export function borderAt(text: string, found: number, opens: Opens): number | null {
  let border = found;
  while (border > 0 && MARK.test(text[border - 1] ?? '')) border--;
  while (MARK.test(text[border] ?? '') && !opens(border)) border++;
  const before = text[border - 1] ?? '';
  const isQuoteEnd = CLOSING.test(before) || ((before === '"' || before === "'") && !opens(border - 1));
  return isQuoteEnd && HANGUL.test(text[border] ?? '') ? null : border;
}

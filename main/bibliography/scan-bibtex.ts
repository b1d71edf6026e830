/** One entry or definition of a BibTeX file, from its `@` to its closing brace. */
export interface Piece {
  /** In lower case: `article`, `string`, `comment` … */
  readonly type: string;
  /** The citation key; empty for a definition or when none stands there. */
  readonly key: string;
  readonly text: string;
  /** Where it begins, from 1. */
  readonly line: number;
  /** Whether its braces are balanced. One that is not ends where the next begins. */
  readonly isClosed: boolean;
}

const opening = /@[ \t]*([A-Za-z_][\w:+-]*)[ \t]*\s?[ \t]*([{(])/gu;
/** The beginning of an entry on a line of its own: inside another one it means that a brace is missing there. */
const nextEntry = /[ \t]*@[ \t]*[a-z]+[ \t]*[{(]\s*[^\s,{}()"=]*\s*[,=]/iuy;

/** Cuts a BibTeX file into its entries and definitions, in one pass. What stands between them is no part of the bibliography. */
export function scanBibtex(text: string): Piece[] {
  const pieces: Piece[] = [];
  let line = 1;
  let counted = 0;
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const [head, type = '', brace] = match;
    const { end, isClosed } = endOf(text, match.index + head.length, brace === '(');
    for (; counted < match.index; counted++) if (text[counted] === '\n') line++;
    const piece = text.slice(match.index, end);
    pieces.push({
      type: type.toLowerCase(),
      key: /^[^{(]*[{(]\s*([^\s,{}()"=]+)\s*,/u.exec(piece)?.[1] ?? '',
      text: piece,
      line,
      isClosed,
    });
    opening.lastIndex = end;
  }
  return pieces;
}

/** @param from behind the opening brace, in UTF-16 code units */
function endOf(text: string, from: number, isRound: boolean): { end: number; isClosed: boolean } {
  let depth = isRound ? 0 : 1;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '{') depth++;
    else if (character === '}') {
      depth--;
      if (depth === 0 && !isRound) return { end: at + 1, isClosed: true };
    } else if (character === ')' && isRound && depth <= 0) return { end: at + 1, isClosed: true };
    else if (character === '\n' && beginsEntry(text, at + 1)) return { end: at + 1, isClosed: false };
  }
  return { end: text.length, isClosed: false };
}

function beginsEntry(text: string, at: number): boolean {
  nextEntry.lastIndex = at;
  return nextEntry.test(text);
}

import type { Stretch } from '../sentences.ts';

export interface Snippet {
  readonly text: string;
  /** What was found, in UTF-16 code units of `text`; ascending, none inside another. */
  readonly marks: Stretch[];
}

/** About two lines in a list, in UTF-16 code units. */
const LENGTH = 180;
/** What stands before the first place. */
const LEAD = 40;

/**
 * The words around the first place found, on one line, with an ellipsis where they are cut off.
 * @param places in UTF-16 code units of the text, ascending
 */
export function snippetOf(text: string, places: readonly Stretch[]): Snippet {
  const first = places[0] ?? { start: 0, end: 0 };
  const from = text.length <= LENGTH || first.start <= LEAD ? 0 : wordStart(text, first.start - LEAD, first.start);
  const to = text.length <= LENGTH ? text.length : wordEnd(text, Math.max(first.end, Math.min(text.length, from + LENGTH)));
  const lead = from > 0 ? '…' : '';
  // One character for one: places stay what they are.
  const words = text.slice(from, to).replace(/\s/gu, ' ');
  const marks: Stretch[] = [];
  let last = from;
  for (const { start, end } of places) {
    if (start < last || end > to) continue;
    marks.push({ start: start - from + lead.length, end: end - from + lead.length });
    last = end;
  }
  return { text: `${lead}${words}${to < text.length ? '…' : ''}`, marks };
}

/** The beginning of a word between two places, or the first of them. */
function wordStart(text: string, at: number, before: number): number {
  const space = text.slice(at, before).search(/\s\S/u);
  return space < 0 ? whole(text, at) : at + space + 1;
}

/** The end of the last word before a place, when that is near. */
function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space > at - 15 ? space : whole(text, at);
}

/** A place that does not cut a surrogate pair. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

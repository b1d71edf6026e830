import { endsSentence } from './shape.ts';
import { outletEndings } from './vocabulary/outlets.ts';
import { normalise } from './vocabulary/phrases.ts';
import { columns } from './white-space.ts';

/** Whether a line is nothing but the name of an outlet ("The Harbour Gazette", "海港时报", "항만일보"). */
export function isOutletName(text: string): boolean {
  if (text.length > 40 || columns(text) > 36 || endsSentence(text) || /[\d,\uff0c:\uff1a“”"()\uff08\uff09]/u.test(text)) return false;
  const name = normalise(text);
  const words = name.split(' ');
  if (/\p{Script=Latin}/u.test(name)) {
    const capitals = text.split(/\s+/u).every((word) => /^(?:\p{Lu}|of|and|the|&)/u.test(word));
    return capitals && words.length >= 2 && words.length <= 5 && outletEndings.some((ending) => words.at(-1) === ending);
  }
  return (
    name.length <= 8 &&
    name.length >= 3 &&
    words.length <= 2 &&
    outletEndings.some((ending) => name.endsWith(ending) && name.length > ending.length)
  );
}

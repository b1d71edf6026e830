import { namesIn } from '../../../propositions/names-in.ts';
import type { Person } from '../../people/person.ts';

/** In UTF-16 code units: `South Korean Defense Minister ` and the like. */
const BEFORE = 48;
/** What may stand between a country's name and a title: an English ending, and nothing else in one word. */
const BESIDE = /^(?:n|ese|ish|i)?(?:[’']s)?\s?$/u;

/** The countries said right before the titles of a person, as `~KR`. */
export function countriesOf(text: string, { mentions }: Person): Set<string> {
  const found = new Set<string>();
  for (const { start, title } of mentions) {
    if (title === null) continue;
    const before = text.slice(Math.max(0, start - BEFORE), start);
    const upTo = before.toLowerCase().lastIndexOf(title);
    const words = upTo === -1 ? before : before.slice(0, upTo);
    for (const { term, end } of namesIn(words)) if (term.startsWith('~') && BESIDE.test(words.slice(end))) found.add(term);
  }
  return found;
}

import type { Stretch } from '../../sentences.ts';
import type { CueLanguage } from '../cues/cue-class.ts';
import { cueLanguageOf } from '../language.ts';
import { chinesePeople, foreignersInChinese } from './chinese.ts';
import { englishPeople, peopleOfOneName } from './english.ts';
import { koreanPeople } from './korean.ts';
import type { Named, NamedPerson } from './person.ts';

/** Whom a pronoun may stand for: the people a sentence names beside a title, with what they are, or speaking. */

interface Finder {
  readonly people: (passage: string, from: number) => Iterable<NamedPerson>;
  readonly others?: (passage: string) => Iterable<Named>;
}

const finders: Readonly<Record<CueLanguage, Finder>> = {
  en: { people: englishPeople, others: peopleOfOneName },
  zh: { people: chinesePeople, others: foreignersInChinese },
  ko: { people: koreanPeople },
};

/** In the order of the words. */
function namedIn(words: string, language: CueLanguage): Named[] {
  const { people, others } = finders[language];
  const surely = [...people(words, 0)].filter(({ isIntroduced, speaks }) => isIntroduced || speaks);
  return [...surely, ...(others?.(words) ?? [])].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The person last named in a sentence, or null. */
export function lastPersonIn(sentence: string, language: CueLanguage): string | null {
  return namedIn(sentence, language).at(-1)?.name ?? null;
}

/** How many passages are looked through for whom a text is about. */
const FIRST = 12;

/** The person a text names first, or null. */
export function firstPersonIn(text: string, passages: readonly Stretch[]): string | null {
  for (const { start, end } of passages.slice(0, FIRST)) {
    const words = text.slice(start, end);
    const language = cueLanguageOf(words);
    const [first] = language === null ? [] : namedIn(words, language);
    if (first !== undefined) return first.name;
  }
  return null;
}

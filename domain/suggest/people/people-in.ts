import type { Stretch } from '../../sentences.ts';
import { chineseNamesAgain, chinesePeople } from './chinese.ts';
import { englishPeople } from './english.ts';
import { koreanNamesAgain, koreanPeople } from './korean.ts';
import type { NamedPerson, Person, Script } from './person.ts';

interface Finder {
  readonly script: RegExp;
  readonly named: (passage: string, from: number) => Iterable<NamedPerson>;
  /** Names that somewhere in the text stand beside a title are people wherever they stand. */
  readonly again?: (passage: string, from: number, keys: ReadonlyMap<string, unknown>) => Iterable<NamedPerson>;
}

const finders: readonly Finder[] = [
  { script: /\p{Script=Han}/u, named: chinesePeople, again: chineseNamesAgain },
  { script: /\p{Script=Hangul}/u, named: koreanPeople, again: koreanNamesAgain },
  { script: /\p{Script=Latin}/u, named: englishPeople },
];

interface Gathered extends Person {
  /** Which of the mentions begins at a place. */
  readonly places: Map<number, number>;
}

/** The people a text names, in the order it first does, each with every place where the text names them so. */
export function peopleIn({ text, passages }: { readonly text: string; readonly passages: readonly Stretch[] }): Person[] {
  const people = new Map<string, Gathered>();
  const add = ({ script, name, key, family, given, ...mention }: NamedPerson) => {
    const person: Gathered = people.get(idOf(script, key)) ?? { script, name, key, family, given, mentions: [], places: new Map() };
    people.set(idOf(script, key), person);
    const at = person.places.get(mention.start);
    const before = at === undefined ? undefined : person.mentions[at];
    if (at === undefined || before === undefined) {
      person.places.set(mention.start, person.mentions.length);
      person.mentions.push(mention);
    } else {
      person.mentions[at] = {
        ...before,
        title: before.title ?? mention.title,
        isOfAnotherTime: before.isOfAnotherTime || mention.isOfAnotherTime,
        isIntroduced: before.isIntroduced || mention.isIntroduced,
        speaks: before.speaks || mention.speaks,
      };
    }
  };
  for (const { script, named, again } of finders) {
    const fitting = passages.map(({ start, end }) => ({ start, words: text.slice(start, end) })).filter(({ words }) => script.test(words));
    for (const { start, words } of fitting) for (const each of named(words, start)) add(each);
    if (again === undefined) continue;
    const keys = new Map([...people.values()].map(({ key }) => [key, true]));
    for (const { start, words } of fitting) for (const each of again(words, start, keys)) add(each);
  }
  const found = [...people.values()].map(
    ({ places: _, ...person }): Person => ({
      ...person,
      mentions: person.mentions.toSorted((a, b) => a.start - b.start),
    }),
  );
  return found.toSorted((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
}

function idOf(script: Script, key: string): string {
  return `${script} ${key}`;
}

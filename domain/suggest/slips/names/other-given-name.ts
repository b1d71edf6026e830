import { officesOf, type Person, pairsOfFamily, sameOffice, standTogether } from '../../people/person.ts';
import { type Looked, type Slip, slipAt } from '../slip.ts';
import { countriesOf } from './countries.ts';

/**
 * Somebody of the same family name in an office that the text gives to another: `President Lee Jae-myung … the Lee Myung-bak
 * government`, as machine translation makes it when it knows a more famous bearer of the name. The one who is introduced with the
 * office, and named as often at least, is expected; the other is pointed out wherever named.
 *
 * Must not flag: predecessors (a `former`, an era, a candidate beside any mention of either), two whom one sentence names together,
 * heads of two countries, titles that many people have.
 */
export function otherGivenNames({ text }: Looked, people: readonly Person[]): Slip[] {
  return [...pairsOfFamily(people)].flatMap(([expected, found]) => {
    if (!isHolder(expected) || expected.mentions.length < found.mentions.length || expected.given === found.given) return [];
    // Of two alike the one named first is expected.
    if (expected.mentions.length === found.mentions.length && startOf(found) < startOf(expected)) return [];
    if (!shareOffice(expected, found) || [...expected.mentions, ...found.mentions].some(({ isOfAnotherTime }) => isOfAnotherTime))
      return [];
    if (standTogether(text, expected, found) || areOfTwoCountries(text, expected, found)) return [];
    return found.mentions.map((mention) =>
      slipAt(
        text,
        mention,
        'name',
        'other-given-name',
        found.name,
        expected.name,
        `${found.name} stands where this text elsewhere has ${expected.name}: the same family name and office, another given name.`,
      ),
    );
  });
}

/** Whether a text says twice at least who this is, once by an office that one person holds at a time. */
function isHolder(person: Person): boolean {
  return person.mentions.filter(({ isIntroduced }) => isIntroduced).length > 0 && person.mentions.length > 1 && officesOf(person).size > 0;
}

function shareOffice(a: Person, b: Person): boolean {
  const offices = [...officesOf(a)];
  return [...officesOf(b)].some((office) => offices.some((other) => sameOffice(office, other)));
}

function areOfTwoCountries(text: string, a: Person, b: Person): boolean {
  const first = countriesOf(text, a);
  const second = countriesOf(text, b);
  return first.size > 0 && second.size > 0 && ![...first].some((country) => second.has(country));
}

function startOf({ mentions }: Person): number {
  return mentions[0]?.start ?? 0;
}

import { officeOf, type Person, standTogether } from '../../people/person.ts';
import { type Looked, type Slip, slipAt } from '../slip.ts';
import { countriesOf } from './countries.ts';

/** So often at least the text gives the office to the one who is expected. */
const USUAL = 2;
/** Words of a change of office, in any sentence near the name. */
const SUCCESSION =
  /former|ex-|predecessor|success|replac|appoint|nominat|nominee|resign|oust|elect|took office|step(?:ped)? down|acting|then-|任命|提名|接替|接任|继任|前任|卸任|辞职|离任|就任|上任|代理|新任|候任|当选|임명|지명|후임|전임|사퇴|사임|물러|퇴임|취임|대행|당선|후보|교체/u;
/** In UTF-16 code units, on either side. */
const AROUND = 120;

/**
 * One office of one country held by two people in one text: the one who has it once, where another has it throughout. The country has to
 * be said before the title of both.
 *
 * Must not flag: a change of office (words for one near the name), colleagues of two countries, two whom one sentence names together.
 */
export function twoHolders({ text }: Looked, people: readonly Person[]): Slip[] {
  const holders = people.flatMap((person) => {
    const offices = new Set(person.mentions.flatMap(({ title }) => exactOffice(title) ?? []));
    const countries = offices.size === 0 ? null : countriesOf(text, person);
    return countries === null || countries.size !== 1
      ? []
      : [...offices].map((office) => ({ person, at: `${person.script} ${[...countries][0]} ${office}` }));
  });
  return [...Map.groupBy(holders, ({ at }) => at).values()].flatMap((held) => {
    const usual = held.find(({ person }) => person.mentions.length > USUAL)?.person;
    if (usual === undefined || held.length !== 2) return [];
    return held.flatMap(({ person }) => {
      const [mention, ...more] = person.mentions;
      if (person === usual || mention === undefined || more.length > 0 || mention.isOfAnotherTime) return [];
      if (SUCCESSION.test(text.slice(Math.max(0, mention.start - AROUND), mention.end + AROUND))) return [];
      if (standTogether(text, usual, person)) return [];
      return [
        slipAt(
          text,
          mention,
          'name',
          'two-holders',
          person.name,
          usual.name,
          `${person.name} has an office here that this text elsewhere gives to ${usual.name}.`,
        ),
      ];
    });
  });
}

/** What is named after a head of government says nothing of which office that is. */
function exactOffice(title: string | null): string | null {
  const office = officeOf(title);
  return office === 'government' ? null : office;
}

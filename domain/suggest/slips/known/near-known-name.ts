import { namesOf } from '../../../entity.ts';
import { keyOfName } from '../../../name-key.ts';
import type { Person } from '../../people/person.ts';
import { isOneSpelling } from '../names/alike.ts';
import { type KnownEntity, type Looked, type Slip, slipAt } from '../slip.ts';
import type { KnownNames } from './known-names.ts';

/**
 * A person whom a text introduces with a title under a name that is nearly one the notebook keeps: one character of a given name, one letter,
 * the last syllable spelt out. Names that differ between sources come to light so.
 *
 * Must not flag: names the notebook keeps, people named twice and more besides the name they are like, bare names without a title.
 */
export function nearKnownNames({ text }: Looked, people: readonly Person[], known: KnownNames): Slip[] {
  if (known.size === 0) return [];
  const kept = Map.groupBy(spellings([...new Set(known.values())]), ({ key }) => key.slice(0, 1));
  const here = new Set(people.map(({ key }) => key));
  return people.flatMap((person) => {
    const [mention] = person.mentions;
    if (mention === undefined || !mention.isIntroduced || known.has(keyOfName(person.name)) || person.given.length < 2) return [];
    const near = (kept.get(person.key.slice(0, 1)) ?? []).find(
      (each) => !here.has(each.key) && each.family.length > 0 && isNear(person, each.key),
    );
    if (near === undefined) return [];
    return person.mentions.map((each) =>
      slipAt(
        text,
        each,
        'name',
        'near-known-name',
        person.name,
        near.name,
        `${person.name} is nearly ${near.name}, a name this notebook keeps, and is none of its own.`,
      ),
    );
  });
}

interface Spelling {
  readonly key: string;
  readonly name: string;
  readonly family: string;
}

function spellings(known: readonly KnownEntity[]): Spelling[] {
  return known.flatMap((entity) => namesOf(entity).map((name) => ({ key: keyOfName(name), name, family: keyOfName(name).slice(0, 1) })));
}

/** Whether a kept name is a person's but for one character or letter. */
function isNear(person: Person, key: string): boolean {
  const { script, family } = person;
  if (!key.startsWith(family)) return false;
  return isOneSpelling(person, { script, key, family, given: key.slice(family.length) });
}

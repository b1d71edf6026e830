import type { Mention, Person } from '../../people/person.ts';
import { type Looked, type Slip, slipAt } from '../slip.ts';

/** Who speaks within as many UTF-16 code units goes on with what was said. */
const NEAR = 300;
/** Somebody named more often is part of the story. */
const MOST = 2;

/**
 * Somebody who speaks right after a person that the text introduces, has their family name, and whom the text introduces nowhere: a name
 * that should be the same person's. `… warned Park Won-gon, a professor. “It means …,” Park Geun-hye said.`
 *
 * Must not flag: relatives and namesakes whom the text introduces anywhere, anyone named more than twice, a family name by itself.
 */
export function speakerChanges({ text }: Looked, people: readonly Person[]): Slip[] {
  const speaking = people
    .flatMap((person) => person.mentions.filter(({ speaks }) => speaks).map((mention) => ({ person, mention })))
    .toSorted((a, b) => a.mention.start - b.mention.start);
  return speaking.flatMap(({ person, mention }, at) => {
    const before = speaking[at - 1];
    if (before === undefined || before.person === person || !isStranger(person)) return [];
    const { person: speaker, mention: said } = before;
    const isOneFamily = speaker.script === person.script && speaker.family === person.family;
    if (!isOneFamily || !isIntroducedBy(speaker, mention) || mention.start - said.end > NEAR) return [];
    return [
      slipAt(
        text,
        mention,
        'name',
        'speaker-changes',
        person.name,
        speaker.name,
        `${person.name} speaks right after ${speaker.name}, and this text does not say who ${person.name} is.`,
      ),
    ];
  });
}

function isStranger({ mentions }: Person): boolean {
  return mentions.length <= MOST && mentions.every(({ isIntroduced, title }) => !isIntroduced && title === null);
}

function isIntroducedBy({ mentions }: Person, { start }: Mention): boolean {
  return mentions.some((each) => each.isIntroduced && each.start < start);
}

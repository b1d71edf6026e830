import { type Person, pairsOfFamily, standTogether } from '../../people/person.ts';
import { type Looked, type Slip, slipAt } from '../slip.ts';
import { isOneSpelling, soundsAlike } from './alike.ts';

/** So often at least the usual spelling is there. */
const USUAL = 3;

/**
 * A spelling that stands once where another is used throughout: `Defense Minister Ahn Kyu-baek` among many `Ahn Gyu-back`,
 * 室长魏成洛 among many 室长魏圣洛.
 *
 * Must not flag: two people with like names (no title in common, or one sentence names both), two ways to set hyphens and spaces.
 */
export function nearSpellings({ text }: Looked, people: readonly Person[]): Slip[] {
  return [...pairsOfFamily(people)].flatMap(([usual, odd]) => {
    const [mention, ...more] = odd.mentions;
    if (mention === undefined || more.length > 0 || usual.mentions.length < USUAL) return [];
    if (!usual.mentions.some(({ isIntroduced }) => isIntroduced) || !isOneSpelling(usual, odd)) return [];
    const isSame = mention.title === null ? soundsAlike(usual, odd) : usual.mentions.some(({ title }) => title === mention.title);
    if (!isSame || mention.isOfAnotherTime || standTogether(text, usual, odd)) return [];
    return [
      slipAt(
        text,
        mention,
        'name',
        'near-spelling',
        odd.name,
        usual.name,
        `${odd.name} stands once; everywhere else this text has ${usual.name}.`,
      ),
    ];
  });
}

import type { Proposition } from '../../domain/proposition.ts';
import { wordsKey } from '../../domain/same-words.ts';

/** Those that have every word, case and width aside, the one made last first. */
export function withWords(propositions: Iterable<Proposition>, words: string): Proposition[] {
  const wanted = wordsKey(words)
    .split(' ')
    .filter((each) => each !== '');
  return [...propositions]
    .filter(({ statement }) => {
      const key = wordsKey(statement);
      return wanted.every((each) => key.includes(each));
    })
    .reverse();
}

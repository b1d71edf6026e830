import { type Entity, namesOf } from '../entity.ts';
import { keyOfName } from '../name-key.ts';
import { foldedForCues } from '../suggest/folded.ts';
import { standsAlone } from './names-in.ts';
import type { Term } from './term.ts';

interface Kept {
  readonly words: string;
  readonly term: string;
}

/** The names a notebook keeps, found in texts: whatever somebody is called, in whichever script, is one term. */
export class KeptNames {
  /** Another one when any name is. */
  readonly signature: string;
  /** By the character they begin with, the longest first. */
  readonly #byFirst: ReadonlyMap<string, Kept[]>;

  constructor(entities: readonly Pick<Entity, 'id' | 'name' | 'aliases'>[]) {
    const kept = entities.flatMap((entity) =>
      namesOf(entity)
        .filter((name) => keyOfName(name).length > 1)
        .map((name): Kept => ({ words: comparable(name), term: `~@${entity.id}` })),
    );
    this.signature = kept.map(({ words, term }) => `${term} ${words}`).join('\n');
    this.#byFirst = Map.groupBy(
      kept.toSorted((a, b) => b.words.length - a.words.length),
      ({ words }) => words.charAt(0),
    );
  }

  /** Every kept name where it stands, as `~@` with the identifier of its bearer. */
  *in(text: string): Generator<Term> {
    if (this.#byFirst.size === 0) return;
    const folded = comparable(text);
    for (let at = 0; at < folded.length; at++) {
      const found = this.#byFirst
        .get(folded.charAt(at))
        ?.find(({ words }) => folded.startsWith(words, at) && standsAlone(folded, at, at + words.length));
      if (found === undefined) continue;
      yield { term: found.term, start: at, end: at + found.words.length };
      at += found.words.length - 1;
    }
  }
}

/** One code unit for one: `Jae-myung` and `Jae Myung` are written either way. */
function comparable(words: string): string {
  return foldedForCues(words).replaceAll('-', ' ');
}

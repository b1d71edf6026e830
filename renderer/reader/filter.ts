import { type Claim, type Tag, tags } from '../../domain/claim.ts';
import type { Note } from '../../domain/note.ts';
import { type Passage, splitPassageId } from '../../domain/passage.ts';
import type { DecidedBlock } from '../../domain/passages.ts';

/** Which passages are to be shown: those that fit every choice made. Tags are one choice: a claim of any of them will do. */
export interface PassageFilter {
  readonly tags: ReadonlySet<Tag>;
  /** Neither done nor set aside. */
  readonly untouched: boolean;
  /** With a claim of one's own, or with a note. */
  readonly mine: boolean;
}

export const showAll: PassageFilter = { tags: new Set(), untouched: false, mine: false };

/** What a filter looks at: a version's passages and the work done on them. */
export interface Work {
  readonly versionId: string;
  readonly passages: readonly DecidedBlock[];
  readonly claims: readonly Pick<Claim, 'id' | 'tag' | 'passage' | 'lastPassage' | 'author'>[];
  /** By passage number. */
  readonly triages: ReadonlyMap<number, Pick<Passage, 'triage'>>;
  readonly notes: ReadonlyMap<string, Pick<Note, 'about'>>;
  /** The author of one's own claims. */
  readonly me: string;
}

/** One thing that can be chosen. */
export type Choice = Tag | 'untouched' | 'mine';
export const choices: readonly Choice[] = [...tags, 'untouched', 'mine'];

/** The numbers of the passages that fit each choice taken by itself. */
export type Fitting = Readonly<Record<Choice, ReadonlySet<number>>>;

/** Finds the passages for every choice, in time that grows with the number of passages, claims and notes. */
export function fittingPassages({ versionId, passages, claims, triages, notes, me }: Work): Fitting {
  const fitting: Record<Choice, Set<number>> = {
    reported: new Set(),
    speculative: new Set(),
    disputed: new Set(),
    untouched: new Set(),
    mine: new Set(),
  };
  for (const { number } of passages) if (!triages.has(number)) fitting.untouched.add(number);
  const places = new Map(passages.map(({ number }, place) => [number, place]));
  const noted = new Set<string>();
  for (const { about } of notes.values()) {
    if (about.kind === 'claim') noted.add(about.id);
    const passage = about.kind === 'passage' ? splitPassageId(about.id) : null;
    if (passage?.versionId === versionId) fitting.mine.add(passage.number);
  }
  for (const { id, tag, passage, lastPassage, author } of claims) {
    const isMine = author === me || noted.has(id);
    // Numbers jump where furniture was made a passage, so what lies between two of them is asked of the text's order.
    const first = places.get(passage) ?? 0;
    const end = (places.get(lastPassage) ?? -1) + 1;
    for (const { number } of passage === lastPassage ? [{ number: passage }] : passages.slice(first, end)) {
      fitting[tag].add(number);
      if (isMine) fitting.mine.add(number);
    }
  }
  return fitting;
}

/**
 * The numbers of the passages a filter shows.
 * @returns null when it shows them all
 */
export function visiblePassages(filter: PassageFilter, fitting: Fitting): ReadonlySet<number> | null {
  const wanted: ReadonlySet<number>[] = [];
  if (filter.tags.size > 0) wanted.push(new Set([...filter.tags].flatMap((tag) => [...fitting[tag]])));
  if (filter.untouched) wanted.push(fitting.untouched);
  if (filter.mine) wanted.push(fitting.mine);
  const [first, ...others] = wanted;
  return first === undefined ? null : new Set([...first].filter((number) => others.every((each) => each.has(number))));
}

/** Whether a choice is made. */
export function isChosen(filter: PassageFilter, choice: Choice): boolean {
  return choice === 'untouched' || choice === 'mine' ? filter[choice] : filter.tags.has(choice);
}

/** The filter with one choice made or taken back. */
export function withChoice(filter: PassageFilter, choice: Choice, chosen: boolean): PassageFilter {
  if (choice === 'untouched' || choice === 'mine') return { ...filter, [choice]: chosen };
  return { ...filter, tags: new Set(tags.filter((tag) => (tag === choice ? chosen : filter.tags.has(tag)))) };
}

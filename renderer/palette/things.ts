import type { Claim, Tag } from '../../domain/claim.ts';
import type { Messages } from '../messages/messages.ts';
import { foldedName, scoreOf, type Wanted } from './score.ts';

/** Something the palette offers. */
export interface Thing {
  /** Its kind and identifier. */
  readonly key: string;
  readonly title: string;
  /** BCP 47 tag of the title, where it is not the window's language. */
  readonly language?: string;
  /** Shown beside the title, and found by as well. */
  readonly detail?: string;
  /** Found by, and not shown. */
  readonly alias?: string;
  /** The keys that do the same. */
  readonly keys?: string;
  readonly tag?: Tag;
  run(): void;
}

/** Where the window can be asked to go. */
export interface Goes {
  toSource(sourceId: string): void;
  toProposition(propositionId: string): void;
  toBrief(briefId: string): void;
  toClaim(claim: Claim): void;
}

/** A kind of things, and how they are looked for. */
export interface Kind {
  readonly id: string;
  heading(messages: Messages): string;
  /** Whether abbreviations find them, or only words: in long texts letters are everywhere. */
  readonly letters: boolean;
  /** How many are listed at most: before anything is typed, and of those that fit. */
  readonly listed: { readonly before: number; readonly fitting: number };
  /** Whether there may be so many that they are looked through in slices, after everything else. */
  readonly isMany: boolean;
}

/** The things of one kind; undefined while they are on their way. */
export interface KindOfThings {
  readonly kind: Kind;
  readonly things: readonly Thing[] | undefined;
}

/** Things of one kind that fit, the best first, and how many fit in all. */
export interface FoundThings {
  readonly kind: Kind;
  readonly things: readonly Thing[];
  readonly total: number;
  /** The score of the best. */
  readonly best: number;
}

/** What fits by its details or its alias only comes after what fits by its title. */
const BESIDE = 20;
/** How long (ms) one slice of the work may take: keys in between are answered. */
const SLICE = 6;
/** How many things are looked at between two looks at the clock. */
const STRIDE = 64;

/** What each thing is found by, for as long as the thing lives. */
const names = new WeakMap<Thing, { readonly title: string; readonly all: string }>();

function namesOf(thing: Thing): { readonly title: string; readonly all: string } {
  let known = names.get(thing);
  if (known === undefined) {
    const title = foldedName(thing.title).text;
    const more = [thing.detail, thing.alias].filter((each) => each !== undefined).join(' ');
    known = { title, all: more === '' ? title : `${title} ${foldedName(more).text}` };
    names.set(thing, known);
  }
  return known;
}

interface Scored {
  readonly thing: Thing;
  readonly score: number;
}

function scored(thing: Thing, wanted: Wanted, letters: boolean): Scored | null {
  const { title, all } = namesOf(thing);
  const byTitle = scoreOf(wanted, title, letters);
  if (byTitle !== null) return { thing, score: byTitle };
  const byAll = all === title ? null : scoreOf(wanted, all, letters);
  return byAll === null ? null : { thing, score: byAll - BESIDE };
}

function sorted(kind: Kind, fitting: Scored[]): FoundThings {
  // Stable: what fits equally well stays in its order.
  fitting.sort((a, b) => b.score - a.score);
  return {
    kind,
    things: fitting.slice(0, kind.listed.fitting).map(({ thing }) => thing),
    total: fitting.length,
    best: fitting[0]?.score ?? Number.NEGATIVE_INFINITY,
  };
}

/** What fits of one kind, at once. */
export function findThings(kind: Kind, things: readonly Thing[], wanted: Wanted): FoundThings {
  return sorted(
    kind,
    things.flatMap((thing) => scored(thing, wanted, kind.letters) ?? []),
  );
}

/** The same in slices of a few milliseconds. @returns null once `signal` is aborted */
export async function findManyThings(
  kind: Kind,
  things: readonly Thing[],
  wanted: Wanted,
  signal: AbortSignal,
): Promise<FoundThings | null> {
  const fitting: Scored[] = [];
  let begun = performance.now();
  for (let at = 0; at < things.length; at++) {
    if (at % STRIDE === 0 && performance.now() - begun > SLICE) {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return null;
      begun = performance.now();
    }
    const thing = things[at];
    const found = thing === undefined ? null : scored(thing, wanted, kind.letters);
    if (found !== null) fitting.push(found);
  }
  return signal.aborted ? null : sorted(kind, fitting);
}

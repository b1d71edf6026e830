import type { FurnitureKind } from '../../domain/version.ts';
import type { Draft } from './draft.ts';
import { type Clue, clues } from './furniture-clues.ts';
import { markSections } from './furniture-sections.ts';
import { isOutletName } from './outlet-name.ts';
import { isLabel, isProse } from './shape.ts';
import { findTitle } from './title.ts';
import { knownLine } from './vocabulary/lookup.ts';

/** Weights sum to this or more: the block is furniture. */
const threshold = 1;

/** Why a block is, or is not, furniture. */
interface Verdict {
  readonly score: number;
  readonly kind: FurnitureKind;
  readonly clues: readonly Clue[];
}

/**
 * Marks as furniture what belongs to the page and not to the text. Every block gets clues with weights: what it says, how
 * it looks, where it stands, and in HTML what the markup says; lists under a heading such as "Related articles" follow
 * their heading.
 */
export function markFurniture(drafts: readonly Draft[]): Draft[] {
  const verdicts = weighAll(drafts);
  const marked = drafts.map((draft, index): Draft => {
    const verdict = verdicts[index];
    if (draft.kind === 'furniture' || verdict === undefined || verdict.score < threshold) return draft;
    return furnished(draft, verdict.kind);
  });
  return markSections(marked);
}

/** A block turned into furniture; its level means nothing any more. */
function furnished({ level, ...rest }: Draft, furniture: FurnitureKind): Draft {
  return { ...rest, kind: 'furniture', furniture };
}

/** The verdict on every block, in order. */
export function weighAll(drafts: readonly Draft[]): Verdict[] {
  const own = drafts.map(clues);
  const title = findTitle(drafts, (index) => sum((own[index] ?? []).filter((clue) => clue.isPlace !== true)) >= 0.7);
  const place = placesOf(drafts, own);
  const placed = own.map((found, index) => [...found, ...placeClues(drafts, index, place, title)]);
  return placed.map((found, index) => {
    const near = sum(found) >= 0.5 && [index - 1, index + 1].some((other) => sum(placed[other] ?? []) >= threshold);
    return verdictOf(near ? [...found, { name: 'beside furniture', weight: 0.3 }] : found);
  });
}

/** Where the written-out text begins and ends, as block indexes; furniture-like prose does not count. */
interface Places {
  readonly firstProse: number;
  readonly lastProse: number;
}

function placesOf(drafts: readonly Draft[], own: readonly Clue[][]): Places {
  const isText = (draft: Draft, index: number) => draft.kind !== 'caption' && isProse(draft.text) && sum(own[index] ?? []) < 0.5;
  const firstProse = drafts.findIndex(isText);
  return { firstProse: firstProse < 0 ? drafts.length : firstProse, lastProse: drafts.findLastIndex(isText) };
}

function placeClues(drafts: readonly Draft[], index: number, { firstProse, lastProse }: Places, title: number): Clue[] {
  const draft = drafts[index];
  if (draft === undefined || draft.kind === 'table-row') return [];
  if (index === title) return [{ name: 'the title', weight: -2 }];
  const found: Clue[] = [];
  const before = index < firstProse && lastProse >= 0;
  const after = lastProse >= 0 && index > lastProse;
  if (after || (before && !isProse(draft.text))) found.push({ name: 'outside the written-out text', weight: 0.3 });
  if (isProse(draft.text) && !after) found.push({ name: 'written out in sentences', weight: -0.3 });
  if (draft.markup === undefined && draft.kind === 'list-item') found.push({ name: 'a point of a list', weight: -0.4 });
  if (draft.markup === undefined && draft.kind !== 'list-item' && draft.kind !== 'caption') {
    const inMenu = (before && (title < 0 || index < title)) || after ? runOfLabels(drafts, index) : 0;
    if (inMenu >= 5) found.push({ name: 'one of many short lines in a row', weight: 0.5, kind: 'navigation' });
  }
  const below = drafts[index + 1];
  if (draft.kind === 'heading' && below !== undefined && isProse(below.text) && knownLine(draft.text)?.kind === 'navigation') {
    found.push({ name: 'a heading with text below it', weight: -0.4 });
  }
  if (index < title && title - index <= 8 && isOutletName(draft.text)) {
    found.push({ name: 'the name of an outlet above the title', weight: 0.8, kind: 'navigation' });
  }
  return found;
}

/** How many short lines stand together around one, itself included; 8 is as far as it looks. */
function runOfLabels(drafts: readonly Draft[], index: number): number {
  const isMember = (at: number) => {
    const draft = drafts[at];
    return draft !== undefined && draft.kind !== 'list-item' && isLabel(draft.text);
  };
  if (!isMember(index)) return 0;
  let length = 1;
  for (let at = index - 1; at >= index - 8 && isMember(at); at--) length++;
  for (let at = index + 1; at <= index + 8 && isMember(at); at++) length++;
  return length;
}

function verdictOf(found: readonly Clue[]): Verdict {
  if (found.every(({ kind }) => kind === undefined)) return { score: sum(found), kind: 'other', clues: found };
  const byKind = new Map<FurnitureKind, number>();
  for (const { kind, weight } of found) if (kind !== undefined) byKind.set(kind, (byKind.get(kind) ?? 0) + weight);
  // Any name says more than "other".
  const [best] = [...byKind].toSorted((a, b) => Number(a[0] === 'other') - Number(b[0] === 'other') || b[1] - a[1]);
  return { score: sum(found), kind: best?.[0] ?? 'other', clues: found };
}

function sum(found: readonly Clue[]): number {
  // Rounded, so that 0.7 + 0.3 is 1 in binary fractions too.
  return Math.round(found.reduce((total, { weight }) => total + weight, 0) * 100) / 100;
}

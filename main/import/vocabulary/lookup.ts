import type { FurnitureKind } from '../../../domain/version.ts';
import { advert } from './advert.ts';
import { bylineLines } from './byline.ts';
import { comments } from './comments.ts';
import { cookie } from './cookie.ts';
import { disclaimer } from './disclaimer.ts';
import { navigation } from './navigation.ts';
import { PhraseFinder } from './phrase-finder.ts';
import { type Concern, normalise, plain } from './phrases.ts';
import { pictureLines } from './pictures.ts';
import { related } from './related.ts';
import { sections } from './sections.ts';
import { share } from './share.ts';

const concerns: readonly Concern[] = [
  cookie,
  share,
  related,
  comments,
  advert,
  disclaimer,
  { kind: 'byline', lines: bylineLines },
  { kind: 'other', lines: pictureLines },
  navigation,
  sections,
];

interface Phrase {
  readonly kind: FurnitureKind;
  /** Whether the phrase is furniture on its own. */
  readonly certain: boolean;
}

const phrases = new Map<string, Phrase>();
const headings = new Map<string, FurnitureKind>();
/** By the code unit they begin with, in the order in which they count. */
const openings = new Map<number, { readonly phrase: string; readonly kind: FurnitureKind }[]>();
const sayings = new PhraseFinder<FurnitureKind>();
for (const { kind, lines = [], perhaps = [], opens = [], says = [], headings: heads = [] } of concerns) {
  for (const phrase of perhaps) remember(phrase, { kind, certain: false });
  for (const phrase of [...lines, ...heads]) remember(phrase, { kind, certain: true });
  for (const phrase of heads) headings.set(normalise(phrase), kind);
  for (const phrase of opens) rememberOpening(plain(phrase), kind);
  for (const phrase of says) sayings.add(plain(phrase), kind);
}
/** How long phrases are, by the code unit they begin with; the longest first. */
const lengths = new Map(
  [...Map.groupBy(phrases.keys(), (phrase) => phrase.charCodeAt(0))].map(([start, group]) => [
    start,
    [...new Set(group.map((phrase) => phrase.length))].sort((a, b) => b - a),
  ]),
);

function remember(text: string, phrase: Phrase): void {
  const key = normalise(text);
  if (key !== '' && phrases.get(key)?.certain !== true) phrases.set(key, phrase);
}

function rememberOpening(phrase: string, kind: FurnitureKind): void {
  const start = phrase.charCodeAt(0);
  openings.set(start, [...(openings.get(start) ?? []), { phrase, kind }]);
}

/** What a line made of nothing but known phrases is. */
interface KnownLine {
  readonly kind: FurnitureKind;
  /** How many of its phrases are furniture on their own. */
  readonly certain: number;
  /** How many may be furniture; numbers do not count. */
  readonly perhaps: number;
}

/** Whether a line consists of known phrases and separators only ("Home | News | Log in"), and of which. */
export function knownLine(text: string): KnownLine | null {
  if (text.length > 160) return null;
  const line = normalise(text);
  let at = 0;
  let certain = 0;
  let perhaps = 0;
  let kind: FurnitureKind | null = null;
  while (at < line.length) {
    const separator = /^[\s|·•/,>»›:\-–()[\]]+/u.exec(line.slice(at));
    if (separator !== null) at += separator[0].length;
    if (at >= line.length) break;
    const found = longestPhraseAt(line, at);
    if (found === null) return null;
    if (found.certain) certain++;
    else if (found.length > 1 || line[at] !== '#') perhaps++;
    if (kind === null || (found.certain && certain === 1)) kind = found.kind;
    at += found.length;
  }
  return kind === null ? null : { kind, certain, perhaps };
}

/** Whether most words of a line are known phrases, at least four of them: a menu with names of its own among them. */
export function isMostlyMenu(text: string): boolean {
  if (text.length > 200) return false;
  const words = text.split(/[\s|\uff5c·/>›»]+/u).filter((word) => word !== '');
  if (words.length < 4) return false;
  const known = words.filter((word) => phrases.has(normalise(word))).length;
  return known >= 4 && known >= words.length * 0.7;
}

function longestPhraseAt(line: string, at: number): (Phrase & { length: number }) | null {
  for (const length of lengths.get(line.charCodeAt(at)) ?? []) {
    if (at + length > line.length) continue;
    const phrase = phrases.get(line.slice(at, at + length));
    if (phrase !== undefined && isBoundary(line, at + length)) return { ...phrase, length };
  }
  return null;
}

/** Whether a word may end before `at`: not in the middle of alphabetic writing. */
function isBoundary(line: string, at: number): boolean {
  return !/^[\p{Script=Latin}\p{Script=Hangul}]{2}$/u.test(line.slice(at - 1, at + 1));
}

/** The kind of furniture a line opens like, or null. */
export function knownOpening(text: string): FurnitureKind | null {
  if (text.length > 1200) return null;
  const line = plain(text).replace(/^[▶▷►■□◆☞→▲△※●>[【\s]+/u, '');
  const same = openings.get(line.charCodeAt(0));
  return same?.find(({ phrase }) => line.startsWith(phrase) && isBoundary(line, phrase.length))?.kind ?? null;
}

/** How many different sayings of each kind a text has. Long texts are not looked at: furniture is brief. */
export function knownSayings(text: string): ReadonlyMap<FurnitureKind, number> {
  const counts = new Map<FurnitureKind, number>();
  if (text.length > 1200) return counts;
  for (const kind of sayings.in(plain(text))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** What a line announces when it is the heading of a list of other articles or of readers' comments, else null. */
export function sectionHeading(text: string): FurnitureKind | null {
  if (text.length > 60) return null;
  return headings.get(normalise(text)) ?? null;
}

import type { Stretch } from '../../sentences.ts';
import { LONGEST_SENTENCE, speakersOf } from '../../speakers/speakers-of.ts';
import { withoutQuotations } from '../../speakers/without-quotations.ts';
import type { CueLanguage } from '../cues/cue-class.ts';
import { type Quotation, quotationsAt } from '../passage-quotations.ts';
import { lastPersonIn } from '../people/named-in.ts';
import type { Attribution } from '../suggestion.ts';
import { documentIn } from './documents.ts';
import { kindOfName } from './kind-of-name.ts';
import { type Pointer, pointerIn, subjectOfLaterClause } from './speech.ts';
import type { Turn } from './turns.ts';

/** A sentence of a passage with what is needed to tell who speaks. Offsets are UTF-16 code units of the passage. */
export interface UnvoicedSentence extends Stretch {
  readonly text: string;
  readonly language: CueLanguage | null;
}

/** What is known of who spoke before a passage. */
export interface Floor {
  /** Who spoke last, under the name the text had for them. */
  readonly speaker: string;
  /** How many sentences ago. */
  readonly since: number;
  /** Who is in the middle of a quotation. */
  readonly quoted: string | null;
  /** The last sentences outside of quotations, the latest first: a person they name may be meant. */
  readonly recent: readonly UnvoicedSentence[];
}

export const emptyFloor: Floor = { speaker: '', since: Number.POSITIVE_INFINITY, quoted: null, recent: [] };

/** After as many sentences a pronoun no longer leads back to who spoke. */
const REMEMBERED = 8;
/** So many sentences are looked through for a person named before a pronoun. */
const MENTIONED = 3;
/** A quotation alone is what the last speaker says when it follows within as many sentences. */
const ADJACENT = 2;

interface Named {
  readonly name: string;
  readonly from: Attribution['from'];
}

/**
 * Who says each sentence of a passage. A sentence's own words come first (`X said`, `据X报道`, `X에 따르면`); a quotation is one
 * speaker's from its first sentence to its last, whether the name stands before or after it; a pronoun, a definite noun or a speaking
 * verb without a subject leads back to who spoke before; all else is the outlet's. After the steps of O'Keefe and others, "A sequence
 * labelling approach to quote attribution" (EMNLP 2012), without learning.
 * @param turn whose turn the passage is in a conversation: what nobody else says in it is theirs
 * @returns one attribution for each sentence, and the floor for the next passage
 */
export function attribute(
  passage: string,
  sentences: readonly UnvoicedSentence[],
  quotations: readonly Quotation[],
  before: Floor,
  turn: Turn | null,
): { readonly voices: readonly Attribution[]; readonly floor: Floor } {
  const own = sentences.map((sentence) => ownSpeaker(passage, sentence));
  const voices: (Named | null)[] = sentences.map(() => null);
  const quotationOf = sentences.map((sentence) => mostlyIn(sentence, quotations));
  let floor = before;
  sentences.forEach((sentence, at) => {
    const said = own[at];
    const quotation = quotationOf[at];
    let voice: Named | null = null;
    if (said?.name !== undefined) voice = { name: said.name, from: 'sentence' };
    else if (quotation !== undefined && turn === null) voice = speakerOfQuotation(sentences, own, quotation, at, floor);
    if (voice === null && said?.pointer != null) {
      const name = antecedent(said.pointer, floor);
      // `The union denied` where nobody was named before names the union itself.
      const isNamed = said.pointer.by === 'definite' && name === said.pointer.noun;
      if (name !== null) voice = { name, from: isNamed ? 'sentence' : 'pronoun' };
    }
    if (voice === null && turn !== null && turn.name !== '') voice = { name: turn.name, from: 'quotation' };
    voices[at] = voice;
    if (voice === null) floor = { ...floor, since: floor.since + 1 };
    else floor = { ...floor, speaker: voice.name, since: 0, quoted: quotation?.isOpen === true ? voice.name : null };
    const recent = quotation === undefined ? [sentence, ...floor.recent] : floor.recent;
    floor = { ...floor, recent: recent.slice(0, MENTIONED) };
  });
  const isOpen = quotations.at(-1)?.isOpen === true;
  return {
    voices: voices.map((voice) =>
      voice === null ? { kind: 'outlet', name: '', from: 'source' } : { kind: kindOfName(voice.name), ...voice },
    ),
    floor: { ...floor, quoted: isOpen ? floor.quoted : null },
  };
}

interface Own {
  readonly name: string | undefined;
  readonly pointer: Pointer | null;
}

function ownSpeaker(passage: string, { start, end, text, language }: UnvoicedSentence): Own {
  if (language === null) return { name: undefined, pointer: null };
  const [name] = speakersOf(passage, { start, end }, language);
  if (name !== undefined && !isDefinite(name)) return { name, pointer: null };
  const open = withoutQuotations(text.slice(0, LONGEST_SENTENCE));
  const pointer = pointerIn(open, language);
  if (name === undefined) {
    const other = pointer === null ? (documentIn(open, language) ?? subjectOfLaterClause(open, language)) : null;
    return { name: other ?? undefined, pointer };
  }
  // `The official said` names nobody: whoever it was is named before.
  const isNobody = pointer?.by === 'definite' && name.toLowerCase().endsWith(pointer.noun.toLowerCase());
  return isNobody ? { name: undefined, pointer: { by: 'definite', noun: name.replace(/^the\s+/iu, '') } } : { name, pointer: null };
}

/** Whether a name may be no more than an article or a demonstrative with a noun. */
function isDefinite(name: string): boolean {
  return /^(?:[Tt]he\s|[该这两上前]|이\s|해당\s|같은\s|두\s)/u.test(name);
}

/** The quotation that a sentence lies in for the most part. */
function mostlyIn(sentence: Stretch, quotations: readonly Quotation[]): Quotation | undefined {
  return quotationsAt(quotations, sentence).find(
    (quotation) => (Math.min(sentence.end, quotation.end) - Math.max(sentence.start, quotation.start)) * 2 > sentence.end - sentence.start,
  );
}

/** Whose a quotation is: named where it begins, or where it ends, or right after it, or speaking already. */
function speakerOfQuotation(
  sentences: readonly UnvoicedSentence[],
  own: readonly Own[],
  quotation: Quotation,
  at: number,
  floor: Floor,
): Named | null {
  if (quotation.goesOn && floor.quoted !== null) return { name: floor.quoted, from: 'quotation' };
  let first = at;
  while ((sentences[first - 1]?.end ?? 0) > quotation.start) first--;
  let last = at;
  while ((sentences[last + 1]?.start ?? quotation.end) < quotation.end) last++;
  const begins = own[first]?.name;
  if (begins !== undefined) return { name: begins, from: 'quotation' };
  // A name after the quotation is its speaker's only when the quotation does not follow one in words of its own.
  const isOpenEnded = own[first]?.pointer == null && own[last]?.pointer == null && isShort(sentences[last + 1]);
  const ends = own[last]?.name ?? (isOpenEnded ? own[last + 1]?.name : undefined);
  if (ends !== undefined && at <= last) return { name: ends, from: 'quotation' };
  const isPointing =
    own[first]?.pointer != null || own[last]?.pointer != null || (isShort(sentences[last + 1]) && own[last + 1]?.pointer != null);
  if (floor.speaker !== '' && floor.since < (isPointing ? REMEMBERED : ADJACENT))
    return { name: floor.speaker, from: isPointing ? 'pronoun' : 'quotation' };
  return null;
}

/** Short enough to be no more than who said what stands before it, with a few words on how. */
function isShort(sentence: UnvoicedSentence | undefined): boolean {
  return sentence !== undefined && sentence.text.length < (sentence.language === 'en' ? 40 : 24);
}

/** Whom a pointer means: the person just named for a pronoun, else who spoke last, else a person named not long ago. */
function antecedent(pointer: Pointer, floor: Floor): string | null {
  // Looked for only where a pronoun follows, which is seldom.
  const person = pointer.by === 'pronoun' && floor.since > 0 ? mentionedIn(floor.recent.slice(0, 1)) : null;
  if (person !== null) return person;
  const isRecent = floor.speaker !== '' && floor.since < REMEMBERED;
  if (pointer.by === 'definite') return isRecent && names(floor.speaker, pointer.noun) ? floor.speaker : pointer.noun;
  return isRecent ? floor.speaker : mentionedIn(floor.recent);
}

function mentionedIn(sentences: readonly UnvoicedSentence[]): string | null {
  for (const { text, language } of sentences) {
    const person = language === null ? null : lastPersonIn(text.slice(0, LONGEST_SENTENCE), language);
    if (person !== null) return person;
  }
  return null;
}

/** Whether a name has a noun that stands for it later: `the official` for `a senior official`. */
function names(name: string, noun: string): boolean {
  return name.toLowerCase().includes(noun.split(' ').at(-1)?.toLowerCase() ?? noun);
}

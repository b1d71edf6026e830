import { type Stretch, sentencesOf } from '../sentences.ts';
import type { BlockKind } from '../version.ts';
import { contrastsIn } from './contrast/contrasts.ts';
import type { Side } from './contrast/side.ts';
import type { CueLanguage } from './cues/cue-class.ts';
import { type CueFound, cuesIn } from './find-cues.ts';
import { foldedForCues } from './folded.ts';
import { cueLanguageOf } from './language.ts';
import { isNoStatement } from './not-a-claim.ts';
import { quotationsAt, quotationsIn } from './passage-quotations.ts';
import { firstPersonIn } from './people/named-in.ts';
import type { Attribution } from './suggestion.ts';
import { attribute, emptyFloor, type VoicedSentence } from './voices/attribute.ts';
import { turnsOf } from './voices/turns.ts';

/** A passage to read: a block that is no furniture. Offsets are UTF-16 code units of the text. */
export interface ReadPassage extends Stretch {
  readonly kind: BlockKind;
  /** BCP 47 tag of its language, `und` when unknown. */
  readonly language: string;
}

/** A sentence that may claim something, with all that its words say. Offsets are UTF-16 code units of the text. */
export interface ReadSentence extends Stretch {
  readonly attribution: Attribution;
  /** Those it lies in or holds. */
  readonly quotations: readonly Stretch[];
  readonly cues: readonly CueFound[];
  readonly hasFacts: boolean;
  /** The sentence of the same text that says the opposite. */
  readonly against: Stretch | null;
}

/** `3.`, `(2)`, `四、` before a sentence count points. */
const NUMBER_OF_POINT = /^[^\p{L}\p{N}]*\d{1,3}[.)、]/u;

interface Heard extends Stretch {
  readonly isTurn: boolean;
  readonly kind: BlockKind;
  readonly folded: string;
  readonly language: CueLanguage | null;
  readonly attribution: Attribution;
  readonly quotations: readonly Stretch[];
}

/**
 * Reads a text in steps, each over the whole of it: sentences, quotations and voices; what can claim something at all; the other side
 * of a dispute; cues. Rules and word lists only, linear in the text.
 * @param text the canonical text of a version
 * @param passages in the order of the text
 * @returns the sentences that may claim something, in the order of the text
 */
export function readText(text: string, passages: readonly ReadPassage[]): ReadSentence[] {
  const sentences = hear(text, passages);
  const sides = sentences.map(sideOf);
  const contrasts = contrastsIn(sides);
  return sentences.flatMap(({ start, end, folded, attribution, quotations, isTurn }, index): ReadSentence[] => {
    const side = sides[index];
    if (side == null) return [];
    const contrast = contrasts.get(index);
    const opposite = contrast === undefined ? undefined : sentences[contrast.other];
    const { start: from, end: to } = contrast?.words ?? { start: 0, end: folded.length };
    const cues: CueFound[] = [...side.cues];
    if (contrast !== undefined) cues.unshift({ name: 'contrast', speaksFor: 'disputed', isStrong: true, start: from, end: to });
    return [
      {
        start,
        end,
        attribution,
        quotations: isTurn ? [{ start, end }] : quotations,
        cues: cues.map((cue) => ({ ...cue, start: start + cue.start, end: start + cue.end })),
        hasFacts: /\d/.test(folded.replace(NUMBER_OF_POINT, '')),
        against: opposite === undefined ? null : { start: opposite.start, end: opposite.end },
      },
    ];
  });
}

/** Sentences with who says them. */
function hear(text: string, passages: readonly ReadPassage[]): Heard[] {
  let floor = emptyFloor;
  const turns = turnsOf(text, passages, firstPersonIn(text, passages));
  return passages.flatMap((passage, index) => {
    const turn = turns[index] ?? null;
    const words = text.slice(passage.start, passage.end);
    const folded = foldedForCues(words);
    const inText = ({ start, end }: Stretch): Stretch => ({ start: passage.start + start, end: passage.start + end });
    const quotations = quotationsIn(words, floor.quoted !== null);
    const sentences = sentencesOf(words, { start: turn?.labelled ?? 0, end: words.length }, passage.language).map(
      ({ start, end }): VoicedSentence => {
        const sentence = words.slice(start, end);
        return { start, end, text: sentence, language: cueLanguageOf(sentence) };
      },
    );
    const heard = attribute(words, sentences, quotations, floor, turn);
    floor = heard.floor;
    return sentences.map((sentence, at) => ({
      ...inText(sentence),
      isTurn: turn !== null && turn.name !== '',
      kind: passage.kind,
      folded: folded.slice(sentence.start, sentence.end),
      language: sentence.language,
      attribution: heard.voices[at] ?? { kind: 'outlet', name: '', from: 'source' },
      quotations: quotationsAt(quotations, sentence).map(inText),
    }));
  });
}

/** A sentence as one side of a possible dispute; null when by its form it claims nothing. */
function sideOf({ folded, kind, language, attribution }: Heard): Side | null {
  if (language === null || isNoStatement(folded, kind, language)) return null;
  return { folded, language, speaker: attribution.name, cues: cuesIn(folded, language) };
}

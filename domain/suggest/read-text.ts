import type { Stretch } from '../sentences.ts';
import { type Contrast, contrastsIn } from './contrast/contrasts.ts';
import type { Side } from './contrast/side.ts';
import { type CueMatch, cuesIn } from './cues/find-cues.ts';
import { isNoStatement } from './not-a-claim.ts';
import type { ReadPassage } from './read-passages.ts';
import type { Attribution } from './suggestion.ts';
import { type VoicedSentence, voicedSentences } from './voices/voiced.ts';

/** A sentence that may claim something, with all that its words say. Offsets are UTF-16 code units of the text. */
export interface ReadSentence extends Stretch {
  readonly attribution: Attribution;
  /** Those it lies in or holds. */
  readonly quotations: readonly Stretch[];
  /** Whether it is somebody's turn in a conversation. */
  readonly isTurn: boolean;
  readonly cues: readonly CueMatch[];
  readonly hasFacts: boolean;
  /** The sentence of the same text that says the opposite. */
  readonly against: Stretch | null;
}

/**
 * Reads a text in steps, each over the whole of it, by rules and word lists only, linear in the text.
 * @param text the canonical text of a version
 * @param passages in the order of the text
 * @returns the sentences that may claim something, in the order of the text
 */
export function readText(text: string, passages: readonly ReadPassage[]): ReadSentence[] {
  // Sentences, quotations and voices.
  const voiced = voicedSentences(text, passages);
  // What can claim anything at all, with its cues.
  const sides = voiced.map(sideOf);
  // The other side of a dispute.
  const contrasts = contrastsIn(sides);
  return voiced.flatMap((sentence, index) => {
    const side = sides[index];
    const contrast = contrasts.get(index);
    return side == null ? [] : [{ ...read(sentence, side, contrast), against: stretchOf(voiced[contrast?.other ?? -1]) }];
  });
}

/** A sentence as one side of a possible dispute; null when by its form it claims nothing. */
function sideOf({ folded, kind, language, attribution, isTurn }: VoicedSentence): Side | null {
  if (language === null || isNoStatement(folded, kind, language, isTurn)) return null;
  return { folded, language, speaker: attribution.name, cues: cuesIn(folded, language) };
}

/** `3.`, `(2)`, `四、` before a sentence count points. */
const NUMBER_OF_POINT = /^[^\p{L}\p{N}]*\d{1,3}[.)、]/u;

function read({ start, end, attribution, quotations, isTurn }: VoicedSentence, side: Side, contrast: Contrast | undefined) {
  const cues = contrast === undefined ? side.cues : [contrastCue(contrast, side), ...side.cues];
  return {
    start,
    end,
    attribution,
    quotations,
    isTurn,
    cues: cues.map((cue) => ({ ...cue, start: start + cue.start, end: start + cue.end })),
    hasFacts: /\d/.test(side.folded.replace(NUMBER_OF_POINT, '')),
  };
}

/** What another sentence says counts like a word of its own. */
function contrastCue({ words }: Contrast, { folded }: Side): CueMatch {
  const { start, end } = words ?? { start: 0, end: folded.length };
  return { name: 'contrast', speaksFor: 'disputed', isStrong: true, start, end };
}

function stretchOf(sentence: Stretch | undefined): Stretch | null {
  return sentence === undefined ? null : { start: sentence.start, end: sentence.end };
}

import { type Stretch, sentencesOf } from '../sentences.ts';
import type { BlockKind } from '../version.ts';
import { type Contrast, contrastsIn, type Side } from './contrast/contrasts.ts';
import type { CueLanguage } from './cues/cue-class.ts';
import { cuesIn } from './find-cues.ts';
import { foldedForCues } from './folded.ts';
import { cueLanguageOf } from './language.ts';
import { isNoStatement } from './not-a-claim.ts';
import { type Quotation, quotationsIn } from './passage-quotations.ts';
import type { Attribution, FoundCue, Suggestion } from './suggestion.ts';
import { attribute, emptyFloor, type VoicedSentence } from './voices/attribute.ts';
import { weigh, weights } from './weigh.ts';

/** A passage to read: a block that is no furniture. Offsets are UTF-16 code units of the text. */
export interface ReadPassage extends Stretch {
  readonly kind: BlockKind;
  /** BCP 47 tag of its language, `und` when unknown. */
  readonly language: string;
}

/** A sentence with all that was found out about it. Offsets are UTF-16 code units of the text. */
interface ReadSentence extends Stretch {
  readonly kind: BlockKind;
  readonly folded: string;
  readonly language: CueLanguage | null;
  readonly attribution: Attribution;
  /** Of the text. */
  readonly quotations: readonly Stretch[];
}

/**
 * What a text claims, sentence by sentence: who says it, and whether its wording makes it reported, speculative or disputed. Read in
 * steps: sentences, quotations, voices, cues, the other side of a dispute, weights. Rules and word lists only, linear in the text.
 * A suggestion: nothing is a claim before an analyst says so.
 * @param text the canonical text of a version
 * @param passages in the order of the text
 * @returns in the order of the text
 */
export function suggestClaims(text: string, passages: readonly ReadPassage[]): Suggestion[] {
  const sentences = readSentences(text, passages);
  const sides = sentences.map(sideOf);
  const contrasts = contrastsIn(sides);
  return sentences.flatMap((sentence, index) => {
    if (sides[index] === null) return [];
    const contrast = contrasts.get(index) ?? null;
    const suggestion = suggestionOf(sentence, contrast, contrast === null ? undefined : sentences[contrast.other]);
    return suggestion === null ? [] : [suggestion];
  });
}

/** `3.`, `(2)`, `四、` before a sentence count points. */
const NUMBER_OF_POINT = /^\W*\d{1,3}[.)、]/u;

/** Sentences, quotations and voices. */
function readSentences(text: string, passages: readonly ReadPassage[]): ReadSentence[] {
  let floor = emptyFloor;
  return passages.flatMap((passage) => {
    const words = text.slice(passage.start, passage.end);
    const quotations = quotationsIn(words, floor.quoted !== null);
    const stretches = sentencesOf(words, { start: 0, end: words.length }, passage.language);
    const voiced = stretches.map(({ start, end }): VoicedSentence => {
      const sentence = words.slice(start, end);
      return { start, end, text: sentence, language: cueLanguageOf(sentence) };
    });
    const heard = attribute(words, voiced, quotations, floor);
    floor = heard.floor;
    return voiced.map(
      (sentence, at): ReadSentence => ({
        start: passage.start + sentence.start,
        end: passage.start + sentence.end,
        kind: passage.kind,
        folded: foldedForCues(sentence.text),
        language: sentence.language,
        attribution: heard.voices[at] ?? { kind: 'outlet', name: '', from: 'source' },
        quotations: quotations.map((each: Quotation) => ({ start: passage.start + each.start, end: passage.start + each.end })),
      }),
    );
  });
}

/** A sentence as one side of a possible dispute; null when by its form it claims nothing. */
function sideOf({ folded, kind, language }: ReadSentence): Side | null {
  return language === null || isNoStatement(folded, kind, language) ? null : { folded, language };
}

function suggestionOf(sentence: ReadSentence, contrast: Contrast | null, other: Stretch | undefined): Suggestion | null {
  const { start, end, folded, language, attribution, quotations } = sentence;
  if (language === null) return null;
  const weighed = weigh(cuesIn(folded, language), {
    isQuoted: (at) => quotations.some((each) => each.start <= start + at && start + at < each.end),
    isOutlet: attribution.kind === 'outlet',
    hasFacts: /\d/.test(folded.replace(NUMBER_OF_POINT, '')),
  });
  if (weighed.tag === null) return null;
  const cues = weighed.cues.map((cue): FoundCue => ({ ...cue, start: start + cue.start, end: start + cue.end }));
  if (contrast === null || other === undefined)
    return { start, end, tag: weighed.tag, attribution, cues, score: weighed.score, against: null };
  const opposite: FoundCue = { name: 'contrast', start: start + contrast.start, end: start + contrast.end, weight: weights.contrast };
  return {
    start,
    end,
    tag: 'disputed',
    attribution,
    cues: [opposite, ...cues],
    score: 0.75,
    against: { start: other.start, end: other.end },
  };
}

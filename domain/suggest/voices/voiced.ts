import { type Stretch, sentencesOf } from '../../sentences.ts';
import type { BlockKind } from '../../version.ts';
import type { CueLanguage } from '../cues/cue-class.ts';
import { foldedForCues } from '../folded.ts';
import { cueLanguageOf } from '../language.ts';
import { quotationsAt, quotationsIn } from '../passage-quotations.ts';
import { firstPersonIn } from '../people/named-in.ts';
import type { ReadPassage } from '../read-passages.ts';
import type { Attribution } from '../suggestion.ts';
import { attribute, emptyFloor } from './attribute.ts';
import { turnsOf } from './turns.ts';

/** A sentence with who says it. Offsets are UTF-16 code units of the text. */
export interface VoicedSentence extends Stretch {
  /** Of the passage it stands in. */
  readonly kind: BlockKind;
  /** Its words as `foldedForCues` has them. */
  readonly folded: string;
  readonly language: CueLanguage | null;
  readonly attribution: Attribution;
  /** Those it lies in or holds. */
  readonly quotations: readonly Stretch[];
  /** Whether it is somebody's turn in a conversation. */
  readonly isTurn: boolean;
}

/** Cuts passages into sentences and says whose each is: by its own words, the quotation or the turn it lies in, or what stands before it. */
export function voicedSentences(text: string, passages: readonly ReadPassage[]): VoicedSentence[] {
  let floor = emptyFloor;
  const turns = turnsOf(text, passages, firstPersonIn(text, passages));
  return passages.flatMap((passage, index) => {
    const turn = turns[index] ?? null;
    const words = text.slice(passage.start, passage.end);
    const folded = foldedForCues(words);
    const inText = ({ start, end }: Stretch): Stretch => ({ start: passage.start + start, end: passage.start + end });
    const quotations = quotationsIn(words, floor.quoted !== null);
    const sentences = sentencesOf(words, { start: turn?.labelled ?? 0, end: words.length }, passage.language).map(({ start, end }) => {
      const sentence = words.slice(start, end);
      return { start, end, text: sentence, language: cueLanguageOf(sentence) };
    });
    const heard = attribute(words, sentences, quotations, floor, turn);
    floor = heard.floor;
    const isTurn = turn !== null && turn.name !== '';
    return sentences.map((sentence, at) => ({
      ...inText(sentence),
      kind: passage.kind,
      folded: folded.slice(sentence.start, sentence.end),
      language: sentence.language,
      attribution: heard.voices[at] ?? { kind: 'outlet', name: '', from: 'source' },
      quotations: quotationsAt(quotations, sentence).map(inText),
      isTurn,
    }));
  });
}

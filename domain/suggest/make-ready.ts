import { speakersOf } from '../speakers/speakers-of.ts';
import type { CueLanguage } from './cues/cue-class.ts';
import { cuesIn } from './cues/find-cues.ts';
import { foldedForCues } from './folded.ts';
import { cueLanguageOf } from './language.ts';
import { isNoStatement } from './not-a-claim.ts';
import { lastPersonIn } from './people/named-in.ts';
import { documentIn } from './voices/documents.ts';
import { pointerIn } from './voices/speech.ts';

const ready = new Set<CueLanguage>();

/**
 * Makes the rules for the language of some words ready, a piece at a time: an expression is compiled when it is first used, and all of
 * them together would hold up a window for more than a tenth of a second.
 */
export function* makeReady(words: string): Generator<void> {
  const language = cueLanguageOf(words);
  if (language === null || ready.has(language)) return;
  ready.add(language);
  cuesIn(foldedForCues(words), language);
  yield;
  speakersOf(words, { start: 0, end: words.length }, language);
  yield;
  pointerIn(words, language);
  yield;
  documentIn(words, language);
  lastPersonIn(words, language);
  yield;
  isNoStatement(foldedForCues(words), 'heading', language);
}

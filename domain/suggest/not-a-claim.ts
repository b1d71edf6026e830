import type { BlockKind } from '../version.ts';
import type { CueLanguage } from './cues/cue-class.ts';
import { isSpeechTag } from './voices/speech.ts';

/** In letters: fewer leave no room for somebody, a verb, and what is done. */
const SHORTEST: Readonly<Record<CueLanguage, number>> = { en: 12, zh: 6, ko: 7 };

/** An answer in a conversation leaves out what was asked: so many times less is enough. */
const ANSWERS = 3;

/** Words of a heading that make it a statement. */
const STATES: Readonly<Record<CueLanguage, RegExp>> = {
  en: /\p{L}[\p{L}'’-]{0,40}\s+(?:[\p{L}'’-]*\s+){2,}/u,
  zh: /[，,、:：“”]|[将被把了在向对与和为是获称说拟要可或已再]|(?:启动|重启|宣布|考虑|面临|出现|下降|上升|增长|达|破|超|赴|访|会见|讨论|批准|通过|发布|推出|成为|警告|否认|呼吁|要求|开始|结束|转向|撤)/u,
  ko: /[가-힣](?:[은는이가을를에서]|…|,|·|"|')\s|[가-힣](?:…|\.\.\.)|[가-힣][다음함]$/u,
};
const NOUN_ENDING: Readonly<Record<CueLanguage, RegExp>> = {
  en: /^(?:the|a|an)(?:\s+[\p{L}'’-]+){1,5}\s*$/iu,
  zh: /的[^，,的了在将被是]{1,8}$/u,
  ko: /(?:의|한|는|은|할)\s[가-힣]{1,6}$/u,
};

/**
 * Whether a sentence cannot claim anything by its form alone: too short, no letters, a speech tag, a heading that is only a noun.
 * @param folded the sentence as `foldedForCues` has it
 * @param isTurn whether it is part of somebody's turn in a conversation
 */
export function isNoStatement(folded: string, kind: BlockKind, language: CueLanguage | null, isTurn = false): boolean {
  if (language === null) return true;
  const letters = folded.replace(/[^\p{L}\p{N}]/gu, '').length;
  if (letters < SHORTEST[language] / (isTurn ? ANSWERS : 1)) return true;
  if (isSpeechTag(folded, language)) return true;
  if (kind !== 'heading') return false;
  return !STATES[language].test(folded) || (NOUN_ENDING[language].test(folded) && !/[,，:：]/u.test(folded));
}

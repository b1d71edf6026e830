import type { CueLanguage } from './cues/cue-class.ts';

/** The language whose words a sentence is read by, by its letters: a text may hold sentences of several. */
export function cueLanguageOf(sentence: string): CueLanguage | null {
  let hangul = 0;
  let han = 0;
  let kana = 0;
  let latin = 0;
  for (let i = 0; i < sentence.length; i++) {
    const code = sentence.charCodeAt(i);
    if (code >= 0xac00 && code <= 0xd7a3) hangul++;
    else if (code >= 0x4e00 && code <= 0x9fff) han++;
    else if (code >= 0x3041 && code <= 0x30ff) kana++;
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) latin++;
  }
  // A word of an alphabet has some five letters where Chinese has two characters and Korean three syllables.
  if (hangul * 2 > Math.max(han, latin / 4)) return 'ko';
  if (kana * 4 > han) return han + kana > latin / 4 && kana > 0 ? null : latin > 0 ? 'en' : null;
  if (han > latin / 4) return 'zh';
  return latin > 0 ? 'en' : null;
}

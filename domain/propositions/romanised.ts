/**
 * Korean in Latin letters by the Revised Romanization (Ministry of Culture and Tourism, notification 2000-8), syllable by syllable: the changes
 * of sound between syllables are left out, as most newspapers leave them out of names.
 */
const initials = 'g kk n d tt r m b pp s ss _ j jj ch k t p h'.split(' ').map((letters) => letters.replace('_', ''));
const vowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const finals = '_ k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ').map((letters) => letters.replace('_', ''));
const FIRST = 0xac00;

/** A word of Hangul syllables; other characters stay as they are. */
export function romanised(word: string): string {
  return [...word.normalize('NFC')]
    .map((syllable) => {
      const at = syllable.charCodeAt(0) - FIRST;
      if (at < 0 || at > 11171) return syllable;
      return `${initials[Math.floor(at / 588)] ?? ''}${vowels[Math.floor((at % 588) / 28)] ?? ''}${finals[at % 28] ?? ''}`;
    })
    .join('');
}

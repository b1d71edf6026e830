import { fail, ok, type Result } from '../domain/result.ts';

/** Shorter ones are guessed by trying them all. In UTF-16 code units of the composed form. */
const SHORTEST_PASSPHRASE = 8;

/** @returns `passphrase-too-short` for a new passphrase that locks nothing worth the name */
export function checkPassphraseLength(passphrase: string): Result<void> {
  if (passphrase.normalize('NFC').length >= SHORTEST_PASSPHRASE) return ok(undefined);
  return fail('passphrase-too-short', `A passphrase has at least ${SHORTEST_PASSPHRASE} characters.`, {
    hint: 'Several words that do not belong together are easy to keep in mind and hard to guess.',
    params: { least: SHORTEST_PASSPHRASE },
  });
}

import type { Stanza } from 'age-encryption';
import { FailureError, fail, failureOf, ok, type Result } from '../domain/result.ts';
import { checkPassphraseLength } from './passphrase-length.ts';

/**
 * Files locked with a passphrase in the age format, version 1 (https://c2sp.org/age): every program that knows the format opens what is written
 * here, and the other way round. Only passphrases: a file for public keys is told and refused.
 */

/** The base-2 logarithm of scrypt's N: 256 MiB and about a second for each guess. What `age` itself takes. */
const WORK_FACTOR = 18;
/** A file says itself how dear it is to try a passphrase. This much takes 1 GiB; a file that asks for more could stop a machine. */
const MAX_WORK_FACTOR = 20;

const INTRO = 'age-encryption.org/v1\n';
const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';
/** White space that may stand before an armor; more is no beginning. In bytes. */
const LEADING = 1024;

/** Which of its two forms a file in the age format has, by its first bytes; null when it is none. */
export function ageFormOf(bytes: Uint8Array): 'binary' | 'armor' | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LEADING + ARMOR.length)).toString('latin1');
  // A text may speak of the format; only a file in it goes on with a stanza.
  if (start.startsWith(`${INTRO}->`)) return 'binary';
  return start.trimStart().startsWith(ARMOR) ? 'armor' : null;
}

/** What to say of a file in the age format where no passphrase is given. */
export function ageLocked(fileName: string) {
  return fail('bundle-locked', 'The file is locked with a passphrase (age format).', {
    where: fileName,
    hint: 'If it is the bundle of a brief, “import-bundle” with --bundle-passphrase-file takes it in; so does a drop on the window.',
  });
}

/**
 * Locks bytes with a passphrase, which counts in its composed form (Unicode NFC) as that of a notebook does. Takes a second or more.
 * @returns `passphrase-too-short`
 */
export async function lockWithAge(bytes: Uint8Array, passphrase: string): Promise<Result<Uint8Array>> {
  const long = checkPassphraseLength(passphrase);
  if (!long.ok) return long;
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  return ok(await encrypter.encrypt(bytes));
}

/**
 * Opens a file in either form. A passphrase is tried composed and, where that is something else, as it was typed: other programs take it so.
 * @returns `bundle-wrong-passphrase`, `bundle-for-keys`, `bundle-too-dear` (its work factor), or `bundle-broken` for a file that was cut off or changed
 */
export async function unlockAge(bytes: Uint8Array, passphrase: string, fileName: string): Promise<Result<Uint8Array>> {
  const { armor, Decrypter } = await import('age-encryption');
  try {
    const binary = ageFormOf(bytes) === 'armor' ? armor.decode(Buffer.from(bytes).toString('latin1')) : bytes;
    const decrypter = new Decrypter();
    // Identities are asked in their order: the first refuses what must not be tried, the last is reached when nothing opened it.
    decrypter.addIdentity({ unwrapFileKey: (stanzas: Stanza[]) => refuseOthers(stanzas, fileName) });
    for (const each of new Set([passphrase.normalize('NFC'), passphrase])) decrypter.addPassphrase(each);
    decrypter.addIdentity({
      unwrapFileKey() {
        throw new FailureError(wrongPassphrase(fileName).error);
      },
    });
    return ok(await decrypter.decrypt(binary));
  } catch (thrown) {
    if (thrown instanceof FailureError) return { ok: false, error: failureOf(thrown) };
    // More memory than there is, which its work factor asks for.
    if (thrown instanceof RangeError) return tooDear(fileName, MAX_WORK_FACTOR);
    // The library throws plain errors, and all it can have found is that the bytes are not what the format asks for.
    return fail('bundle-broken', 'The locked file was cut off or changed, so nothing of it can be trusted.', {
      where: fileName,
      hint: 'Ask for it again. Nothing was taken in.',
    });
  }
}

/** Lets through what a passphrase opens, at a cost that can be borne. Throws. */
function refuseOthers(stanzas: readonly Stanza[], where: string): null {
  const [type, , factor = ''] = stanzas[0]?.args ?? [];
  if (type !== 'scrypt') {
    throw new FailureError(
      fail('bundle-for-keys', 'The file is locked for public keys, not with a passphrase.', {
        where,
        hint: 'Open it with the program and the key it was locked for, or ask for one that is locked with a passphrase.',
      }).error,
    );
  }
  // What is no number is the library's to refuse.
  if (Number(factor) > MAX_WORK_FACTOR) {
    throw new FailureError(tooDear(where, Number(factor)).error);
  }
  return null;
}

function tooDear(where: string, factor: number) {
  return fail('bundle-too-dear', `Trying a passphrase on this file would take scrypt with 2^${factor} rounds.`, {
    where,
    hint: `At most 2^${MAX_WORK_FACTOR} are tried, which take 1 GiB of memory. Open it with “age” itself, or ask for one that was locked with less.`,
    params: { most: MAX_WORK_FACTOR },
  });
}

function wrongPassphrase(where: string) {
  return fail('bundle-wrong-passphrase', 'The file does not open with this passphrase.', {
    where,
    hint: 'Try again: capitals, spaces and the keyboard’s language all count. Whoever locked it knows the passphrase; nothing else opens it.',
  });
}

import { z } from 'zod';
import { fail, ok, type Result } from './result.ts';

/**
 * Text that survives storage: SQLite drivers turn lone surrogates into U+FFFD and SQL's length() stops
 * at NUL, so both are refused at the door.
 */
export const text = z
  .string()
  .refine((value) => value.isWellFormed(), { error: 'contains half of a surrogate pair' })
  .refine((value) => !value.includes('\u0000'), { error: 'contains a NUL character' });

/** Text of one line: no line breaks, trimmed, at most `max` UTF-16 code units. */
export function line(max: number) {
  return text
    .transform((value) => value.replace(/[\r\n\u2028\u2029]+/g, ' ').trim())
    .pipe(z.string().max(max, { error: `is longer than ${max} characters` }));
}

/** An identifier: a UUID or a name built from one; never a path. */
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9:_-]{0,127}$/, { error: 'is not an identifier' });

/** The identifier of something new: short enough that identifiers built from it (`note:passage:ID:p12`) are identifiers too. */
export const newId = id.max(64, { error: 'is longer than 64 characters' });

/** Identifiers, each once: from `min` to `max` of them. */
export function ids(min: number, max: number) {
  return z
    .array(id)
    .min(min, { error: `names fewer than ${min}` })
    .max(max, { error: `names more than ${max}` })
    .refine((given) => new Set(given).size === given.length, { error: 'names one of them twice' });
}

/** A passphrase as it was typed: nothing is trimmed. */
export const passphrase = z.string().max(10_000, { error: 'is longer than 10,000 characters' });

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/, { error: 'is not a SHA-256 in hexadecimal' });

/** A BCP 47 language tag that `Intl` understands, `und` when the language is unknown. */
export const languageTag = z.string().max(35).refine(isLanguageTag, { error: 'is not a language tag such as en, zh or ko' });

/** Tags that were asked about before: every block of a text in two languages has one. */
const soundTags = new Set<string>();
const MOST_TAGS = 1000;

function isLanguageTag(tag: string): boolean {
  if (soundTags.has(tag)) return true;
  const isSound = canBeCanonical(tag);
  if (isSound && soundTags.size < MOST_TAGS) soundTags.add(tag);
  return isSound;
}

function canBeCanonical(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    // `Intl` has no other way to say no.
    return false;
  }
}

/** A moment: ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const instant = z.iso.datetime({ precision: 3 });

/** Bytes in base64 (RFC 4648, 4). */
export const base64 = z.string().refine(isBase64, { error: 'is not base64' });

/** Of browsers and Node alike. */
declare function atob(data: string): string;

/** A large file is decoded in a fraction of the time that a pattern takes over its characters. */
function isBase64(value: string): boolean {
  if (value.length % 4 !== 0) return false;
  const padding = value.endsWith('==') ? 2 : value.endsWith('=') ? 1 : 0;
  try {
    // White space would be passed over, and make the result shorter.
    return atob(value).length === (value.length / 4) * 3 - padding;
  } catch {
    // What is not base64 is thrown at.
    return false;
  }
}

/** A place in a canonical text, in UTF-16 code units. */
export const offset = z.int().min(0);

/**
 * Checks a value against a validator.
 * @returns the checked value, or `invalid-input` with the path of the first thing wrong
 */
export function check<T>(validator: z.ZodType<T>, value: unknown, where: string): Result<T> {
  const parsed = validator.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const path = [where, ...(issue?.path ?? [])].map(String).join('.');
  return fail('invalid-input', `${path}: ${issue?.message ?? 'is not valid'}.`, {
    where: path,
    hint: 'Correct this value and try again.',
  });
}

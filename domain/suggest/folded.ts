import { simplified } from '../search/han-variants.ts';

/**
 * How texts are compared with cues: without capitals of the Latin alphabet, with simplified characters, half-width punctuation and one
 * apostrophe. Each code unit stays one, so that offsets are the text's own.
 */

const folds = new Uint16Array(0x10000);

function foldOf(code: number): number {
  const known = folds[code] ?? 0;
  if (known !== 0) return known;
  const found = plainOf(code);
  folds[code] = found;
  return found;
}

function plainOf(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  // Full-width forms of ASCII.
  if (code >= 0xff01 && code <= 0xff5e) return plainOf(code - 0xfee0);
  if (code === 0x2019) return 0x27;
  if (code === 0x3000 || code === 0xa0) return 0x20;
  const other = simplified.get(String.fromCharCode(code));
  return other === undefined || other.length !== 1 ? code : other.charCodeAt(0);
}

/** What only the slower way folds: ideographs and full-width forms. */
const EAST_ASIAN = /[\u3000-\u9fff\uff00-\uffef]/;

/** What can be handed to a function as parameters at once. */
const CHUNK = 8192;

/** A text as it is compared with cues, as long as the text itself. */
export function foldedForCues(text: string): string {
  if (!EAST_ASIAN.test(text)) {
    const lower = text.toLowerCase().replaceAll('\u2019', "'").replaceAll('\xa0', ' ');
    // A capital may become two code units (İ).
    if (lower.length === text.length) return lower;
  }
  let folded = '';
  for (let from = 0; from < text.length; from += CHUNK) {
    const units = new Uint16Array(Math.min(CHUNK, text.length - from));
    for (let i = 0; i < units.length; i++) units[i] = foldOf(text.charCodeAt(from + i));
    folded += String.fromCharCode(...units);
  }
  return folded;
}

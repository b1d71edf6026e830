import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import { type Encoding, type EncodingFound, encodings } from '../../../domain/encoding.ts';
import { declaredEncoding } from './declared.ts';
import { decodeAs, encodingOf, REPLACEMENT } from './decoder.ts';
import { profiles } from './profiles.ts';
import { tellingLines } from './sample.ts';
import { scoreText } from './score.ts';
import { markOf } from './signature.ts';
import { unmarkedUtf16 } from './utf16.ts';

/** What the voice of chardet is worth at most, beside a score of 1 for text that reads perfectly. */
const CHARDET_VOICE = 0.15;
/**
 * Against encodings that hardly any file is in, so that they win only with a lead; most against Thai, whose letters are as many
 * as the bytes beyond ASCII, so that anything reads as some Thai.
 */
const hardlyEver: Partial<Readonly<Record<Encoding, number>>> = {
  'utf-16le': -0.1,
  'utf-16be': -0.1,
  'windows-1257': -0.1,
  'windows-1258': -0.1,
  'iso-8859-2': -0.1,
  'iso-8859-15': -0.1,
  'windows-874': -0.35,
  'iso-8859-5': -0.05,
  ibm866: -0.05,
  'x-mac-cyrillic': -0.5,
  'iso-8859-6': -0.1,
  'iso-8859-7': -0.02,
  'iso-8859-3': -0.5,
  'iso-8859-4': -0.5,
  'iso-8859-10': -0.5,
  'iso-8859-13': -0.2,
  'iso-8859-14': -0.5,
  'iso-8859-16': -0.2,
  macintosh: -0.3,
};
/** How much better than what a document declares another reading must be before it is believed instead. */
const DISTRUST = 0.5;
/** A lead over the next reading that leaves no doubt, and the characters at which a lead counts half. */
const CLEAR_LEAD = 0.4;
const FEW_CHARACTERS = 5;
/** Below this nothing reads as a language, once there are enough characters to say so. */
const NONSENSE = -0.2;
const ENOUGH = 30;
/** Readings this far below the best are not worth offering. */
const OFFERED_WITHIN = 0.8;
const MOST_OFFERED = 6;

/** As much of a file as is looked through for UTF-8 that is not quite sound, in bytes. */
const JUDGED_LENGTH = 1024 * 1024;

interface Rated {
  readonly encoding: Encoding;
  readonly text: string;
  readonly score: number;
  readonly count: number;
}

/**
 * Tells the encoding of a text. A byte order mark decides; then UTF-8 that is valid or all but valid, which chance hardly ever makes; then what the document
 * itself declares, where its bytes agree; then which reading looks most like a language.
 * @param declared what it is said to be in; found in the document where nothing else is given
 * @returns null when the bytes read as text in no encoding
 */
export function detectEncoding(bytes: Uint8Array, declared = declaredEncoding(bytes)): EncodingFound | null {
  const mark = markOf(bytes);
  if (mark !== null) return certain(mark, 'mark');
  if (isJapaneseByEscapes(bytes)) return certain('iso-2022-jp', 'validity');
  const wide = bytes.includes(0) ? unmarkedUtf16(bytes) : null;
  if (wide !== null) return { ...certain(wide, 'validity'), confidence: 0.95 };
  const sound = soundUtf8(bytes);
  if (sound > 0) return { ...certain('utf-8', 'validity'), confidence: sound };
  return judge(rate(bytes), declared);
}

function certain(name: Encoding, by: EncodingFound['by']): EncodingFound {
  return { name, by, confidence: 1, alternatives: [] };
}

/** Japanese mail: ASCII throughout, with escapes that switch to Japanese. */
function isJapaneseByEscapes(bytes: Uint8Array): boolean {
  if (!bytes.includes(0x1b) || bytes.some((byte) => byte >= 0x80)) return false;
  const text = decodeAs(bytes, 'iso-2022-jp');
  return /[\u3041-\u30ff]|\p{Script=Han}/u.test(text) && !text.includes(REPLACEMENT);
}

/** 1 for valid UTF-8, less where a download was cut or a few bytes were lost on the way; 0 when it is something else. */
function soundUtf8(bytes: Uint8Array): number {
  if (isUtf8(bytes)) return 1;
  let broken = 0;
  let whole = 0;
  for (const each of decodeAs(bytes.subarray(0, JUDGED_LENGTH), 'utf-8', bytes.length > JUDGED_LENGTH ? 'cut' : 'whole')) {
    if (each === REPLACEMENT) broken++;
    else if (each > '\u007f') whole++;
  }
  return broken * 4 <= whole ? 0.9 : 0;
}

/** Every encoding with the score of its best reading, best first. */
function rate(bytes: Uint8Array): Rated[] {
  const lines = tellingLines(bytes);
  const voices = new Map(analyse(lines.bytes).map(({ name, confidence }) => [encodingOf(name), confidence / 100]));
  const start = { bytes: bytes.subarray(0, lines.bytes.length & ~1), cut: true };
  return encodings
    .flatMap((encoding): Rated[] => {
      const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
      if (encoding === 'utf-8' || encoding === 'iso-2022-jp' || (isWide && bytes.length % 2 !== 0)) return [];
      const sample = isWide ? start : lines;
      const text = decodeAs(sample.bytes, encoding, sample.cut ? 'cut' : 'whole');
      const scores = profiles.filter((profile) => profile.encodings.includes(encoding)).map((profile) => scoreText(text, profile));
      const best = scores.reduce((a, b) => (b.mean > a.mean ? b : a));
      const voice = CHARDET_VOICE * (voices.get(encoding) ?? 0);
      return [{ encoding, text, score: best.mean + voice + (hardlyEver[encoding] ?? 0), count: best.count }];
    })
    .sort((a, b) => b.score - a.score);
}

/** The best reading, or the declared one where the bytes do not speak against it. */
function judge(rated: readonly Rated[], declared: Encoding | null): EncodingFound | null {
  const best = rated[0];
  if (best === undefined) return null;
  const stated = rated.find(({ encoding }) => encoding === declared);
  const isTrusted = stated !== undefined && !stated.text.includes(REPLACEMENT) && unhampered(stated) >= best.score - DISTRUST;
  const taken = isTrusted ? stated : best;
  if (taken.count >= ENOUGH && taken.score < NONSENSE) return null;
  // Readings that say the same are no rivals, only other names: the commonest of them is the one to give.
  const rivals = rated.filter(({ text }) => text !== taken.text);
  const alternatives = rivals
    .filter(({ text, score }, index) => score > taken.score - OFFERED_WITHIN && rivals.findIndex((each) => each.text === text) === index)
    .map(({ encoding }) => encoding)
    .slice(0, MOST_OFFERED);
  if (isTrusted) return { name: taken.encoding, by: 'declaration', confidence: 0.95, alternatives };
  const name = encodings.find((each) => rated.some(({ encoding, text }) => encoding === each && text === taken.text)) ?? taken.encoding;
  return { name, by: 'statistics', confidence: confidenceIn(taken, rivals[0]?.score ?? NONSENSE), alternatives };
}

/** How rare an encoding is says nothing against one that is declared. */
function unhampered({ encoding, score }: Rated): number {
  return score - (hardlyEver[encoding] ?? 0);
}

/** How sure a reading is that stands above the next: by its lead, its own worth, and the characters both rest on. */
function confidenceIn({ score, count }: Rated, next: number): number {
  const lead = Math.max(0, score - next) / CLEAR_LEAD;
  // The further the lead, the fewer characters are enough.
  const weight = count * Math.min(4, Math.max(1, lead));
  const share = Math.min(1, lead) * Math.min(1, Math.max(0, score) * 2) * (weight / (weight + FEW_CHARACTERS));
  return Math.round(share * 100) / 100;
}

import { isUtf8 } from 'node:buffer';
import { sameJson } from '../../../domain/changes.ts';
import { type Encoding, type EncodingFound, isDoubtful } from '../../../domain/encoding.ts';
import type { CodedWarning } from '../../../domain/import-warning.ts';
import { decodeAs, encodingOf, REPLACEMENT } from '../encoding/decoder.ts';
import { detectEncoding } from '../encoding/detect.ts';
import { headersOf, lengthBefore, parameterOf } from './headers.ts';
import { bodyOf, isInBase64, type Part, partsOf, statesBase64, unquoted } from './parts.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A part that is text to be read. */
interface TextPart {
  readonly part: Part;
  readonly body: Buffer;
  /** What it is in; null when it is ASCII, which needs no telling, or reads as nothing. */
  readonly found: EncodingFound | null;
}

/**
 * Makes a message one that the mail library reads right: its texts and headers in UTF-8, whatever they are in and say they
 * are in, and an empty line behind its header. Files that it carries stay as they are.
 * @param message bytes as Latin-1
 * @returns the message, bytes as Latin-1, and what is doubtful about it
 */
export function legible(message: string): { message: string; warnings: CodedWarning[] } {
  const text = message.slice(lengthBefore(message));
  const parts = partsOf(text);
  const texts = parts.filter(isText).map((part) => textPart(text, part));
  const known = texts.find(({ found }) => found !== null)?.found ?? null;
  const head = headersOf(text);
  const whole: Part[] = head === null ? [] : [{ ...head, start: 0, bodyStart: head.end, end: text.length }];
  const headers = [...whole, ...parts.filter(({ start }) => start > 0)];
  const edits = [...headers.flatMap((part) => headerEdits(text, part, known)), ...texts.flatMap((each) => bodyEdits(text, each))];
  return { message: applied(text, edits), warnings: distinct(texts.flatMap(doubts)) };
}

/** Whether a part is text to be read, and no file; one that says it has parts and shows none is text that was garbled. */
function isText({ fields }: Part): boolean {
  const type = fields.get('content-type') ?? 'text/plain';
  return /^(?:text\/(?:plain|html)\b|multipart\/)/iu.test(type.trim()) && !/^attachment\b/iu.test(fields.get('content-disposition') ?? '');
}

function textPart(text: string, part: Part): TextPart {
  const body = bodyOf(text, part);
  const isPlain = !body.some((byte) => byte >= 0x80 || byte === 0x1b || byte === 0);
  return { part, body, found: isPlain ? null : encodingIn(body, statedIn(part)) };
}

/** What a message states gives way only to what its bytes say without a doubt. */
function encodingIn(body: Buffer, stated: Encoding | undefined): EncodingFound | null {
  const found = detectEncoding(body, stated);
  const isGuess = found === null || (found.by === 'statistics' && isDoubtful(found));
  return stated !== undefined && isGuess ? { name: stated, by: 'declaration', confidence: 0, alternatives: [] } : found;
}

/** US-ASCII is what programs state that never looked. */
function statedIn({ fields }: Part): Encoding | undefined {
  const label = parameterOf(fields.get('content-type') ?? '', 'charset').trim();
  return /^(?:us-)?ascii$/iu.test(label) ? undefined : encodingOf(label);
}

/** Several parts of a message may be in doubt for one reason. */
function distinct(warnings: readonly CodedWarning[]): CodedWarning[] {
  return warnings.filter((each, index) => warnings.findIndex((other) => sameJson(each, other)) === index);
}

function doubts({ part, found }: TextPart): CodedWarning[] {
  const stated = statedIn(part);
  if (found === null) return [];
  if (stated !== undefined && stated !== found.name) return [{ code: 'mail-encoding-misdeclared', declared: stated, actual: found.name }];
  return stated === undefined && isDoubtful(found) ? [{ code: 'mail-encoding-guessed', actual: found.name }] : [];
}

/** Of several fields of one name the library takes the first, so new ones go before all others. */
function bodyEdits(text: string, { part, body, found }: TextPart): Edit[] {
  const isBarren = /^multipart\//iu.test(part.fields.get('content-type') ?? '');
  const isFalse = isBarren || (statesBase64(part.fields) && !isInBase64(text, part));
  if (!isFalse && (found === null || (found.name === 'utf-8' && statedIn(part) === 'utf-8'))) return [];
  const read = found === null ? body.toString('latin1') : decodeAs(body, found.name);
  const type = isBarren
    ? 'text/plain'
    : (part.fields.get('content-type') ?? 'text/plain').replace(/;\s*charset\s*=\s*(?:"[^"]*"|[^;\s]*)/giu, '');
  const lines = Buffer.from(read).toString('base64').replace(/.{76}/gu, '$&\r\n');
  const fields = `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n`;
  return [
    { start: part.start, end: part.start, text: part.bodyStart === part.start ? `${fields}\r\n` : fields },
    { start: part.bodyStart, end: part.end, text: `${lines}\r\n` },
  ];
}

/** What has eight bits or Korean words in a part's header, and the empty line that should end it. */
function headerEdits(text: string, part: Part, known: EncodingFound | null): Edit[] {
  if (part.fields.size === 0) return [];
  const header = text.slice(part.start, part.fieldsEnd);
  const plain = inUtf8(header, known).replace(koreanWord, readKoreanWord);
  const isClosed = /^\r?\n$/u.test(text.slice(part.fieldsEnd, part.bodyStart));
  return [
    ...(plain === header ? [] : [{ start: part.start, end: part.fieldsEnd, text: plain }]),
    ...(isClosed ? [] : [{ start: part.fieldsEnd, end: part.bodyStart, text: '\r\n' }]),
  ];
}

/** A header with bytes of eight bits, which older programs put there as they were; its texts tell in what. */
function inUtf8(header: string, known: EncodingFound | null): string {
  const bytes = Buffer.from(header, 'latin1');
  if (isUtf8(bytes)) return header;
  const found = detectEncoding(bytes, known === null || known.name === 'utf-8' ? null : known.name);
  return found === null ? header : Buffer.from(decodeAs(bytes, found.name)).toString('latin1');
}

/** The platform's Korean decoder has only the 2,350 commonest syllables; ours has all of them. */
const koreanWord = /=\?(?:euc-kr|ks_c_5601-1987|cp949|ms949|uhc)\?([bq])\?([^?\s]*)\?=/giu;

function readKoreanWord(word: string, how: string, content: string): string {
  const bytes = how.toLowerCase() === 'b' ? Buffer.from(content, 'base64') : unquoted(content.replaceAll('_', ' '));
  const read = decodeAs(bytes, 'euc-kr');
  // A character that is cut in two goes on in the next word: the library joins them.
  return read.includes(REPLACEMENT) ? word : `=?utf-8?B?${Buffer.from(read).toString('base64')}?=`;
}

/** Of edits at one place those that only add come first. */
function applied(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return [...pieces, text.slice(at)].join('');
}

import type { Encoding, EncodingFound } from '../../domain/encoding.ts';
import type { CodedWarning } from '../../domain/import-warning.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { declaredEncoding } from './encoding/declared.ts';
import { decodeAs } from './encoding/decoder.ts';
import { detectEncoding } from './encoding/detect.ts';
import { isStrayControl } from './encoding/score.ts';
import { isUtf32 } from './encoding/signature.ts';
import { sniff } from './sniff.ts';

/** Text that was bytes. */
export interface Decoded {
  readonly text: string;
  readonly encoding: EncodingFound;
  /** What could not be read as it came. */
  readonly warnings: readonly CodedWarning[];
}

/** A text holds fewer control characters than one in this many; data that is no text holds more. */
const CONTROL_SHARE = 20;

/**
 * Reads bytes in the encoding they are in; line breaks become "\n". No Unicode normalisation. NUL, which storage cannot keep, and bytes without meaning become U+FFFD,
 * and a warning counts them.
 * @param chosen the encoding an analyst says it is in; null to find out
 * @returns the text, or `file-empty`, `format-unsupported` (names what it looks like) or `file-not-text`
 */
export function decode(bytes: Uint8Array, fileName: string, chosen: Encoding | null = null): Result<Decoded> {
  if (bytes.length === 0) return fail('file-empty', 'The file is empty.', { where: fileName, hint: 'Choose a file that has text in it.' });
  const sniffed = sniff(bytes);
  if (sniffed !== null) return unsupported(sniffed.name, fileName);
  if (isUtf32(bytes)) return unsupported('text in UTF-32', fileName);
  const encoding: EncodingFound | null =
    chosen === null ? detectEncoding(bytes) : { name: chosen, by: 'choice', confidence: 1, alternatives: [] };
  if (encoding === null) {
    return fail('file-not-text', 'The file reads as text in no encoding.', {
      where: fileName,
      hint: 'If it is text, name its encoding when importing it.',
    });
  }
  const raw = decodeAs(bytes, encoding.name);
  const controls = strayControls(raw);
  if (controls.count * CONTROL_SHARE > raw.length) {
    return unsupported(`binary data (a control character at ${controls.first})`, fileName);
  }
  const text = raw.replace(/\r\n?/g, '\n');
  return ok({ text: text.replaceAll('\0', '\ufffd'), encoding, warnings: [...misdeclared(bytes, encoding), ...damageIn(text)] });
}

function unsupported(name: string, fileName: string) {
  return fail('format-unsupported', `The file looks like ${name}.`, {
    where: fileName,
    hint: 'Plain text, Markdown, HTML, MHTML, PDF, DOCX, EPUB, HWPX and EML can be imported. Save it as one of these first.',
    params: { format: name },
  });
}

/** How many control characters there are that text does not use, and where the first is, in UTF-16 code units. */
function strayControls(text: string): { count: number; first: number } {
  let count = 0;
  let first = -1;
  for (let at = 0; at < text.length; at++) {
    if (!isStrayControl(text.charCodeAt(at))) continue;
    if (count++ === 0) first = at;
  }
  return { count, first };
}

/** Of a document that says something else than its bytes. */
function misdeclared(bytes: Uint8Array, { name, by }: EncodingFound): CodedWarning[] {
  const declared = by === 'declaration' || by === 'choice' ? null : declaredEncoding(bytes);
  const isPlain = () => name === 'utf-8' && !bytes.some((byte) => byte >= 0x80);
  return declared === null || declared === name || isPlain() ? [] : [{ code: 'encoding-misdeclared', declared, actual: name }];
}

function damageIn(text: string): CodedWarning[] {
  const nuls = text.split('\0').length - 1;
  const lost = text.split('\ufffd').length - 1;
  return [
    ...(nuls === 0 ? [] : [{ code: 'nul-replaced', count: nuls } as const]),
    ...(lost === 0 ? [] : [{ code: 'characters-lost', count: lost } as const]),
  ];
}

import { fail, ok, type Result } from '../../domain/result.ts';
import { sniff, startsWith } from './sniff.ts';

const asUtf8 = 'Open it in an editor, save it with the encoding UTF-8, and import it again.';

/**
 * Reads bytes as UTF-8, with or without a byte order mark; line breaks become "\n". Nothing else is changed: no Unicode normalisation.
 * @returns the text, or `file-empty`, `format-unsupported` (names what it looks like) or `file-not-text` (names the byte, counted from 0)
 */
export function decode(bytes: Uint8Array, fileName: string): Result<string> {
  if (bytes.length === 0) return fail('file-empty', 'The file is empty.', { where: fileName, hint: 'Choose a file that has text in it.' });
  const sniffed = sniff(bytes);
  if (sniffed !== null) return unsupported(sniffed.name, fileName);
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return fail('file-not-text', 'The file is text in UTF-16, not UTF-8 (byte 0).', { where: fileName, hint: asUtf8, params: { byte: 0 } });
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) return unsupported(`binary data (there is a NUL at byte ${nul})`, fileName);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    const byte = firstInvalidByte(bytes);
    return fail('file-not-text', `The file is not UTF-8 text: byte ${byte} fits no character.`, {
      where: fileName,
      hint: `It may be in an older encoding such as GB18030, EUC-KR or Windows-1252. ${asUtf8}`,
      params: { byte },
    });
  }
  return ok(text.replace(/\r\n?/g, '\n'));
}

function unsupported(name: string, fileName: string) {
  return fail('format-unsupported', `The file looks like ${name}.`, {
    where: fileName,
    hint: 'Plain text, Markdown, HTML, MHTML, PDF, DOCX, EPUB, HWPX and EML can be imported. Save it as one of these first.',
    params: { format: name },
  });
}

/** Where the first sequence begins that is not UTF-8. */
function firstInvalidByte(bytes: Uint8Array): number {
  // In streaming mode a decoder forgives an unfinished end, so it fails from exactly one length on: found by halving.
  let sound = 0;
  let broken = bytes.length + 1;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (decodes(bytes.subarray(0, middle), true)) sound = middle;
    else broken = middle;
  }
  // What came before the faulty sequence is whole; a sequence has at most four bytes.
  let start = sound;
  while (start > 0 && sound - start < 4 && !decodes(bytes.subarray(0, start), false)) start--;
  return start;
}

function decodes(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch (thrown) {
    if (thrown instanceof TypeError) return false;
    throw thrown;
  }
}

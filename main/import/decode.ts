import { fail, ok, type Result } from '../../domain/result.ts';

/** The first bytes of formats that people mistake for text, and what to call them. */
const signatures: readonly { readonly bytes: readonly number[]; readonly at?: number; readonly name: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], name: 'a PDF document' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'a ZIP archive or an Office document (DOCX, ODT, EPUB …)' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], name: 'an empty ZIP archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], name: 'an older Office document (DOC, XLS, PPT, HWP)' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'a rich text (RTF) document' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG image' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG image' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'a GIF image' },
  { bytes: [0x52, 0x49, 0x46, 0x46], name: 'a RIFF file (WebP image, sound or video)' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], name: 'a TIFF image' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], name: 'a TIFF image' },
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, name: 'a video or HEIC image' },
  { bytes: [0x49, 0x44, 0x33], name: 'an MP3 recording' },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], name: 'a 7-Zip archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], name: 'a RAR archive' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74], name: 'a SQLite database' },
  { bytes: [0x62, 0x70, 0x6c, 0x69, 0x73, 0x74], name: 'a property list or Safari web archive' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: 'a program' },
];

function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}

const asUtf8 = 'Open it in an editor, save it with the encoding UTF-8, and import it again.';

/**
 * Reads bytes as UTF-8, with or without a byte order mark; line breaks become "\n". Nothing else is changed: no Unicode normalisation.
 * @returns the text, or `file-empty`, `format-unsupported` (names what it looks like) or `file-not-text` (names the byte, counted from 0)
 */
export function decode(bytes: Uint8Array, fileName: string): Result<string> {
  if (bytes.length === 0) return fail('file-empty', 'The file is empty.', { where: fileName, hint: 'Choose a file that has text in it.' });
  const known = signatures.find((each) => startsWith(bytes, each.bytes, each.at));
  if (known !== undefined) return unsupported(known.name, fileName);
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
    hint: 'Plain text, Markdown and HTML can be imported. Save it as one of these first.',
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

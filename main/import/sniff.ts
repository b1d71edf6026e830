import type { ByteMediaType } from './format.ts';
import { messageTypeOf } from './mail/headers.ts';

interface Signature {
  readonly bytes: readonly number[];
  readonly at?: number;
  /** What to call it, to people. */
  readonly name: string;
  /** The format it can be read as, when there is a reader for it. */
  readonly mediaType?: ByteMediaType;
}

/** The first bytes of formats that people mistake for text, and what to call them. */
const signatures: readonly Signature[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], name: 'a PDF document', mediaType: 'application/pdf' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'a ZIP archive', mediaType: 'application/zip' },
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

const messageNames = { 'message/rfc822': 'an e-mail message', 'multipart/related': 'a web archive (MHTML)' } as const;

/** What the first bytes of a file say it is; null when they say nothing, as in text. Messages are told by their headers. */
export function sniff(bytes: Uint8Array): Pick<Signature, 'name' | 'mediaType'> | null {
  const signature = signatures.find((each) => startsWith(bytes, each.bytes, each.at));
  if (signature !== undefined) return signature;
  const message = messageTypeOf(bytes);
  return message === null ? null : { name: messageNames[message], mediaType: message };
}

export function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}

import type { Result } from '../../domain/result.ts';
import type { Reading } from './draft.ts';
import type { ByteMediaType, TextMediaType } from './format.ts';
import { readText } from './text.ts';

/**
 * Reads one format from its bytes, in a process that may be killed. Pure: nothing is run, fetched or stored.
 * @returns the blocks, or a typed failure that names the file and a way out
 */
export type ByteReader = (bytes: Uint8Array, fileName: string) => Promise<Result<Reading>>;

/** The readers, each loaded when it is needed, so that starting stays quick. */
export const readers: Readonly<Record<ByteMediaType, () => Promise<ByteReader>>> = {
  'application/zip': async () => (await import('./zip.ts')).readZip,
  'application/pdf': async () => (await import('./pdf/read-pdf.ts')).readPdf,
  'message/rfc822': async () => (await import('./mail/read-mail.ts')).readMail,
  'multipart/related': async () => (await import('./mail/read-web-archive.ts')).readWebArchive,
};

/** Reads one format from its characters. Pure, as above. */
type TextReader = (text: string) => Reading;

/** The readers of text. Plain text, which most files are, waits for none of the libraries of the others. */
export const textReaders: Readonly<Record<TextMediaType, () => Promise<TextReader>>> = {
  'text/plain': async () => readText,
  'text/markdown': async () => (await import('./markdown.ts')).readMarkdown,
  'text/html': async () => {
    const { readHtml } = await import('./html.ts');
    return (text) => readHtml(text, 'scripts');
  },
};

import { decodeAs, encodingOf } from '../encoding/decoder.ts';
import { detectEncoding } from '../encoding/detect.ts';
import { headersOf, lengthBefore, parameterOf } from './headers.ts';
import { bodyOf, partsOf } from './parts.ts';

/** The page in a web archive, decoded. */
interface HtmlPart {
  readonly html: string;
  readonly encoding: string;
  /** Where it was saved from; empty when that is no address of the web. */
  readonly url: string;
}

/** Finds the page of a web archive: the part that the archive names as its start, else the first page in it. */
export function htmlPartOf(bytes: Uint8Array): HtmlPart | null {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const text = whole.slice(lengthBefore(whole));
  const archive = headersOf(text);
  if (archive === null) return null;
  const pages = partsOf(text).filter(({ fields }) => /^(?:text\/html|application\/xhtml\+xml)\b/iu.test(fields.get('content-type') ?? ''));
  const saved = archive.fields.get('snapshot-content-location') ?? archive.fields.get('content-location') ?? '';
  const start = parameterOf(archive.fields.get('content-type') ?? '', 'start');
  const page =
    pages.find(({ fields }) => start !== '' && fields.get('content-id') === start) ??
    pages.find(({ fields }) => saved !== '' && fields.get('content-location') === saved) ??
    pages[0];
  if (page === undefined) return null;
  const url = (saved || page.fields.get('content-location') || '').trim();
  const body = bodyOf(text, page);
  const stated = encodingOf(parameterOf(page.fields.get('content-type') ?? '', 'charset'));
  const encoding = (stated === undefined ? detectEncoding(body) : detectEncoding(body, stated))?.name ?? 'utf-8';
  return { html: decodeAs(body, encoding), encoding, url: /^https?:\/\//iu.test(url) ? url : '' };
}

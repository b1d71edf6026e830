import { headersOf, parameterOf } from './headers.ts';

/** The page in a web archive, decoded. */
interface HtmlPart {
  readonly html: string;
  readonly encoding: string;
  /** Where it was saved from; empty when that is no address of the web. */
  readonly url: string;
}

interface Part {
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
}

const mostParts = 20_000;
const deepest = 8;

/** Finds the page of a web archive: the part that the archive names as its start, else the first page in it. */
export function htmlPartOf(bytes: Uint8Array): HtmlPart | null {
  const archive = partOf(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
      .toString('latin1')
      .replace(/^\u00ef\u00bb\u00bf/u, ''),
  );
  if (archive === null) return null;
  const pages = partsOf(archive, 0).filter(({ fields }) =>
    /^(?:text\/html|application\/xhtml\+xml)\b/iu.test(fields.get('content-type') ?? ''),
  );
  const saved = archive.fields.get('snapshot-content-location') ?? archive.fields.get('content-location') ?? '';
  const start = parameterOf(archive.fields.get('content-type') ?? '', 'start');
  const page =
    pages.find(({ fields }) => start !== '' && fields.get('content-id') === start) ??
    pages.find(({ fields }) => saved !== '' && fields.get('content-location') === saved) ??
    pages[0];
  if (page === undefined) return null;
  const url = (saved || page.fields.get('content-location') || '').trim();
  return { ...decode(page), url: /^https?:\/\//iu.test(url) ? url : '' };
}

function partOf(text: string): Part | null {
  const head = headersOf(text);
  return head === null ? null : { fields: head.fields, body: text.slice(head.end) };
}

/** The leaves of a part, in order. */
function partsOf(part: Part, depth: number): Part[] {
  const boundary = parameterOf(part.fields.get('content-type') ?? '', 'boundary');
  if (boundary === '' || depth >= deepest) return [part];
  const pieces = `\n${part.body}`.split(`\n--${boundary}`, mostParts).slice(1);
  return pieces.flatMap((piece) => {
    // What follows the last boundary, two hyphens behind it, is no part.
    const inner = piece.startsWith('--') ? null : partOf(piece.replace(/^[ \t]*\r?\n/u, ''));
    return inner === null ? [] : partsOf(inner, depth + 1);
  });
}

function decode({ fields, body }: Part): { html: string; encoding: string } {
  const bytes = unpack(body, fields.get('content-transfer-encoding') ?? '');
  const stated = parameterOf(fields.get('content-type') ?? '', 'charset');
  const inPage = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/iu.exec(bytes.toString('latin1', 0, 4096))?.[1] ?? '';
  for (const label of [stated, inPage, 'utf-8']) {
    const decoder = label === '' ? null : decoderOf(label);
    if (decoder !== null) return { html: decoder.decode(bytes), encoding: decoder.encoding };
  }
  return { html: bytes.toString('latin1'), encoding: 'latin1' };
}

function decoderOf(label: string) {
  try {
    return new TextDecoder(label);
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

/** Undoes a transfer encoding (RFC 2045, 6). */
function unpack(body: string, encoding: string): Buffer {
  const name = encoding.trim().toLowerCase();
  if (name === 'base64') return Buffer.from(body, 'base64');
  if (name !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const text = body.replace(/[ \t]+(?=\r?\n)/gu, '').replace(/=\r?\n/gu, '');
  return Buffer.from(
    text.replace(/=([0-9a-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  );
}

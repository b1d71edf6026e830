import { headersOf, parameterOf } from './headers.ts';

/** A part of a message (RFC 2046) that has no parts itself. Places count in the text it was found in, bytes as Latin-1. */
export interface Part {
  readonly fields: ReadonlyMap<string, string>;
  /** Where its header begins and its last field ends. */
  readonly start: number;
  readonly fieldsEnd: number;
  /** Where its body begins and ends. */
  readonly bodyStart: number;
  readonly end: number;
}

const mostParts = 20_000;
const deepest = 50;

/** The leaves of a message or a web archive, in order; what says that it has parts and shows none is one itself. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  gather(text, 0, text.length, 0, parts);
  return parts;
}

function gather(text: string, start: number, end: number, depth: number, parts: Part[]): void {
  if (parts.length >= mostParts || depth > deepest) return;
  const part = partAt(text, start, end);
  const type = part.fields.get('content-type') ?? '';
  const boundary = /^multipart\//iu.test(type) ? parameterOf(type, 'boundary') : '';
  if (boundary === '') {
    parts.push(part);
    return;
  }
  const seams = seamsOf(text, boundary, part.bodyStart, end);
  if (seams.every(({ isLast }) => isLast)) parts.push(part);
  seams.forEach((seam, index) => {
    const next = seams[index + 1];
    if (!seam.isLast) gather(text, seam.end, next === undefined ? end : next.start, depth + 1, parts);
  });
}

function partAt(text: string, start: number, end: number): Part {
  const head = headersOf(text.slice(start, end));
  if (head !== null) return { fields: head.fields, start, fieldsEnd: start + head.fieldsEnd, bodyStart: start + head.end, end };
  // Without a header it is plain text, behind an empty line that says so.
  const bodyStart = start + (/^[ \t]*\r?\n/u.exec(text.slice(start, Math.min(end, start + 100)))?.[0].length ?? 0);
  return { fields: new Map(), start, fieldsEnd: start, bodyStart, end };
}

interface Seam {
  /** Where its line begins, with the line break before it, and ends. */
  readonly start: number;
  readonly end: number;
  /** Whether no part follows: two hyphens stand behind it. */
  readonly isLast: boolean;
}

/** The lines between the parts. */
function seamsOf(text: string, boundary: string, from: number, end: number): Seam[] {
  const seams: Seam[] = [];
  const mark = `--${boundary}`;
  for (let at = text.indexOf(mark, from); at >= 0 && at < end; at = text.indexOf(mark, at + mark.length)) {
    if (at > from && text[at - 1] !== '\n') continue;
    const feed = text.indexOf('\n', at);
    const lineEnd = feed < 0 || feed >= end ? end : feed + 1;
    const rest = text.slice(at + mark.length, lineEnd).trim();
    if (rest !== '' && rest !== '--') continue;
    const start = Math.max(from, text[at - 2] === '\r' ? at - 2 : at - 1);
    seams.push({ start, end: lineEnd, isLast: rest === '--' });
    if (rest === '--') break;
  }
  return seams;
}

/** Whether a body is in base64, as its part states; spaces between words are no part of that. */
export function isInBase64(text: string, { fields, bodyStart, end }: Part): boolean {
  if (!statesBase64(fields)) return false;
  const words = /[\w.,;!?][ \t]+\w/u.test(text.slice(bodyStart, Math.min(end, bodyStart + 2000)));
  return !words;
}

/** Whether a part states that its body is in base64. */
export function statesBase64(fields: Part['fields']): boolean {
  return /^\W*base64\b/iu.test(fields.get('content-transfer-encoding') ?? '');
}

/** The body of a part as bytes, its transfer encoding (RFC 2045, 6) undone. */
export function bodyOf(text: string, part: Part): Buffer {
  const body = text.slice(part.bodyStart, part.end);
  if (isInBase64(text, part)) return Buffer.from(body, 'base64');
  if (!/^\W*quoted-printable\b/iu.test(part.fields.get('content-transfer-encoding') ?? '')) return Buffer.from(body, 'latin1');
  return unquoted(body.replace(/[ \t]+(?=\r?\n)/gu, '').replace(/=\r?\n/gu, ''));
}

/** Undoes the signs `=XX` of quoted-printable. */
export function unquoted(text: string): Buffer {
  return Buffer.from(
    text.replace(/=([0-9a-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  );
}

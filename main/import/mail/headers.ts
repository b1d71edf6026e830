/** Header blocks of messages (RFC 5322, 2.2), looked at before anything is decoded: bytes as Latin-1. */

/** How much of a file is looked at to tell a message from a text. */
const sampleLength = 65_536;

export interface HeaderBlock {
  /** By lower-case name, unfolded; of several with one name, the first. */
  readonly fields: ReadonlyMap<string, string>;
  /** Where the body begins. */
  readonly end: number;
}

/** The header block that a text begins with, or null when it begins otherwise. */
export function headersOf(text: string): HeaderBlock | null {
  const fields = new Map<string, string>();
  let name = '';
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('\n', at);
    const line = text.slice(at, next < 0 ? text.length : next).replace(/\r$/u, '');
    const end = next < 0 ? text.length : next + 1;
    if (line === '') return fields.size === 0 ? null : { fields, end };
    const field = /^([!-9;-~]{1,100}):\s*(.*)$/su.exec(line);
    if (field !== null && !/^[ \t]/u.test(line)) {
      name = field[1]?.toLowerCase() ?? '';
      if (fields.has(name)) name = `${name} `;
      fields.set(name, field[2] ?? '');
    } else if (/^[ \t]/u.test(line) && name !== '') fields.set(name, `${fields.get(name)} ${line.trim()}`);
    else return null;
    at = end;
  }
  return fields.size === 0 ? null : { fields, end: text.length };
}

/** A parameter of a field such as `text/html; charset="utf-8"`, or an empty string. */
export function parameterOf(field: string, name: string): string {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'iu').exec(field);
  return found?.[1] ?? found?.[2] ?? '';
}

/** The line that opens each message of a mailbox file (RFC 4155). */
export const mailboxLine = /^From \S+ .*\d{4}\r?\n/u;

const sent = ['date', 'message-id', 'mime-version', 'received'];

/**
 * Whether bytes are a message, or a web page saved as one (MHTML), or neither. A text that merely begins with "To: …" is
 * neither: a message says who it is from, and when or by what it was sent.
 */
export function messageTypeOf(bytes: Uint8Array): 'message/rfc822' | 'multipart/related' | null {
  const sample = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, sampleLength)).toString('latin1');
  const fields = headersOf(sample.replace(/^\u00ef\u00bb\u00bf/u, '').replace(mailboxLine, ''))?.fields;
  if (fields === undefined) return null;
  const from = fields.get('from');
  const isPage = /^(?:multipart\/related|text\/html)\b/iu.test(fields.get('content-type') ?? '') && fields.has('mime-version');
  const isSaved = fields.has('snapshot-content-location') || (!fields.has('to') && (from === undefined || /^"?<?saved by/iu.test(from)));
  if (isPage && isSaved) return 'multipart/related';
  return from !== undefined && sent.some((name) => fields.has(name)) ? 'message/rfc822' : null;
}

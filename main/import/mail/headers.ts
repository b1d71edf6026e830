/** Header blocks of messages (RFC 5322, 2.2), looked at before anything is decoded: bytes as Latin-1. */

/** How much of a file is looked at to tell a message from a text. */
const sampleLength = 65_536;

export interface HeaderBlock {
  /** By lower-case name, unfolded; of several with one name, the first. */
  readonly fields: ReadonlyMap<string, string>;
  /** Where the last field ends. */
  readonly fieldsEnd: number;
  /** Where the body begins. */
  readonly end: number;
  /** Whether an empty line (or the end) closes it, as it should; else a line follows at once that is no field. */
  readonly isClosed: boolean;
}

const fieldLine = /^([!-9;-~]{1,100})[ \t]*:\s*(.*)$/su;

/** The header block that a text begins with, or null when it begins otherwise. */
export function headersOf(text: string): HeaderBlock | null {
  const fields = new Map<string, string>();
  const blockEnding = (fieldsEnd: number, end: number, isClosed: boolean) =>
    fields.size === 0 ? null : { fields, fieldsEnd, end, isClosed };
  let name = '';
  let at = 0;
  while (at < text.length) {
    const { line, end } = lineAt(text, at);
    if (line.trim() === '' && !goesOn(text, line, end)) return blockEnding(at, end, true);
    const field = fieldLine.exec(line);
    if (/^[ \t]/u.test(line)) {
      if (name === '') return null;
      fields.set(name, `${fields.get(name)} ${line.trim()}`);
    } else if (field !== null) {
      name = field[1]?.toLowerCase() ?? '';
      if (fields.has(name)) name = `${name} `;
      fields.set(name, field[2] ?? '');
    } else return blockEnding(at, at, false);
    at = end;
  }
  return blockEnding(at, at, true);
}

function lineAt(text: string, at: number): { line: string; end: number } {
  const next = text.indexOf('\n', at);
  return { line: text.slice(at, next < 0 ? text.length : next).replace(/\r$/u, ''), end: next < 0 ? text.length : next + 1 };
}

/** Whether a line of white space stands inside a header block, folded, and does not end it. */
function goesOn(text: string, line: string, end: number): boolean {
  if (line === '') return false;
  const next = lineAt(text, end).line;
  return next.trim() !== '' && (/^[ \t]/u.test(next) || fieldLine.test(next));
}

/** A parameter of a field such as `text/html; charset="utf-8"`, or an empty string. */
export function parameterOf(field: string, name: string): string {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'iu').exec(field);
  return found?.[1] ?? found?.[2] ?? '';
}

/** The line that opens each message of a mailbox file (RFC 4155). */
export const mailboxLine = /^From \S+ .*\d{4}\r?\n/u;

/** What may stand before a message: a byte order mark, and white space, as some services put there. */
const preamble = /^(?:\u00ef\u00bb\u00bf)?[ \t\r\n]*/u;

/** How many bytes before its first field are no part of a message; `text` is the message as Latin-1. */
export function lengthBefore(text: string): number {
  const blank = preamble.exec(text)?.[0].length ?? 0;
  return blank + (mailboxLine.exec(text.slice(blank, blank + 1000))?.[0].length ?? 0);
}

const sent = ['date', 'message-id', 'mime-version', 'received'];
const written = ['from', 'to', 'subject', 'sender', 'reply-to'];

/** Fields that programs write and people do not, with what they look like. */
const machine: readonly (readonly [string, RegExp])[] = [
  ['message-id', /^<[^<>]*>/u],
  ['mime-version', /^1\.\d/u],
  ['received', /\b(?:from|by)\s|^\(/u],
  ['return-path', /[<@]/u],
  ['delivered-to', /@/u],
  ['dkim-signature', /\bv=1\b/u],
  ['content-transfer-encoding', /^(?:7bit|8bit|binary|base64|quoted-printable)\b/iu],
  ['content-type', /^(?:text|multipart|message|image|application|audio|video)\/[\w.+-]+/iu],
  ['content-disposition', /^(?:inline|attachment)\b/iu],
];
const encodedWord = /=\?[\w-]+\?[bq]\?[^?]*\?=/iu;

/**
 * Whether bytes are a message, or a web page saved as one (MHTML), or neither. A text that merely begins with "To: …" is
 * neither: a message says who it is from and when it was sent, or has fields that only programs write.
 */
export function messageTypeOf(bytes: Uint8Array): 'message/rfc822' | 'multipart/related' | null {
  const sample = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, sampleLength)).toString('latin1');
  const block = headersOf(sample.slice(lengthBefore(sample)));
  if (block === null) return null;
  const { fields } = block;
  const isPage = /^(?:multipart\/related|text\/html)\b/iu.test(fields.get('content-type') ?? '') && fields.has('mime-version');
  // Browsers put "Saved by …" there, each in its user's language; a sender has an address.
  const isSent = fields.has('to') || fields.has('received') || fields.get('from')?.includes('@') === true;
  if (isPage && (fields.has('snapshot-content-location') || !isSent)) return 'multipart/related';
  return isMessage(block) ? 'message/rfc822' : null;
}

function isMessage({ fields, isClosed }: HeaderBlock): boolean {
  const byPrograms = machine.filter(([name, look]) => look.test(fields.get(name) ?? '')).length;
  const hasWords = written.some((name) => encodedWord.test(fields.get(name) ?? ''));
  const isWritten = written.some((name) => fields.has(name));
  if (byPrograms >= (isClosed && isWritten ? 1 : 2) || (isWritten && hasWords)) return true;
  if (/^multipart\/[^;]+;.*\bboundary=/iu.test(fields.get('content-type') ?? '')) return true;
  return isClosed && fields.has('from') && sent.some((name) => fields.has(name));
}

import PostalMime, { type Address, type Email, type Attachment as MailPart } from 'postal-mime';
import type { CodedWarning } from '../../../domain/import-warning.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { findDate } from '../dates.ts';
import { type Attachment, type Draft, type Reading, type Stated, statedIn } from '../draft.ts';
import { readHtml } from '../html.ts';
import { tidyLine } from '../white-space.ts';
import { lengthBefore, mailboxLine } from './headers.ts';
import { legible } from './legible.ts';
import { readPlainBody } from './plain-body.ts';

const limits = { maxNestingDepth: 50, maxHeadersSize: 2 * 1024 * 1024, forceRfc822Attachments: true };
/** Files from here on are left in the message. */
const mostAttachments = 50;
/** UTF-16 code units of a body from here on are not read. */
const mostText = 10_000_000;

/**
 * Reads a message (RFC 5322 and MIME): who sent it, when and about what; its text; the files it carries, messages among them.
 * @returns `file-damaged` when it is nested or headed beyond all sense
 */
export async function readMail(bytes: Uint8Array, fileName: string): Promise<Result<Reading>> {
  const { message, others } = firstMessage(bytes);
  const readable = legible(message);
  const { neutral, wrapping } = hideWrapping(readable.message);
  let mail: Email;
  try {
    mail = await PostalMime.parse(neutral, limits);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message.replace(/\.$/u, '') : 'unknown reason';
    return fail('file-damaged', `The message cannot be read (${reason}).`, {
      where: fileName,
      hint: 'Open it in a mail program, save it again, and import that.',
    });
  }
  const body = bodyOf(mail, wrapping);
  const { attachments, left } = attachmentsOf(mail.attachments);
  const warnings: CodedWarning[] = [...body.warnings, ...readable.warnings];
  const lost = (
    body.drafts
      .map(({ text }) => text)
      .join('')
      .match(/\ufffd/gu) ?? []
  ).length;
  if (lost > 0) warnings.push({ code: 'characters-misfit', count: lost, encoding: null });
  if (others > 0) warnings.push({ code: 'mailbox-first-only', left: others });
  if (left > 0) warnings.push({ code: 'attachments-left', most: mostAttachments, left });
  return ok({ drafts: [...headOf(mail), ...body.drafts], warnings, stated: statedBy(mail), attachments });
}

/** The first message of a mailbox file, bytes as Latin-1, and how many follow it. */
function firstMessage(bytes: Uint8Array): { message: string; others: number } {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const before = lengthBefore(text);
  if (!mailboxLine.test(text.slice(0, before).trimStart())) return { message: text, others: 0 };
  const starts = [...text.matchAll(/\n\r?\nFrom \S+ .*\d{4}\r?\n/gu)].map((found) => found.index + 1);
  return { message: text.slice(before, starts[0]), others: starts.length };
}

const flowed = 'format=flowed';
const hidden = 'format=x-caveat-flowed';

/**
 * The mail library joins flowed lines without regard to quotes, so it is kept from knowing: the parameter is misspelt for it in
 * header lines, and spelt right again in whatever comes back.
 */
function hideWrapping(text: string) {
  const header = /^(?:content-type:[^\n]*|[ \t][^\n]*)?\bformat="?flowed/gimu;
  const wrapping = { flowed: header.test(text), dropsSpace: /^(?:content-type:[^\n]*|[ \t][^\n]*)?\bdelsp="?yes/imu.test(text) };
  const neutral = text.replace(header, (line) => line.replace(/flowed$/iu, 'x-caveat-flowed'));
  return { neutral: Buffer.from(neutral, 'latin1'), wrapping };
}

/** A text, or the bytes of a file, as they were before. */
function shown(text: string): string {
  return text.replaceAll(hidden, flowed);
}

const structure = /<(?:table|ul|ol|h[1-6]|blockquote)\b|<p\b[\s\S]*<p\b/iu;

/** The marked-up form of a body when its markup says something, else its plain text. */
function bodyOf(mail: Email, wrapping: Parameters<typeof readPlainBody>[1]): Reading {
  const html = shown((mail.html ?? '').slice(0, mostText));
  const plain = shown((mail.text ?? '').slice(0, mostText));
  const isCut = Math.max(mail.html?.length ?? 0, mail.text?.length ?? 0) > mostText;
  const warnings: CodedWarning[] = isCut ? [{ code: 'message-cut' }] : [];
  if (plain.trim() !== '' && !structure.test(html)) return { drafts: readPlainBody(plain, wrapping), warnings };
  const page = readHtml(html, 'no-scripts');
  return { drafts: page.drafts, warnings: [...warnings, ...page.warnings] };
}

/** The subject as a heading; who wrote to whom and when as furniture, because it is about the text and no part of it. */
function headOf(mail: Email): Draft[] {
  const lines = [
    ['From', mail.from === undefined ? '' : written(mail.from)],
    ['To', (mail.to ?? []).map(written).join(', ')],
    ['Cc', (mail.cc ?? []).map(written).join(', ')],
    ['Date', headerOf(mail, 'date')],
  ];
  const head = lines.flatMap(([name, value = '']): Draft[] =>
    value === '' ? [] : [{ text: tidyLine(`${name}: ${value}`, 2000), kind: 'furniture', furniture: 'byline' }],
  );
  const subject = tidyLine(mail.subject ?? '', 500);
  return subject === '' ? head : [{ text: subject, kind: 'heading', level: 1 }, ...head];
}

function written(address: Address): string {
  if (address.group !== undefined) return `${address.name}: ${address.group.map(written).join(', ')}`;
  return address.name === '' || address.name === address.address ? address.address : `${address.name} <${address.address}>`;
}

function statedBy(mail: Email): Stated {
  const from = mail.from;
  // A zone of -0000 says that the time is universal and the sender's own zone unknown (RFC 5322, 3.3).
  const published = findDate(headerOf(mail, 'date'))?.value.replace(/-00:00$/u, 'Z');
  return statedIn('mail', {
    title: tidyLine(mail.subject ?? '', 500),
    author: from === undefined ? '' : from.name || from.address || '',
    ...(published === undefined ? {} : { published }),
  });
}

function headerOf(mail: Email, key: string): string {
  return mail.headers.find((header) => header.key === key)?.value ?? '';
}

/** Signatures and certificates, which say nothing to a reader. */
const machinery = /^application\/(?:pgp-signature|pgp-keys|(?:x-)?pkcs7-(?:signature|mime))$/iu;

/** What a message carries beside its text; pictures that stand inside the text are part of its looks. */
function attachmentsOf(parts: readonly MailPart[]): { attachments: Attachment[]; left: number } {
  const files = parts.filter((part) => !machinery.test(part.mimeType) && !(isPicture(part) && isInside(part)));
  const attachments = files.slice(0, mostAttachments).map(
    (part, index): Attachment => ({
      name: nameOf(part, index + 1),
      bytes: bytesOf(part),
    }),
  );
  return { attachments, left: files.length - attachments.length };
}

function isPicture(part: MailPart): boolean {
  return part.mimeType.startsWith('image/');
}

function isInside(part: MailPart): boolean {
  return part.related === true || part.disposition === 'inline';
}

/** A file name is what stands behind the last slash, and nothing else: it names no place. */
function nameOf(part: MailPart, number: number): string {
  const name = tidyLine((part.filename ?? '').split(/[/\\]/u).at(-1) ?? '', 200);
  return name === '' ? `attachment ${number}${part.mimeType === 'message/rfc822' ? '.eml' : ''}` : name;
}

function bytesOf({ content }: MailPart): Uint8Array {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer);
  return bytes.includes(hidden) ? Buffer.from(shown(bytes.toString('latin1')), 'latin1') : bytes;
}

import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { z } from 'zod';
import { fail, ok, type Result } from '../../domain/result.ts';
import { chainedHash, genesisHash } from '../store/entry-hash.ts';
import { commitLine, FORMAT, firstLine, lastLine, signedText, VERSION } from './format.ts';

/** What a check of an audit log found. */
export interface AuditCheck {
  readonly notebookId: string;
  /** ISO 8601 in UTC. */
  readonly exportedAt: string;
  readonly commits: number;
  /** The hash of the last commit, in hexadecimal; null when the log's end is missing. */
  readonly head: string | null;
  /** `unknown-key`: sound, by the key that the log itself names and nobody vouched for. `other-key`: sound, by another key than the one given. */
  readonly signature: 'none' | 'sound' | 'unknown-key' | 'other-key' | 'wrong';
  /** As `fingerprintOf` gives it, of the key that the log names; null without a signature. */
  readonly signedBy: string | null;
  /** Empty when nothing was altered. */
  readonly problems: readonly { readonly what: string; readonly where: string }[];
}

/** SHA-256 of a key's public half as DER (SubjectPublicKeyInfo), in hexadecimal. */
export function fingerprintOf(key: KeyObject): string {
  const half = key.type === 'private' ? createPublicKey(key) : key;
  return createHash('sha256')
    .update(half.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

/**
 * Checks an audit log without the notebook: every line's form, the chain of hashes, the end, the signature.
 * @param key the public key it has to be signed with; null takes the one that the log names, and says so
 * @returns what was found; `invalid-input` when the first line is not that of an audit log this program can read
 */
export function checkLog(bytes: Uint8Array, key: KeyObject | null): Result<AuditCheck> {
  const lines = linesOf(bytes);
  const [opening, ...rest] = lines;
  const first = firstLine.safeParse(jsonOf(opening));
  if (!first.success) return notALog();
  const problems: AuditCheck['problems'][number][] = [];
  const add = (what: string, where: string) => void problems.push({ what, where });

  const ending = lastLine.safeParse(jsonOf(rest.at(-1)));
  const body = ending.success ? rest.slice(0, -1) : rest;
  const { notebookId, createdAt, firstRecord, exportedAt } = first.data;
  let previous = genesisHash(notebookId, createdAt, firstRecord);
  for (const [index, line] of body.entries()) {
    const revision = index + 1;
    const where = `line ${index + 2}`;
    const entry = commitLine.safeParse(jsonOf(line));
    if (!entry.success) {
      add('This line is not a commit.', where);
      continue;
    }
    if (entry.data.revision !== revision) add(`This is revision ${entry.data.revision} where ${revision} should be.`, where);
    if (chainedHash(previous, entry.data) !== entry.data.hash) {
      add(`Revision ${entry.data.revision} was altered: its hash does not follow from the one before.`, where);
    }
    // Later lines are judged by the hash this one carries, so that one fault is one problem.
    previous = entry.data.hash;
  }

  const found = { notebookId, exportedAt, commits: body.length };
  if (!ending.success) {
    add('The end of the log is missing or cannot be read.', `line ${lines.length}`);
    return ok({ ...found, head: null, signature: 'none', signedBy: null, problems });
  }
  const { commits, head, signature } = ending.data;
  const where = `line ${lines.length}`;
  if (commits !== body.length) add(`The log ends by saying it has ${commits} commits; it has ${body.length}.`, where);
  if (head !== previous) add('The last hash is not that of the last commit.', where);
  const signed = signedText(digestOf(bytes, lines.at(-1)), commits, head);
  const judged = judge(signature, signed, key);
  if (judged.problem !== null) add(judged.problem, where);
  return ok({ ...found, head, signature: judged.signature, signedBy: judged.signedBy, problems });
}

function notALog(): Result<never> {
  const hint = `Name a file that begins with {"format":"${FORMAT}","version":${VERSION}, as “audit” writes it.`;
  return fail('invalid-input', 'This is not an audit log that this version of Caveat can read.', { hint });
}

/** The lines of a file, without their ends. What follows the last end of a line is a line as well when there is any. */
function linesOf(bytes: Uint8Array): Buffer[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lines: Buffer[] = [];
  for (let start = 0; start < whole.length; ) {
    const end = whole.indexOf(0x0a, start);
    lines.push(whole.subarray(start, end < 0 ? whole.length : end));
    start = end < 0 ? whole.length : end + 1;
  }
  return lines;
}

/** The value of a line; undefined when it is no JSON. */
function jsonOf(line: Buffer | undefined): unknown {
  try {
    return JSON.parse(line?.toString('utf8') ?? '');
  } catch {
    return undefined;
  }
}

/** SHA-256 of all bytes before the last line, in hexadecimal. */
function digestOf(bytes: Uint8Array, last: Buffer | undefined): string {
  const before = last === undefined ? 0 : last.byteOffset - bytes.byteOffset;
  return createHash('sha256').update(bytes.subarray(0, before)).digest('hex');
}

type Judged = Pick<AuditCheck, 'signature' | 'signedBy'> & { readonly problem: string | null };

function judge(signature: z.infer<typeof lastLine>['signature'], signed: Buffer, key: KeyObject | null): Judged {
  if (signature === null) {
    return { signature: 'none', signedBy: null, problem: key === null ? null : 'The log is not signed.' };
  }
  const wrong = (problem: string, signedBy: string | null = null): Judged => ({ signature: 'wrong', signedBy, problem });
  const named = namedKey(signature.publicKey);
  if (named === null) return wrong('The public key in the log is not an Ed25519 key.');
  const signedBy = fingerprintOf(named);
  if (!verify(null, signed, named, Buffer.from(signature.value, 'base64'))) {
    return wrong('The signature does not fit what is written: something was altered after it was signed.', signedBy);
  }
  if (key === null) return { signature: 'unknown-key', signedBy, problem: null };
  if (fingerprintOf(key) !== signedBy) {
    return { signature: 'other-key', signedBy, problem: 'The log is signed with another key than the one given.' };
  }
  return { signature: 'sound', signedBy, problem: null };
}

function namedKey(base64: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(base64, 'base64'), type: 'spki', format: 'der' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

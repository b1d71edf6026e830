import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../domain/result.ts';
import { errnoOf, fileFailure } from '../fs-failure.ts';
import { makePrivateFolder } from './places.ts';

/** The key that this machine's user signs audit logs with: Ed25519, in Caveat's own data, for its owner only. */

/**
 * The key in `dataDir`; made at first use. A key that is there is never replaced.
 * @returns the private key; `file-not-written`, `disk-full` or `file-unreadable` when it cannot be made, read or trusted
 */
export function signingKey(dataDir: string): Result<KeyObject> {
  const folder = join(dataDir, 'keys');
  const made = makePrivateFolder(folder);
  if (!made.ok) return made;
  const path = join(folder, 'audit-log.pem');
  const existing = readKey(path);
  if (!existing.ok || existing.value !== null) return existing as Result<KeyObject>;
  try {
    writeNewKey(path);
  } catch (thrown) {
    return { ok: false, error: fileFailure(thrown, path, 'file-not-written') };
  }
  const own = readKey(path);
  if (own.ok && own.value === null) return fail('file-unreadable', 'The key that was just made has gone.', { where: path });
  return own as Result<KeyObject>;
}

/** A key's public half as PEM (SubjectPublicKeyInfo). */
export function publicPem(key: KeyObject): string {
  return createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
}

/** @returns a public Ed25519 key; `invalid-input` when the file holds none, or why it cannot be read */
export function readPublicKey(path: string): Result<KeyObject> {
  let pem: string;
  try {
    pem = readFileSync(path, 'utf8');
  } catch (thrown) {
    return { ok: false, error: fileFailure(thrown, path, 'file-unreadable') };
  }
  const key = ed25519(() => createPublicKey(pem));
  if (key !== null) return ok(key);
  return fail('invalid-input', 'This file holds no public Ed25519 key.', {
    where: path,
    hint: 'Name a .pub.pem file that “audit --sign” wrote.',
  });
}

/** The private key in a file; null when there is no such file. */
function readKey(path: string): Result<KeyObject | null> {
  try {
    const pem = readFileSync(path, 'utf8');
    if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
      return fail('file-unreadable', 'Others on this machine can read the signing key, so it proves nothing.', {
        where: path,
        hint: 'If nobody has copied it, take their rights away (chmod 600). Otherwise set it aside: a new one is made.',
      });
    }
    const key = ed25519(() => createPrivateKey(pem));
    if (key !== null) return ok(key);
    return fail('file-unreadable', 'The signing key is damaged.', {
      where: path,
      hint: 'Put a copy back, or set it aside: a new one is made.',
    });
  } catch (thrown) {
    if (errnoOf(thrown) === 'ENOENT') return ok(null);
    return { ok: false, error: fileFailure(thrown, path, 'file-unreadable') };
  }
}

function ed25519(read: () => KeyObject): KeyObject | null {
  try {
    const key = read();
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/** Puts a new key whole under its name, or leaves the one that another program put there meanwhile. */
function writeNewKey(path: string): void {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  const temporary = `${path}-${randomUUID()}.part`;
  try {
    const file = openSync(temporary, 'wx', 0o600);
    try {
      writeSync(file, pem.toString());
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    linkSync(temporary, path);
  } catch (thrown) {
    if (errnoOf(thrown) !== 'EEXIST') throw thrown;
  } finally {
    rmSync(temporary, { force: true });
  }
}

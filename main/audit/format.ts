import { z } from 'zod';
import { logParts } from '../../domain/contract-history.ts';

/**
 * The lines of an audit log (docs/audit-log.md): JSON Lines in UTF-8, first what the history is chained to, then every
 * commit, oldest first, then the end with the signature.
 */

export const FORMAT = 'caveat-audit-log';
export const VERSION = 1;

export const firstLine = logParts.beginning.extend({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** ISO 8601 in UTC. */
  exportedAt: z.iso.datetime(),
});

export const commitLine = logParts.commit;

export const lastLine = z.strictObject({
  commits: z.int().min(0),
  /** The hash of the last commit; before the first one, the hash of the beginning. */
  head: z.string(),
  signature: z
    .strictObject({
      algorithm: z.literal('Ed25519'),
      /** The public key as DER (SubjectPublicKeyInfo) in base64. */
      publicKey: z.string(),
      /** 64 bytes in base64. */
      value: z.string(),
    })
    .nullable(),
});

/**
 * What is signed: this text as UTF-8.
 * @param digest SHA-256, in hexadecimal, of all bytes before the last line
 */
export function signedText(digest: string, commits: number, head: string): Buffer {
  return Buffer.from(`${FORMAT} ${VERSION}\n${digest}\n${commits}\n${head}\n`);
}

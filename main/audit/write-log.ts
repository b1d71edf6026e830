import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { z } from 'zod';
import type { Beginning, LoggedCommit } from '../../domain/contract-history.ts';
import { genesisHash } from '../store/entry-hash.ts';
import { type commitLine, FORMAT, type firstLine, type lastLine, signedText, VERSION } from './format.ts';

/** An audit log that is being written. */
export interface LogWriter {
  add(commit: LoggedCommit): void;
  /** The whole file. */
  end(): Buffer;
}

/**
 * Writes an audit log (docs/audit-log.md).
 * @param exportedAt ISO 8601 in UTC
 * @param key a private Ed25519 key; null leaves the log unsigned
 */
export function createLogWriter(beginning: Beginning, exportedAt: string, key: KeyObject | null): LogWriter {
  const parts: Buffer[] = [];
  const digest = createHash('sha256');
  const write = (line: z.infer<typeof firstLine> | z.infer<typeof commitLine>) => {
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
    parts.push(bytes);
    digest.update(bytes);
  };
  let commits = 0;
  let head = genesisHash(beginning.notebookId, beginning.createdAt, beginning.firstRecord);
  write({ format: FORMAT, version: VERSION, exportedAt, ...beginning });
  return {
    add(commit) {
      write(commit);
      commits++;
      head = commit.hash;
    },
    end() {
      const signature = key === null ? null : signatureBy(key, signedText(digest.digest('hex'), commits, head));
      const line: z.infer<typeof lastLine> = { commits, head, signature };
      return Buffer.concat([...parts, Buffer.from(`${JSON.stringify(line)}\n`)]);
    },
  };
}

function signatureBy(key: KeyObject, text: Buffer): NonNullable<z.infer<typeof lastLine>['signature']> {
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return { algorithm: 'Ed25519', publicKey: publicKey.toString('base64'), value: sign(null, text, key).toString('base64') };
}

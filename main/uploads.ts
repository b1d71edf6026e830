import { fileTooLarge, MAX_FILE_BYTES } from '../domain/import-report.ts';
import { fail, ok, type Result } from '../domain/result.ts';

/** Files on their way in, piece by piece, so that neither end ever handles a large one at once. In memory until they are taken. */
export interface Uploads {
  /**
   * Adds a piece.
   * @param at how many bytes came before it; 0 begins anew
   * @returns how many bytes are there now, `file-too-large`, or `invalid-input` when other bytes are there than were said
   */
  append(uploadId: string, at: number, piece: Uint8Array): Result<number>;
  /** Hands over the whole file and forgets it. @returns `file-unreadable` when nothing is there */
  take(uploadId: string): Result<Uint8Array<ArrayBuffer>>;
  drop(uploadId: string): void;
}

/** How long a file waits for its next piece (ms). A window that was closed sends no more. */
const PATIENCE = 10 * 60_000;
/** Bytes of all files together. Past that the ones that waited longest give way. */
const ROOM = 4 * MAX_FILE_BYTES;

interface Upload {
  readonly pieces: Uint8Array[];
  length: number;
  touched: number;
}

/** @param now milliseconds since the epoch */
export function createUploads(now: () => number): Uploads {
  // The longest untouched first.
  const uploads = new Map<string, Upload>();

  const makeRoom = () => {
    let held = 0;
    for (const { length } of uploads.values()) held += length;
    for (const [uploadId, { length, touched }] of uploads) {
      if (held <= ROOM && now() - touched < PATIENCE) return;
      uploads.delete(uploadId);
      held -= length;
    }
  };

  return {
    append(uploadId, at, piece) {
      const upload = at === 0 ? { pieces: [], length: 0, touched: 0 } : uploads.get(uploadId);
      if (upload === undefined || upload.length !== at) {
        return fail('invalid-input', `${at} bytes were said to be there, but ${upload?.length ?? 0} are.`, {
          where: `upload ${uploadId}`,
          hint: 'Send the file again from its beginning.',
        });
      }
      uploads.delete(uploadId);
      if (upload.length + piece.length > MAX_FILE_BYTES) return fileTooLarge(`upload ${uploadId}`);
      upload.pieces.push(piece);
      upload.length += piece.length;
      upload.touched = now();
      uploads.set(uploadId, upload);
      makeRoom();
      return ok(upload.length);
    },
    take(uploadId) {
      const upload = uploads.get(uploadId);
      uploads.delete(uploadId);
      if (upload !== undefined) return ok(joined(upload));
      return fail('file-unreadable', 'The file did not arrive whole.', { where: `upload ${uploadId}`, hint: 'Choose it again.' });
    },
    drop(uploadId) {
      uploads.delete(uploadId);
    },
  };
}

function joined({ pieces, length }: Upload): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

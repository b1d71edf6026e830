import type { FileBytes } from '../../domain/import-report.ts';
import { fileTooLarge, MAX_FILE_BYTES } from '../../domain/import-report.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Services } from '../services.ts';
import type { ProcedureHandler } from './procedure.ts';

export const uploadAppend: ProcedureHandler<'upload.append'> = {
  run({ uploadId, at, bytes }, { uploads, workers }) {
    // Whoever is to read the file gets ready while it comes.
    if (at === 0) workers.warm();
    const length = uploads.append(uploadId, at, Buffer.from(bytes, 'base64'));
    return length.ok ? ok({ length: length.value }) : length;
  },
};

export const uploadDrop: ProcedureHandler<'upload.drop'> = {
  run({ uploadId }, { uploads }) {
    uploads.drop(uploadId);
    return ok({});
  },
};

/** The bytes of a file that a method is given. @returns `file-unreadable` when they were sent before and are no longer there */
export function bytesOf({ uploads }: Services, given: FileBytes): Result<Uint8Array> {
  return typeof given === 'string' ? ok(Buffer.from(given, 'base64')) : uploads.take(given.upload);
}

/** Says of a file that it is too large, before its characters are looked at. */
export function refuseTooLarge(params: unknown): Result<void> {
  // A string of this length is not worth looking through.
  const { bytes, name } = Object(params) as { bytes?: unknown; name?: unknown };
  const isTooLarge = typeof bytes === 'string' && bytes.length > Math.ceil(MAX_FILE_BYTES / 3) * 4;
  return isTooLarge ? fileTooLarge(String(name)) : ok(undefined);
}

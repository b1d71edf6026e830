import { type Zippable, zipSync } from 'fflate';

/** The first moment a zip can name, in local time because that is how zips count it. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/** Files as a zip that depends on nothing but them: no moment of its making stands in it. */
export function settledZip(files: Zippable): Uint8Array {
  return zipSync(files, { mtime: ZIP_EPOCH, level: 6 });
}

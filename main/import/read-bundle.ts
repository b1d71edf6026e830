import { BUNDLE_TYPE, bundleKinds, bundleManifest } from '../../domain/bundle.ts';
import { sameJson } from '../../domain/changes.ts';
import { broken } from '../../domain/commands/import-bundle.ts';
import { type CaveatRecord, record } from '../../domain/records.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { ageFormOf, ageLocked, unlockAge } from '../age-file.ts';
import { hashOf } from '../store/blobs.ts';
import { type Archive, openArchive } from './archive/archive.ts';

/** A bundle whose files are what its manifest says and whose records are valid, each by itself. */
export interface BundleRead {
  readonly records: CaveatRecord[];
  /** Texts and originals by SHA-256. */
  readonly blobs: Map<string, Uint8Array>;
}

/**
 * Reads a bundle that may be locked in the age format.
 * @param passphrase null when none was given
 * @returns `bundle-locked` when one is needed, `bundle-not-locked` when it has nothing to open: whoever gives one counts on what came being
 * from somebody who knows it; what `unlockAge` and `readBundle` refuse
 */
export async function openBundle(bytes: Uint8Array, fileName: string, passphrase: string | null): Promise<Result<BundleRead>> {
  const isLocked = ageFormOf(bytes) !== null;
  if (passphrase === null) return isLocked ? ageLocked(fileName) : readBundle(bytes, fileName);
  if (!isLocked) {
    return fail('bundle-not-locked', 'This bundle is not locked, though a passphrase was given for it.', {
      where: fileName,
      hint: 'It may not be the file you expect. Take it in without a passphrase if you trust it.',
    });
  }
  const opened = await unlockAge(bytes, passphrase, fileName);
  return opened.ok ? readBundle(opened.value, fileName) : opened;
}

/** Reads a bundle. @returns what `openArchive` refuses, or `bundle-broken` naming the file that is wrong */
export function readBundle(bytes: Uint8Array, fileName: string): Result<BundleRead> {
  const opened = openArchive(bytes, fileName);
  if (!opened.ok) return opened;
  const archive = opened.value;
  const type = archive.has('mimetype') ? archive.read('mimetype') : null;
  if (type === null) return broken('It does not say that it is a bundle.', fileName);
  if (!type.ok) return type;
  if (Buffer.from(type.value).toString() !== BUNDLE_TYPE) return broken('It does not say that it is a bundle.', fileName);
  const stated = readJson(archive, 'manifest.json');
  if (!stated.ok) return stated;
  const manifest = bundleManifest.safeParse(stated.value.json);
  if (!manifest.success) return broken('This is no manifest that this program knows; a newer one may.', 'manifest.json');
  const { files } = manifest.data;
  const names = new Set(['mimetype', 'manifest.json', ...files.map(({ name }) => name)]);
  const unlisted = archive.names.find((name) => !names.has(name) && !isEmptyFolder(archive, name));
  if (unlisted !== undefined) return broken('The manifest does not list this file.', unlisted);
  if (names.size < files.length + 2) return broken('The manifest lists a file twice.', 'manifest.json');
  const records: CaveatRecord[] = [];
  const blobs = new Map<string, Uint8Array>();
  for (const { name, size, sha256 } of files) {
    const content = archive.read(name);
    if (!content.ok) return content;
    if (content.value.length !== size || hashOf(content.value) !== sha256) return broken('This file is not what the manifest says.', name);
    const blob = /^(?:texts\/([0-9a-f]{64})\.txt|originals\/([0-9a-f]{64})-[^/\\]+)$/u.exec(name);
    const hash = blob?.[1] ?? blob?.[2];
    if (hash !== undefined) {
      if (hash !== sha256) return broken('This file has another SHA-256 than its name.', name);
      blobs.set(hash, content.value);
    } else if (name.startsWith('records/')) {
      const read = readRecords(content.value, name);
      if (!read.ok) return read;
      for (const each of read.value) records.push(each);
    } else if (!['brief.html', 'brief.md', 'README.txt'].includes(name)) return broken('No bundle holds such a file.', name);
  }
  return ok({ records, blobs });
}

/** Programs that pack what was unpacked add entries for its folders, which hold nothing. */
function isEmptyFolder(archive: Archive, name: string): boolean {
  if (!name.endsWith('/')) return false;
  const content = archive.read(name);
  return content.ok && content.value.length === 0;
}

function readJson(archive: Archive, name: string): Result<{ json: unknown }> {
  const content = archive.read(name);
  return content.ok ? parseJson(content.value, name) : content;
}

/** Strict: bytes that are not UTF-8 and keys that would reach into a prototype are refused. */
function parseJson(bytes: Uint8Array, name: string): Result<{ json: unknown }> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const json: unknown = JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__') throw new SyntaxError('a forbidden key');
      return value;
    });
    return ok({ json });
  } catch (thrown) {
    if (thrown instanceof SyntaxError || thrown instanceof TypeError) return broken('This is not JSON that can be read.', name);
    throw thrown;
  }
}

function readRecords(bytes: Uint8Array, name: string): Result<CaveatRecord[]> {
  const parsed = parseJson(bytes, name);
  if (!parsed.ok) return parsed;
  const { json } = parsed.value;
  const kind = bundleKinds.find((each) => name === `records/${each}.json`);
  if (kind === undefined || !Array.isArray(json)) return broken('No bundle holds such records.', name);
  const records: CaveatRecord[] = [];
  for (const [index, each] of json.entries()) {
    const checked = record.safeParse(each);
    // What a validator would tidy was not written by the program.
    if (!checked.success || checked.data.kind !== kind || !sameJson(checked.data, each)) {
      const issue = checked.success ? '' : ` ${checked.error.issues[0]?.path.join('.')} ${checked.error.issues[0]?.message}`;
      return broken(`Record ${index + 1} is not valid.${issue}`, name);
    }
    records.push(checked.data);
  }
  return ok(records);
}

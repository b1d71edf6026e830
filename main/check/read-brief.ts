import { ok, type Result } from '../../domain/result.ts';
import { readAnnotations } from '../annotations/read-annotations.ts';
import { CLAIM_PREFIX, idIn } from '../annotations/vocabulary.ts';
import { readManifest } from '../export/brief-manifest.ts';
import { openArchive } from '../import/archive/archive.ts';
import { decode } from '../import/decode.ts';
import { sniff } from '../import/sniff.ts';
import type { BriefRead } from './brief-read.ts';
import { notABrief } from './failures.ts';
import { readDocxBrief } from './read-docx.ts';
import { readHtmlBrief } from './read-html.ts';

/**
 * Reads an exported brief: DOCX, HTML or JSON-LD, told by its content. For a process that may be killed.
 * @returns what it says of itself and of claims, `not-a-brief` for any other file, or how it is damaged or unsafe
 */
export function readBrief(bytes: Uint8Array, fileName: string): Result<BriefRead> {
  const read = readAny(bytes, fileName);
  if (!read.ok) return read;
  const { manifest, marks } = read.value;
  return manifest.state === 'missing' && marks.length === 0 ? notABrief(fileName) : read;
}

function readAny(bytes: Uint8Array, fileName: string): Result<BriefRead> {
  if (sniff(bytes)?.mediaType === 'application/zip') {
    const archive = openArchive(bytes, fileName);
    return archive.ok ? readDocxBrief(archive.value) : archive;
  }
  const decoded = decode(bytes, fileName);
  if (!decoded.ok) return decoded.error.code === 'format-unsupported' ? notABrief(fileName) : decoded;
  const { text } = decoded.value;
  return /^\s*[[{]/u.test(text) ? readJsonLd(bytes, text, fileName) : readHtmlBrief(text, fileName);
}

function readJsonLd(bytes: Uint8Array, text: string, fileName: string): Result<BriefRead> {
  const read = readAnnotations(bytes, fileName);
  // An export without claims has no annotations, but says what it is.
  if (!read.ok && read.error.code !== 'not-annotations') return read;
  const annotations = read.ok ? read.value.annotations : [];
  const marks = annotations.flatMap(({ key, targets: [target] }) => {
    const claim = idIn(key, CLAIM_PREFIX);
    return claim === null || target?.selected?.kind !== 'quote' ? [] : [{ claim, words: target.selected.quote.exact, start: -1 }];
  });
  const words = marks.map((each) => each.words).join('\n');
  return ok({ format: 'jsonld', manifest: readManifest(manifestIn(text)), marks, text: words });
}

function manifestIn(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return Object.hasOwn(Object(value), 'manifest') ? (value as { manifest: unknown }).manifest : undefined;
  } catch {
    // Told by whoever reads annotations.
    return undefined;
  }
}

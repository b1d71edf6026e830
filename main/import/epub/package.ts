import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Archive } from '../archive/archive.ts';
import { damaged } from '../archive/failures.ts';
import { resolvePath } from '../archive/paths.ts';
import type { XmlElement } from '../archive/xml.ts';
import { descendantsOf, textOf } from '../archive/xml-tree.ts';
import { readDate } from '../dates.ts';
import { type Stated, statedIn } from '../draft.ts';
import { canonicalTag } from '../language.ts';

/** One piece of a book's text. */
interface SpineItem {
  /** Its name in the archive; null when it lies outside or its name leads nowhere. */
  readonly part: string | null;
  readonly mediaType: string;
  /** Whether it is a table of contents and no text of the book. */
  readonly isContents: boolean;
}

export interface BookPackage {
  /** In reading order; what is not part of the main text comes after it. */
  readonly spine: readonly SpineItem[];
  readonly stated: Stated;
}

/** Ways to scramble fonts, which lock no text (OCF 3.3, section 4.3, and Adobe's own). */
const fontScrambling = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

/**
 * Reads the package document of a book (EPUB 3.3, section 5; EPUB 2 as well).
 * @returns `file-protected` when parts of its text are encrypted, `file-damaged` when it is damaged
 */
export function readBookPackage(archive: Archive): Result<BookPackage> {
  const container = archive.readXml('META-INF/container.xml');
  if (!container.ok) return container;
  const [rootFile] = descendantsOf(container.value, 'ocf:rootfile');
  const path = resolvePath('', rootFile?.attributes.get('full-path') ?? '');
  if (path === null) return damaged(archive.fileName, 'it does not say where its package document is');
  const root = archive.readXml(path);
  if (!root.ok) return root;
  const spine = readSpine(root.value, path);
  const locked = encryptedParts(archive);
  if (!locked.ok) return locked;
  if (spine.some(({ part }) => part !== null && locked.value.has(part))) {
    return fail('file-protected', 'The text of this book is encrypted by its seller.', {
      where: archive.fileName,
      hint: 'Get it without copy protection from its publisher, or type the passages you may quote into a text file.',
    });
  }
  return ok({ spine, stated: readStated(root.value) });
}

function readSpine(root: XmlElement, path: string): SpineItem[] {
  const items = new Map([...descendantsOf(root, 'opf:item')].map((item) => [item.attributes.get('id') ?? '', item]));
  const guide = [...descendantsOf(root, 'opf:reference')].filter(({ attributes }) => attributes.get('type') === 'toc');
  const contents = new Set(guide.map(({ attributes }) => resolvePath(path, attributes.get('href') ?? '')));
  const references = [...descendantsOf(root, 'opf:itemref')];
  const isMain = (reference: XmlElement) => reference.attributes.get('linear') !== 'no';
  const ordered = [...references.filter(isMain), ...references.filter((reference) => !isMain(reference))];
  const seen = new Set<string>();
  return ordered.flatMap((reference) => {
    const id = reference.attributes.get('idref') ?? '';
    if (seen.has(id)) return [];
    seen.add(id);
    const attributes = items.get(id)?.attributes;
    const part = resolvePath(path, attributes?.get('href') ?? '');
    const isNavigation = attributes?.get('properties')?.split(/\s+/u).includes('nav') === true;
    return [{ part, mediaType: attributes?.get('media-type') ?? '', isContents: isNavigation || contents.has(part) }];
  });
}

function encryptedParts(archive: Archive): Result<ReadonlySet<string>> {
  const parts = new Set<string>();
  if (!archive.has('META-INF/encryption.xml')) return ok(parts);
  const root = archive.readXml('META-INF/encryption.xml');
  if (!root.ok) return root;
  for (const data of descendantsOf(root.value, 'enc:EncryptedData')) {
    const [method] = descendantsOf(data, 'enc:EncryptionMethod');
    if (fontScrambling.has(method?.attributes.get('Algorithm') ?? '')) continue;
    for (const reference of descendantsOf(data, 'enc:CipherReference')) {
      const part = resolvePath('', reference.attributes.get('URI') ?? '');
      if (part !== null) parts.add(part);
    }
  }
  return ok(parts);
}

function readStated(root: XmlElement): Stated {
  const values = (name: string) => [...descendantsOf(root, name)].map((element) => textOf(element).trim()).filter((value) => value !== '');
  const dates = [...descendantsOf(root, 'dc:date')];
  // EPUB 2 says what each date is of; EPUB 3 has only that of publication.
  const published =
    dates.find(({ attributes }) => attributes.get('opf:event') === 'publication') ??
    dates.find(({ attributes }) => !attributes.has('opf:event'));
  const date = readDate(textOf(published).trim()) ?? /^\d{4}$/u.exec(textOf(published).trim())?.[0];
  const changed = readDate(textOf(dates.find(({ attributes }) => attributes.get('opf:event') === 'modification')).trim());
  return statedIn('properties', {
    title: values('dc:title')[0] ?? '',
    author: values('dc:creator').join(', '),
    outlet: values('dc:publisher')[0] ?? '',
    ...(date === undefined || date === null ? {} : { published: date }),
    ...(changed === null ? {} : { updated: changed }),
    place: values('dc:coverage')[0] ?? '',
    language: canonicalTag(values('dc:language')[0] ?? '') ?? '',
  });
}

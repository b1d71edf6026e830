import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Archive } from '../archive/archive.ts';
import { damaged } from '../archive/failures.ts';
import { resolvePath } from '../archive/paths.ts';
import type { XmlElement } from '../archive/xml.ts';
import { descendantsOf, textOf } from '../archive/xml-tree.ts';
import type { Draft, Reading, Stated } from '../draft.ts';
import { Tally } from './flow.ts';
import { HwpxBody } from './hwpx-body.ts';
import { readHwpxStyles } from './hwpx-styles.ts';
import { statedBy } from './properties.ts';

/**
 * Reads a document of Hangul (HWPX: OWPML, KS X 6101): its sections in order, notes at the end, headers and footers as
 * furniture. Scripts, embedded objects and what lies outside the file are never opened.
 * @returns `file-protected` when it is locked with a password, `file-damaged` when it is damaged
 */
export function readHwpx(archive: Archive): Result<Reading> {
  const locked = isEncrypted(archive);
  if (!locked.ok) return locked;
  if (locked.value) {
    return fail('file-protected', 'The document is locked with a password.', {
      where: archive.fileName,
      hint: 'Open it in Hangul, take the password off, save it, and import it again.',
    });
  }
  const path = archive.has('Contents/content.hpf') ? 'Contents/content.hpf' : 'content.hpf';
  const root = archive.readXml(path);
  if (!root.ok) return root;
  const parts = partsOf(archive, root.value, path);
  const head = parts.header === undefined ? undefined : archive.readXml(parts.header);
  if (head?.ok === false) return head;
  const tally = new Tally();
  const body = new HwpxBody(readHwpxStyles(head?.value), tally);
  const drafts: Draft[] = [];
  for (const part of parts.sections) {
    const section = archive.readXml(part);
    if (!section.ok) return section;
    for (const block of body.blocks(section.value)) drafts.push(block);
  }
  if (parts.sections.length === 0) return damaged(archive.fileName, 'it has no sections');
  return ok({ drafts: [...drafts, ...body.notes], warnings: tally.warnings(), stated: statedIn(root.value) });
}

/** The manifest says of each part whether it is encrypted, as in OpenDocument 1.2, part 3. */
function isEncrypted(archive: Archive): Result<boolean> {
  if (!archive.has('META-INF/manifest.xml')) return ok(false);
  const manifest = archive.readXml('META-INF/manifest.xml');
  if (!manifest.ok) return manifest;
  return ok(!descendantsOf(manifest.value, 'odf:encryption-data').next().done);
}

/** References count from the package's root in Hangul's own files, and from the package document in others'. */
function partsOf(archive: Archive, root: XmlElement, path: string): { header: string | undefined; sections: string[] } {
  const items = new Map<string, string>();
  for (const { attributes } of descendantsOf(root, 'opf:item')) {
    const href = attributes.get('href') ?? '';
    const part = [resolvePath('', href), resolvePath(path, href)].find((each) => each !== null && archive.has(each));
    if (part !== undefined && part !== null) items.set(attributes.get('id') ?? '', part);
  }
  const isSection = (part: string) => /section\d+\.xml$/iu.test(part);
  const spine = [...descendantsOf(root, 'opf:itemref')].flatMap(({ attributes }) => items.get(attributes.get('idref') ?? '') ?? []);
  const found = archive.names.filter(isSection).toSorted((a, b) => numberIn(a) - numberIn(b));
  // A section that the spine forgets is text all the same.
  const sections = [...new Set([...spine.filter(isSection), ...found])];
  return { header: [...items.values(), ...archive.names].find((part) => /header\.xml$/iu.test(part)), sections };
}

function numberIn(part: string): number {
  return Number(/(\d+)\.xml$/iu.exec(part)?.[1]);
}

function statedIn(root: XmlElement): Stated {
  const first = (name: string) => textOf([...descendantsOf(root, name)][0]);
  const metas = [...descendantsOf(root, 'opf:meta')];
  const creator = metas.find(({ attributes }) => attributes.get('name') === 'creator');
  // Hangul writes the value as the element's text and `content="text"` beside it; others write it into the attribute.
  const content = creator?.attributes.get('content') ?? '';
  const author = textOf(creator) || (content === 'text' ? '' : content);
  return statedBy(first('opf:title') || first('dc:title'), author || first('dc:creator'), first('opf:language') || first('dc:language'));
}

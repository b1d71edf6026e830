import { ok, type Result } from '../../../domain/result.ts';
import type { Archive } from '../archive/archive.ts';
import { damaged } from '../archive/failures.ts';
import type { XmlElement } from '../archive/xml.ts';
import { childOf, descendantsOf, elementsOf, textOf } from '../archive/xml-tree.ts';
import type { Draft, Reading, Stated } from '../draft.ts';
import { DocxBody, type NoteReference } from './docx-body.ts';
import { type DocxStyles, readDocxStyles } from './docx-styles.ts';
import { furnitureOf, noteOf, Tally } from './flow.ts';
import { statedBy } from './properties.ts';
import { relationshipsOf } from './relationships.ts';

/** The parts of a Word document that have text in them, as trees. */
interface Parts {
  readonly main: XmlElement;
  readonly byType: ReadonlyMap<string, readonly XmlElement[]>;
}

/**
 * Reads a Word document (ISO/IEC 29500, Strict and Transitional): the text as it stands with tracked changes accepted, notes at
 * the end, headers and footers as furniture. Macros, embedded objects and what lies outside the file are never opened.
 */
export function readDocx(archive: Archive): Result<Reading> {
  const parts = readParts(archive);
  if (!parts.ok) return parts;
  const { main, byType } = parts.value;
  const first = (type: string) => byType.get(type)?.[0];
  const tally = new Tally();
  const styles = readDocxStyles(first('styles'));
  const body = new DocxBody(styles, tally);
  const text = body.blocks(main);
  const notes = notesOf(body.references, { footnote: first('footnotes'), endnote: first('endnotes') }, body);
  const comments = first('comments');
  if (comments !== undefined) tally.add('comments-left-out', [...descendantsOf(comments, 'w:comment')].length);
  const margin = (type: string) => marginsOf(byType.get(type) ?? [], styles);
  return ok({
    drafts: [...margin('header'), ...text, ...notes, ...margin('footer')],
    warnings: tally.warnings(),
    stated: statedIn(first('core-properties'), styles),
  });
}

const partTypes = new Set(['styles', 'footnotes', 'endnotes', 'comments', 'header', 'footer', 'core-properties']);

function readParts(archive: Archive): Result<Parts> {
  const outer = relationshipsOf(archive, '');
  if (!outer.ok) return outer;
  const mainPart = outer.value.find(({ type }) => type === 'officeDocument')?.part ?? 'word/document.xml';
  const inner = relationshipsOf(archive, mainPart);
  if (!inner.ok) return inner;
  const main = archive.readXml(mainPart);
  if (!main.ok) return main;
  const body = childOf(main.value, 'w:body');
  if (body === undefined) return damaged(archive.fileName, `its part “${mainPart}” is no Word document`);
  const byType = new Map<string, XmlElement[]>();
  const seen = new Set([mainPart]);
  for (const { type, part } of [...outer.value, ...inner.value]) {
    if (!partTypes.has(type) || seen.has(part)) continue;
    seen.add(part);
    const root = archive.readXml(part);
    if (!root.ok) return root;
    byType.set(type, [...(byType.get(type) ?? []), root.value]);
  }
  return ok({ main: body, byType });
}

/** Notes in the order in which the text refers to them, each beginning with its mark. */
function notesOf(
  references: readonly NoteReference[],
  roots: Record<NoteReference['kind'], XmlElement | undefined>,
  body: DocxBody,
): Draft[] {
  const byId = new Map<string, XmlElement>();
  for (const kind of ['footnote', 'endnote'] as const) {
    const root = roots[kind];
    if (root === undefined) continue;
    for (const note of elementsOf(root)) byId.set(`${kind} ${note.attributes.get('w:id')}`, note);
  }
  // A note's text may refer to further notes; those it adds while this runs are left alone.
  return [...references].flatMap(({ kind, id, mark }) => {
    const note = byId.get(`${kind} ${id}`);
    return note === undefined ? [] : noteOf(mark, body.blocks(note));
  });
}

/** Headers or footers: what stands on the pages, each text once. */
function marginsOf(roots: readonly XmlElement[], styles: DocxStyles): Draft[] {
  const texts = roots.flatMap((root) => new DocxBody(styles, new Tally()).blocks(root)).map(({ text }) => text.trim());
  return [...new Set(texts)].filter((text) => /\p{L}/u.test(text)).map((text) => furnitureOf(text, 'other'));
}

function statedIn(core: XmlElement | undefined, styles: DocxStyles): Stated {
  const value = (name: string) => textOf(childOf(core, name));
  return statedBy(value('dc:title'), value('dc:creator'), value('dc:language') || styles.language);
}

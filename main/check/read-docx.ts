import { ok, type Result } from '../../domain/result.ts';
import { MANIFEST_NAMESPACE, type ManifestRead, parseManifest } from '../export/brief-manifest.ts';
import type { Archive } from '../import/archive/archive.ts';
import { unsafe } from '../import/archive/failures.ts';
import type { XmlElement } from '../import/archive/xml.ts';
import { childOf, elementsOf, textOf } from '../import/archive/xml-tree.ts';
import { type DocxStyles, readDocxStyles } from '../import/office/docx-styles.ts';
import { characters, chosen, isPassedOver } from '../import/office/docx-text.ts';
import { relationshipsOf } from '../import/office/relationships.ts';
import { type BriefRead, MarkedText } from './brief-read.ts';
import { notABrief } from './failures.ts';

/** The bookmarks around quoted words: `q_`, what a name can hold of the claim's identifier, `_` and a number. */
const MARK = /^q_([A-Za-z0-9]+)_\d+$/;

/** Custom parts that are looked through for a manifest: a document has few. */
const MOST_PARTS = 50;

/**
 * Reads an exported Word document, written anew by another program or not: its words with tracked changes accepted, and those inside the
 * bookmarks of quotes, however runs are split and paragraphs are moved.
 */
export function readDocxBrief(archive: Archive): Result<BriefRead> {
  if (!archive.has('[Content_Types].xml')) return notABrief(archive.fileName);
  const outer = relationshipsOf(archive, '');
  if (!outer.ok) return outer;
  const mainPart = outer.value.find(({ type }) => type === 'officeDocument')?.part ?? 'word/document.xml';
  if (!archive.has(mainPart)) return notABrief(archive.fileName);
  const main = archive.readXml(mainPart);
  if (!main.ok) return main;
  const body = childOf(main.value, 'w:body');
  if (body === undefined) return notABrief(archive.fileName);
  const inner = relationshipsOf(archive, mainPart);
  if (!inner.ok) return inner;
  const stylesPart = inner.value.find(({ type }) => type === 'styles')?.part;
  const styleSheet = stylesPart === undefined ? ok(undefined) : archive.readXml(stylesPart);
  if (!styleSheet.ok) return styleSheet;
  const text = new MarkedText();
  new Walk(text, readDocxStyles(styleSheet.value)).inside(body);
  const read = text.read();
  if (read === null) return unsafe(archive.fileName, 'it marks the same words over and over');
  const manifest = manifestIn(archive);
  return manifest.ok ? ok({ format: 'docx', manifest: manifest.value, ...read }) : manifest;
}

/** Programs number custom parts as they like, so all are looked at. */
function manifestIn(archive: Archive): Result<ManifestRead> {
  const parts = archive.names.filter((name) => /^customXml\/item\d+\.xml$/u.test(name)).slice(0, MOST_PARTS);
  for (const part of parts) {
    const written = archive.readText(part);
    if (!written.ok) return written;
    if (!written.value.includes(MANIFEST_NAMESPACE)) continue;
    const root = archive.readXml(part);
    return root.ok ? ok(parseManifest(textOf(root.value))) : ok({ state: 'altered' });
  }
  return ok({ state: 'missing' });
}

/** A walk through the body of a document. The parser keeps trees shallow enough to recurse. */
class Walk {
  readonly #text: MarkedText;
  readonly #styles: DocxStyles;
  /** What ends the stretches that are open, by the identifiers that tie the two ends of a bookmark. */
  readonly #open = new Map<string, () => void>();

  constructor(text: MarkedText, styles: DocxStyles) {
    this.#text = text;
    this.#styles = styles;
  }

  inside(container: XmlElement): void {
    for (const element of elementsOf(container)) if (!isPassedOver(element)) this.#element(element);
  }

  #element(element: XmlElement): void {
    const character = characters.get(element.name);
    if (character !== undefined) {
      this.#text.add(character);
      return;
    }
    switch (element.name) {
      case 'w:t':
        this.#text.add(textOf(element));
        break;
      case 'w:br':
        this.#text.add('\n');
        break;
      case 'w:bookmarkStart':
        this.#start(element);
        break;
      case 'w:bookmarkEnd':
        this.#open.get(element.attributes.get('w:id') ?? '')?.();
        break;
      case 'w:r':
        if (!this.#styles.hidesRun(element)) this.inside(element);
        break;
      case 'w:p':
        this.inside(element);
        // A paragraph whose end was deleted goes on in the next one.
        if (childOf(element, 'w:pPr/w:rPr/w:del') === undefined) this.#text.add('\n');
        break;
      case 'w:tr':
        if (childOf(element, 'w:trPr/w:del') === undefined) this.inside(element);
        break;
      default:
        this.inside(chosen(element));
    }
  }

  #start(element: XmlElement): void {
    const claim = MARK.exec(element.attributes.get('w:name') ?? '')?.[1];
    if (claim !== undefined) this.#open.set(element.attributes.get('w:id') ?? '', this.#text.open(claim));
  }
}

import { strToU8 } from 'fflate';
import { settledZip } from '../settled-zip.ts';
import { element, XML_HEAD, type Xml } from './xml.ts';

/** A file of a Word document. */
export interface Part {
  /** Its path in the package: `word/styles.xml`. */
  readonly name: string;
  /** Null for a type that the package as a whole says by the name's ending. */
  readonly contentType: string | null;
  /** How it belongs to another part or to the package. */
  readonly relationship: string;
  /** Null when it belongs to the package, else the part it belongs to: mostly `word/document.xml`. */
  readonly of: string | null;
  /** Markup, or the bytes of a picture. */
  readonly content: Xml | Uint8Array;
}

export const MAIN_PART = 'word/document.xml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const CORE_PROPERTIES = `${PACKAGE}/metadata/core-properties`;

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A part in WordprocessingML that belongs to the document. @param kind as both its content type and its relationship name it */
export function wordPart(file: string, kind: string, root: string, content: Xml): Part {
  const namespaces = { 'xmlns:w': WORD, 'xmlns:r': `${OFFICE}/relationships` };
  return {
    name: `word/${file}.xml`,
    contentType: `${WORD_TYPE}.${kind === 'officeDocument' ? 'document.main' : kind}+xml`,
    relationship: `${OFFICE}/relationships/${kind}`,
    of: kind === 'officeDocument' ? null : MAIN_PART,
    content: XML_HEAD + element(root, namespaces, content),
  };
}

/** Collects the addresses outside the document that its main part links to. */
export interface Links {
  /** @returns the identifier of the relationship, the same for the same address */
  readonly to: (address: string) => string;
  readonly all: () => ReadonlyMap<string, string>;
}

export function collectLinks(): Links {
  const ids = new Map<string, string>();
  return {
    to(address) {
      const id = ids.get(address) ?? `link${ids.size + 1}`;
      ids.set(address, id);
      return id;
    },
    all: () => ids,
  };
}

/** The relationship identifier of a part, by its name. */
export function partId(name: string): string {
  return name.replace(/^.*\//, '').replace(/\.xml$/, '');
}

/** The package (Open Packaging Conventions, ECMA-376 part 2): the parts with what ties them together. */
export function writePackage(parts: readonly Part[], links: Links): Uint8Array {
  const files: Record<string, Uint8Array> = { '[Content_Types].xml': strToU8(XML_HEAD + contentTypes(parts)) };
  for (const owner of [null, ...parts.map(({ name }) => name)]) {
    const outside = owner === MAIN_PART ? [...links.all()] : [];
    const within = parts.filter((each) => each.of === owner);
    if (within.length + outside.length > 0) {
      files[relationshipsOf(owner)] = strToU8(XML_HEAD + relationships(within, outside, owner));
    }
  }
  for (const { name, content } of parts) files[name] = typeof content === 'string' ? strToU8(content) : content;
  return settledZip(files);
}

function contentTypes(parts: readonly Part[]): Xml {
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ...(parts.some(({ name }) => name.endsWith('.png')) ? [['png', 'image/png']] : []),
  ].map(([Extension = '', ContentType = '']) => element('Default', { Extension, ContentType }));
  const overrides = parts.map(({ name, contentType }) =>
    contentType === null ? '' : element('Override', { PartName: `/${name}`, ContentType: contentType }),
  );
  return element('Types', { xmlns: `${PACKAGE}/content-types` }, [...defaults, ...overrides].join(''));
}

function relationships(parts: readonly Part[], outside: readonly (readonly [string, string])[], owner: string | null): Xml {
  const folder = owner === null ? '' : owner.slice(0, owner.lastIndexOf('/') + 1);
  const within = parts.map(({ name, relationship }) =>
    element('Relationship', {
      Id: partId(name),
      Type: relationship,
      Target: name.startsWith(folder) ? name.slice(folder.length) : `/${name}`,
    }),
  );
  const leading = outside.map(([Target, Id]) =>
    element('Relationship', { Id, Type: `${OFFICE}/relationships/hyperlink`, Target, TargetMode: 'External' }),
  );
  return element('Relationships', { xmlns: `${PACKAGE}/relationships` }, [...within, ...leading].join(''));
}

function relationshipsOf(owner: string | null): string {
  if (owner === null) return '_rels/.rels';
  const cut = owner.lastIndexOf('/') + 1;
  return `${owner.slice(0, cut)}_rels/${owner.slice(cut)}.rels`;
}

import { strToU8, type Zippable, zipSync } from 'fflate';

/** Packages for tests, from parts that are written out. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export function zipOf(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) files[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(files);
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const others =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A part of a Word document, with the namespaces declared. */
export function wordPart(element: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${element} ${w} ${others}>${content}</w:${element}>`;
}

export const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A paragraph of runs, with its properties. */
export const paragraph = (runs: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
export const styled = (style: string, text: string) => paragraph(run(text), `<w:pStyle w:val="${style}"/>`);

const styleNames = { Heading1: 'heading 1', Heading3: 'heading 3', Title: 'Title', Caption: 'caption', Quote: 'Quote', TOC1: 'toc 1' };
const styles = wordPart(
  'styles',
  `${Object.entries(styleNames)
    .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
    .join(
      '',
    )}<w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Chapter"/><w:basedOn w:val="Heading3"/></w:style><w:style w:type="paragraph" w:styleId="Part"><w:name w:val="Part"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style><w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>`,
);

/** A Word document. @param parts further parts of `word/`, related to the document by their names */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}, core = ''): Uint8Array {
  const inner = { styles, ...parts };
  const relate = (type: string, target: string, index: number) =>
    `<Relationship Id="rId${index + 1}" Type="${relationships}/${type}" Target="${target}"/>`;
  const rels = (content: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/>${Object.keys(
      parts,
    )
      .map((name) => `<Override PartName="/word/${name}.xml" ContentType="${wordType}.${name.replace(/\d/u, '')}+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': rels(
      `${relate('officeDocument', 'word/document.xml', 0)}<Relationship Id="c" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    ),
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': rels(
      Object.keys(inner)
        .map((name, index) => relate(name.replace(/\d/u, ''), `${name}.xml`, index))
        .join(''),
    ),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
    ...Object.fromEntries(Object.entries(inner).map(([name, content]) => [`word/${name}.xml`, content])),
  });
}

interface Book {
  /** XHTML bodies by file name, in reading order. */
  readonly pages: Readonly<Record<string, string>>;
  readonly metadata?: string;
  /** Attributes of manifest items and spine references, by file name. */
  readonly item?: Readonly<Record<string, string>>;
  readonly itemref?: Readonly<Record<string, string>>;
  readonly guide?: string;
  readonly parts?: Parts;
}

export const xhtml = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`;

export function epubOf({ pages, metadata = '', item = {}, itemref = {}, guide = '', parts = {} }: Book): Uint8Array {
  const names = Object.keys(pages);
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata><manifest>${names
      .map((name, index) => `<item id="i${index}" href="${encodeURI(name)}" media-type="application/xhtml+xml" ${item[name] ?? ''}/>`)
      .join('')}<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest><spine toc="ncx">${names
      .map((name, index) => `<itemref idref="i${index}" ${itemref[name] ?? ''}/>`)
      .join('')}</spine>${guide}</package>`,
    'OPS/toc.ncx': '<ncx><navMap><navPoint><navLabel><text>Only in the table</text></navLabel></navPoint></navMap></ncx>',
    ...Object.fromEntries(Object.entries(pages).map(([name, body]) => [`OPS/${name}`, xhtml(body)])),
    ...parts,
  });
}

const hp = 'http://www.hancom.co.kr/hwpml/2011';
/** Runs of a Hangul paragraph. */
export const hpRun = (content: string) => `<hp:run charPrIDRef="0">${content}</hp:run>`;
export const hpText = (text: string) => hpRun(`<hp:t>${text}</hp:t>`);
export const hpParagraph = (runs: string, shape = 0, style = 0) =>
  `<hp:p id="0" paraPrIDRef="${shape}" styleIDRef="${style}">${runs}</hp:p>`;
export const hpList = (...texts: string[]) => `<hp:subList>${texts.map((text) => hpParagraph(hpText(text))).join('')}</hp:subList>`;

const head = `<hh:head xmlns:hh="${hp}/head"><hh:refList><hh:paraProperties><hh:paraPr id="0"><hh:heading type="NONE" idRef="0" level="0"/></hh:paraPr><hh:paraPr id="1"><hh:heading type="OUTLINE" idRef="0" level="0"/></hh:paraPr><hh:paraPr id="2"><hh:heading type="OUTLINE" idRef="0" level="1"/></hh:paraPr><hh:paraPr id="3"><hh:heading type="BULLET" idRef="1" level="1"/></hh:paraPr></hh:paraProperties><hh:styles><hh:style id="0" type="PARA" name="바탕글" engName="Normal" paraPrIDRef="0"/><hh:style id="1" type="PARA" name="개요 3" engName="Outline 3" paraPrIDRef="0"/><hh:style id="2" type="PARA" name="캡션" engName="Caption" paraPrIDRef="0"/></hh:styles></hh:refList></hh:head>`;

export function hwpxOf(sections: readonly string[], metadata = '', parts: Parts = {}): Uint8Array {
  return zipOf({
    mimetype: 'application/hwp+zip',
    'META-INF/container.xml':
      '<ocf:container xmlns:ocf="urn:oasis:names:tc:opendocument:xmlns:container"><ocf:rootfiles><ocf:rootfile full-path="Contents/content.hpf" media-type="application/hwpml-package+xml"/></ocf:rootfiles></ocf:container>',
    'Contents/content.hpf': `<opf:package xmlns:opf="http://www.idpf.org/2007/opf/"><opf:metadata>${metadata}</opf:metadata><opf:manifest><opf:item id="header" href="Contents/header.xml" media-type="application/xml"/>${sections
      .map((_, index) => `<opf:item id="section${index}" href="Contents/section${index}.xml" media-type="application/xml"/>`)
      .join('')}</opf:manifest><opf:spine><opf:itemref idref="header"/>${sections
      .map((_, index) => `<opf:itemref idref="section${index}"/>`)
      .join('')}</opf:spine></opf:package>`,
    'Contents/header.xml': head,
    ...Object.fromEntries(
      sections.map((content, index) => [
        `Contents/section${index}.xml`,
        `<hs:sec xmlns:hs="${hp}/section" xmlns:hp="${hp}/paragraph">${content}</hs:sec>`,
      ]),
    ),
    'Preview/PrvText.txt': 'Only a preview',
    ...parts,
  });
}

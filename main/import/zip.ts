import { BUNDLE_TYPE } from '../../domain/bundle.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type Archive, openArchive } from './archive/archive.ts';
import { descendantsOf } from './archive/xml-tree.ts';
import type { Reading } from './draft.ts';
import type { PackageMediaType } from './format.ts';

type PackageReader = (archive: Archive) => Result<Reading>;

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const packageReaders: Readonly<Record<PackageMediaType, () => Promise<PackageReader>>> = {
  [docx]: async () => (await import('./office/docx.ts')).readDocx,
  'application/epub+zip': async () => (await import('./epub/epub.ts')).readEpub,
  'application/hwp+zip': async () => (await import('./office/hwpx.ts')).readHwpx,
};

/** What a ZIP file is, by what is in it: a format that can be read, or what to call it to people. */
type Kind = { readonly mediaType: PackageMediaType } | { readonly name: string };

/** Reads a document that is a ZIP file: DOCX, EPUB or HWPX, told apart by their parts. */
export async function readZip(bytes: Uint8Array, fileName: string): Promise<Result<Reading>> {
  const opened = openArchive(bytes, fileName);
  if (!opened.ok) return opened;
  const archive = opened.value;
  const kind = kindOf(archive);
  if (!kind.ok) return kind;
  if ('name' in kind.value) return unsupported(kind.value.name, archive);
  const { mediaType } = kind.value;
  const readPackage = await packageReaders[mediaType]();
  const reading = readPackage(archive);
  return reading.ok ? ok({ ...reading.value, mediaType }) : reading;
}

function unsupported(name: string, { fileName }: Archive) {
  return fail('format-unsupported', `The file is ${name}.`, {
    where: fileName,
    hint:
      name === plainZip
        ? 'Unpack it and import the files in it.'
        : 'Open it in the program it comes from, save it as DOCX, HTML or plain text, and import that.',
    params: { format: name },
  });
}

const plainZip = 'a ZIP archive';

function kindOf(archive: Archive): Result<Kind> {
  const type = typeOf(archive);
  if (!type.ok) return type;
  if (type.value === BUNDLE_TYPE) {
    return fail('file-is-bundle', 'The file is the bundle of a brief, and is no source.', {
      where: archive.fileName,
      hint: '“import-bundle” on the command line takes it in, with all its sources.',
    });
  }
  if (type.value.startsWith('application/hwp') || archive.has('Contents/content.hpf')) return ok({ mediaType: 'application/hwp+zip' });
  // Books that were packed anew have often lost the part that says so.
  const isBook = type.value === 'application/epub+zip' || (type.value === '' && archive.has('META-INF/container.xml'));
  if (isBook) return ok({ mediaType: 'application/epub+zip' });
  const name = openDocuments.find(([start]) => type.value.startsWith(start))?.[1];
  if (name !== undefined) return ok({ name });
  if (archive.has('[Content_Types].xml')) return kindOfOffice(archive);
  return ok(archive.has('word/document.xml') ? { mediaType: docx } : { name: plainZip });
}

const openDocuments: readonly (readonly [string, string])[] = [
  ['application/vnd.oasis.opendocument.text', 'an OpenDocument text (ODT)'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'an OpenDocument spreadsheet (ODS)'],
  ['application/vnd.oasis.opendocument.presentation', 'an OpenDocument presentation (ODP)'],
  ['application/vnd.oasis.opendocument', 'an OpenDocument file'],
];

/** What the part that some formats begin with says; empty when there is none. */
function typeOf(archive: Archive): Result<string> {
  if (!archive.has('mimetype')) return ok('');
  const type = archive.readText('mimetype');
  return type.ok ? ok(type.value.replace('\ufeff', '').trim()) : type;
}

/** By the type of the main part (ISO/IEC 29500-2); macros in it are never looked at. */
function kindOfOffice(archive: Archive): Result<Kind> {
  const types = archive.readXml('[Content_Types].xml');
  if (!types.ok) return types;
  for (const override of [...descendantsOf(types.value, 'ct:Override'), ...descendantsOf(types.value, 'ct:Default')]) {
    const type = override.attributes.get('ContentType') ?? '';
    if (!/\.main\+xml$/u.test(type)) continue;
    if (/wordprocessingml|ms-word/u.test(type)) return ok({ mediaType: docx });
    if (/spreadsheetml|ms-excel/u.test(type)) return ok({ name: 'an Excel workbook (XLSX)' });
    if (/presentationml|ms-powerpoint/u.test(type)) return ok({ name: 'a PowerPoint presentation (PPTX)' });
  }
  if (archive.has('word/document.xml')) return ok({ mediaType: docx });
  return ok({
    name: archive.names.some((name) => name.startsWith('visio/')) ? 'a Visio drawing (VSDX)' : 'an Office file of an unknown kind',
  });
}

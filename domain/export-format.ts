/** The formats a brief can be exported to, those meant for reading first. */
export const exportFormats = ['docx', 'pdf', 'html', 'md', 'csv', 'xlsx', 'bib', 'ris', 'csl', 'jsonld', 'zip'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The formats written from the brief alone; a PDF is printed by the host, and a bundle holds the files of the sources too. */
export type WrittenFormat = Exclude<ExportFormat, 'pdf' | 'zip'>;

/** How the names of files in a format end, without the dot in front. */
export const formatEndings: Readonly<Record<ExportFormat, string>> = {
  docx: 'docx',
  pdf: 'pdf',
  html: 'html',
  md: 'md',
  csv: 'csv',
  xlsx: 'xlsx',
  bib: 'bib',
  ris: 'ris',
  csl: 'csl.json',
  jsonld: 'jsonld',
  zip: 'zip',
};

/** How the name of a bundle ends that is locked in the age format. */
export const LOCKED_BUNDLE_ENDING = `${formatEndings.zip}.age`;

/** Whether a file's name asks for a locked bundle, whatever the case. */
export function namesLockedBundle(fileName: string): boolean {
  return fileName.toLowerCase().endsWith(`.${LOCKED_BUNDLE_ENDING}`);
}

/** The format that a file's name asks for by its ending, whatever the case; null when it asks for none. */
export function formatOfName(fileName: string): ExportFormat | null {
  const name = fileName.toLowerCase();
  if (namesLockedBundle(name)) return 'zip';
  return exportFormats.find((format) => name.endsWith(`.${formatEndings[format]}`)) ?? null;
}

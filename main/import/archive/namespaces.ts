/**
 * The prefixes that this program calls namespaces by, whatever a document calls them. ISO/IEC 29500 Strict and
 * Transitional share one, and so do the years of OWPML.
 */
const namespaces: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/u, 'w'],
  [/\/officeDocument\/(?:2006\/)?math$/u, 'm'],
  [/\/markup-compatibility\/2006$/u, 'mc'],
  [/\/package\/2006\/relationships$/u, 'rel'],
  [/\/package\/2006\/content-types$/u, 'ct'],
  [/\/officeDocument\/(?:2006\/)?relationships$/u, 'r'],
  [/\/drawingml\/(?:2006\/)?main$/u, 'a'],
  [/\/package\/2006\/metadata\/core-properties$/u, 'cp'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/u, 'dc'],
  [/^http:\/\/www\.idpf\.org\/2007\/opf\/?$/u, 'opf'],
  [/^urn:oasis:names:tc:opendocument:xmlns:container$/u, 'ocf'],
  [/^urn:oasis:names:tc:opendocument:xmlns:manifest:1\.0$/u, 'odf'],
  [/^http:\/\/www\.w3\.org\/2001\/04\/xmlenc#$/u, 'enc'],
  [/\/(?:hwpml|owpml)\/\d{4}\/paragraph$/u, 'hp'],
  [/\/(?:hwpml|owpml)\/\d{4}\/section$/u, 'hs'],
  [/\/(?:hwpml|owpml)\/\d{4}\/head$/u, 'hh'],
];

/** The prefix of a namespace; `other` for one that no reader asks for. */
export function prefixOf(uri: string): string {
  return namespaces.find(([pattern]) => pattern.test(uri))?.[1] ?? 'other';
}

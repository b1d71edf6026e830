/** What holds bibliographies, and annotations. */
export const BIBLIOGRAPHY_TYPES = ['.bib', '.ris', '.json', 'application/json'];
export const ANNOTATION_TYPES = ['.json', '.jsonld', 'application/json', 'application/ld+json'];

/** What a dialog that imports offers first; what a file is, is decided by its content. */
export const SUGGESTED_TYPES = [
  ...['.txt', '.md', '.markdown', '.html', '.htm', 'text/plain', 'text/markdown', 'text/html'],
  ...['.pdf', '.eml', '.mht', '.mhtml', 'application/pdf', 'message/rfc822', 'multipart/related'],
  ...['.docx', '.epub', '.hwpx'],
  ...['.bib', '.ris', '.json', '.jsonld', 'application/json', 'application/ld+json'],
];

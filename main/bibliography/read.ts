import { fail, type Result } from '../../domain/result.ts';
import { decode } from '../import/decode.ts';
import { detectBibliography } from './detect.ts';
import type { Bibliography } from './entry.ts';

/**
 * Reads a bibliography; what kind it is, its content says. Pure: nothing is run, fetched or stored, and no identifier is looked up.
 * @param fileName for failures
 * @returns the entries with those that cannot be read, `file-not-bibliography`, `file-damaged`, or what decoding text refuses
 */
export async function readBibliography(bytes: Uint8Array, fileName: string): Promise<Result<Bibliography>> {
  const decoded = decode(bytes, fileName);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  switch (detectBibliography(text)) {
    case 'csl-json':
      return (await import('./read-csl.ts')).readCslJson(text, fileName);
    case 'ris':
      return (await import('./read-ris.ts')).readRis(text, fileName);
    case 'bibtex':
      // Its library takes half a second to load.
      return (await import('./read-bibtex.ts')).readBibtex(text, fileName);
    case null:
      return fail('file-not-bibliography', 'The file is no bibliography in CSL-JSON, RIS or BibTeX.', {
        where: fileName,
        hint: 'Export it from the reference manager as one of these.',
      });
  }
}

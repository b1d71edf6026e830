import { looksLikeAnnotations } from '../../domain/annotation-report.ts';
import { fail } from '../../domain/result.ts';
import { detectBibliography } from '../bibliography/detect.ts';

/** How much of a text is looked at to know annotations, in UTF-16 code units. */
const BEGINNING = 20_000;

/** Why a file that speaks of sources, a bibliography or annotations, does not become one. @returns null for any other text */
export function noSourceFailure(text: string, fileName: string) {
  const format = detectBibliography(text);
  if (format !== null) {
    return fail('file-is-bibliography', 'The file is a bibliography, not a source.', {
      where: fileName,
      hint: 'Its entries can fill in the details of the sources they speak of: “bibliography” on the command line, or a drop on the window.',
      params: { format },
    });
  }
  if (!looksLikeAnnotations(text.slice(0, BEGINNING))) return null;
  return fail('file-is-annotations', 'The file holds annotations, and is no source.', {
    where: fileName,
    hint: 'They can become claims on the sources they are on: “annotations” on the command line, or a drop on the window.',
  });
}

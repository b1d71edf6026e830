import { fail } from '../../domain/result.ts';
import { detectBibliography } from '../bibliography/detect.ts';

/** Why a bibliography does not become a source: it speaks of sources. @returns null for any other text */
export function bibliographyFailure(text: string, fileName: string) {
  const format = detectBibliography(text);
  if (format === null) return null;
  return fail('file-is-bibliography', 'The file is a bibliography, not a source.', {
    where: fileName,
    hint: 'Its entries can fill in the details of the sources they speak of: “bibliography” on the command line, or a drop on the window.',
    params: { format },
  });
}

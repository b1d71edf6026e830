import { fail, ok, type Result } from '../../../domain/result.ts';
import { noneStated, type Reading } from '../draft.ts';
import { readHtml } from '../html.ts';
import { htmlPartOf } from './web-archive-part.ts';

/**
 * Reads a web page saved as one file (MHTML, RFC 2557): the page itself. Its pictures, styles and frames are left where they are.
 * @returns `file-damaged` when there is no page in it
 */
export async function readWebArchive(bytes: Uint8Array, fileName: string): Promise<Result<Reading>> {
  const part = htmlPartOf(bytes);
  if (part === null) {
    return fail('file-damaged', 'There is no page in this web archive.', {
      where: fileName,
      hint: 'Open the page in a browser and save it again, as a web page or as PDF.',
    });
  }
  const { drafts, warnings, stated = noneStated } = readHtml(part.html.replace(/\r\n?/gu, '\n'), 'scripts');
  const lost = part.html.split('\ufffd').length - 1;
  return ok({
    drafts,
    warnings: lost === 0 ? warnings : [...warnings, { code: 'characters-misfit', count: lost, encoding: part.encoding }],
    stated: stated.url ? stated : { ...stated, url: part.url, foundIn: { ...stated.foundIn, url: 'mail' } },
  });
}

import { bibliographyFormats } from '../../../../domain/bibliography.ts';
import { ok } from '../../../../domain/result.ts';
import { atomicWrite } from '../../../atomic-write.ts';
import { writeBibliography } from '../../../export/bibliography.ts';
import { defineCliCommand, notebookOption, type Output } from '../command.ts';
import { canBeWritten } from '../output-file.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { counted } from '../table.ts';

/** Writes the sources of a notebook for reference managers. */
export const references = defineCliCommand({
  name: 'references',
  about: 'Writes the sources as a bibliography, for reference managers such as Zotero.',
  examples: ['references --notebook Ferry.caveat --format bibtex --out ferry.bib'],
  options: {
    notebook: notebookOption,
    format: { value: 'FORMAT', about: 'The format.', choices: bibliographyFormats, required: true },
    out: { value: 'FILE', about: 'The file to write; without it the bibliography is printed.' },
  },
  async run({ notebook, format, out }) {
    const writable = out === undefined ? ok(undefined) : canBeWritten(pathFrom(out));
    if (!writable.ok) return writable;
    return withNotebook<Output>(pathFrom(notebook), async ({ client }) => {
      const library = await client.call('library.list', {});
      if (!library.ok) return library;
      const sources = library.value.sources.map(({ source }) => source);
      const text = writeBibliography(sources, format);
      if (out === undefined) return ok({ json: { format, sources: sources.length, text }, lines: [text.trimEnd()] });
      const written = await atomicWrite(pathFrom(out), new TextEncoder().encode(text));
      if (!written.ok) return written;
      return ok({ json: { format, sources: sources.length, file: out }, lines: [`${out}: ${counted(sources.length, 'source')}`] });
    });
  },
});

import type { ExportLanguage } from '../../domain/brief.ts';
import type { BriefModel } from '../../domain/brief-model.ts';
import type { WrittenFormat } from '../../domain/export-format.ts';
import type { Note } from '../../domain/note.ts';
import { renderAnnotations } from './annotations.ts';
import { writeBibliography } from './bibliography.ts';
import { manifestOf } from './brief-manifest.ts';
import { renderCsv } from './csv.ts';
import { renderDocx } from './docx/render-docx.ts';
import { renderHtml } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import { printable } from './printable.ts';
import { words } from './words.ts';
import { renderXlsx } from './xlsx.ts';

/** The formats that hold the sources of a brief, by what they are called there. */
const bibliographies = { bib: 'bibtex', ris: 'ris', csl: 'csl-json' } as const;

/** What some formats need beside the model. */
export interface Beside {
  /** The notes on the brief's claims. */
  readonly notes: readonly Note[];
  /** The canonical texts its claims stand in, by version. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Writes a brief in a format, with the export's own words in a language. The same model gives the same bytes.
 * Characters that no document may hold are replaced by U+FFFD, in every format alike but JSON-LD, which can hold them.
 * @param beside needed by JSON-LD alone: without it no claim has a place
 */
export async function renderBrief(
  model: BriefModel,
  format: WrittenFormat,
  language: ExportLanguage,
  beside: Beside = { notes: [], texts: new Map() },
): Promise<Uint8Array> {
  const clean = printable(model);
  switch (format) {
    case 'md':
      return encode(renderMarkdown(clean, words[language]));
    case 'html':
      return encode(renderHtml(clean, words[language], manifestOf(model)));
    case 'csv':
      return encode(renderCsv(clean, words[language], language));
    case 'xlsx':
      return renderXlsx(clean, words[language], language);
    case 'bib':
    case 'ris':
    case 'csl':
      return encode(
        writeBibliography(
          clean.sources.map(({ source }) => source),
          bibliographies[format],
        ),
      );
    case 'jsonld':
      return encode(renderAnnotations(model, beside.notes, beside.texts));
    case 'docx':
      return renderDocx(clean, words[language], language, manifestOf(model));
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

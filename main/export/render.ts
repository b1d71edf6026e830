import type { ExportLanguage } from '../../domain/brief.ts';
import type { BriefModel } from '../../domain/brief-model.ts';
import type { WrittenFormat } from '../../domain/export-format.ts';
import type { Note } from '../../domain/note.ts';
import { ok, type Result } from '../../domain/result.ts';
import { renderAnnotations } from './annotations.ts';
import { writeBibliography } from './bibliography.ts';
import { manifestOf } from './brief-manifest.ts';
import { type RenderStyle, textOfStyle } from './citations/style-text.ts';
import { renderCsv } from './csv.ts';
import { renderDocx } from './docx/render-docx.ts';
import { renderHtml } from './html/render-html.ts';
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
  /** The sheets of its pictures as PNG, by their keys: for Word. */
  readonly drawn: ReadonlyMap<string, Uint8Array>;
}

const nothingBeside: Beside = { notes: [], texts: new Map(), drawn: new Map() };

/**
 * Writes a brief in a format, with the export's own words in a language. The same model gives the same bytes.
 * Characters that no document may hold are replaced by U+FFFD, in every format alike but JSON-LD, which can hold them.
 * @param beside needed by JSON-LD, without which no claim has a place, and by Word for pictures, which are tables without it
 */
export async function renderBrief(
  model: BriefModel,
  format: WrittenFormat,
  language: ExportLanguage,
  beside: Beside = nothingBeside,
): Promise<Uint8Array> {
  return write(printable(model), { model, format, language, beside });
}

/**
 * The same with citations and sources set in a citation style, in the formats that are read; the others hold data, and no citations.
 * @returns `style-broken` or `style-dependent` when the style cannot be used
 */
export async function renderStyledBrief(
  model: BriefModel,
  format: WrittenFormat,
  language: ExportLanguage,
  style: RenderStyle,
  beside: Beside = nothingBeside,
): Promise<Result<Uint8Array>> {
  // The processor is large, and few briefs need it.
  const { applyStyle } = await import('./citations/apply-style.ts');
  const styled = applyStyle(printable(model), await textOfStyle(style), language);
  return styled.ok ? ok(await write(styled.value, { model, format, language, beside })) : styled;
}

interface Wanted extends Readonly<{ format: WrittenFormat; language: ExportLanguage; beside: Beside }> {
  /** As the notebook has it. */
  readonly model: BriefModel;
}

/** @param clean the model as it is shown: without what documents cannot hold, and set in a citation style */
async function write(clean: BriefModel, { model, format, language, beside }: Wanted): Promise<Uint8Array> {
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
      return renderDocx(clean, words[language], language, manifestOf(model), beside.drawn);
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

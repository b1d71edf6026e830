import type { ExportLanguage } from '../../domain/brief.ts';
import type { BriefModel } from '../../domain/brief-model.ts';
import type { ExportFormat } from '../../domain/export-format.ts';
import { ok, type Result } from '../../domain/result.ts';
import { writeBibliography } from './bibliography.ts';
import { type RenderStyle, textOfStyle } from './citations/style-text.ts';
import { renderCsv } from './csv.ts';
import { renderDocx } from './docx.ts';
import { renderHtml } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import { printable } from './printable.ts';
import { words } from './words.ts';
import { renderXlsx } from './xlsx.ts';

/** The formats that hold the sources of a brief, by what they are called there. */
const bibliographies = { bib: 'bibtex', ris: 'ris', csl: 'csl-json' } as const;

/**
 * Writes a brief in a format, with the export's own words in a language. The same model gives the same bytes.
 * Characters that no document may hold are replaced by U+FFFD, in every format alike.
 */
export async function renderBrief(model: BriefModel, format: ExportFormat, language: ExportLanguage): Promise<Uint8Array> {
  return write(printable(model), format, language);
}

/**
 * The same with citations and sources set in a citation style, in the formats that are read; the others hold data, and no citations.
 * @returns `style-broken` or `style-dependent` when the style cannot be used
 */
export async function renderStyledBrief(
  model: BriefModel,
  format: ExportFormat,
  language: ExportLanguage,
  style: RenderStyle,
): Promise<Result<Uint8Array>> {
  // The processor is large, and few briefs need it.
  const { applyStyle } = await import('./citations/apply-style.ts');
  const styled = applyStyle(printable(model), await textOfStyle(style), language);
  return styled.ok ? ok(await write(styled.value, format, language)) : styled;
}

async function write(clean: BriefModel, format: ExportFormat, language: ExportLanguage): Promise<Uint8Array> {
  switch (format) {
    case 'md':
      return encode(renderMarkdown(clean, words[language]));
    case 'html':
      return encode(renderHtml(clean, words[language]));
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
    case 'docx':
      return renderDocx(clean, words[language], language);
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

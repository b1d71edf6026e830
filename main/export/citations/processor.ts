import CSL, { type Citation } from 'citeproc';
import type { ExportLanguage } from '../../../domain/brief.ts';
import type { BriefSource, StyledEntry, TextRun } from '../../../domain/brief-model.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Locator } from '../../../domain/rich-text.ts';
import { cslItem } from '../bibliography.ts';
import { cslLocales, localeFor } from './locales.ts';
import { LESS, runsFromOutput } from './rich-output.ts';

/** Sources cited together at one place. */
export interface Cluster {
  readonly cited: readonly { readonly source: number; readonly locator: Locator | null }[];
  /** Number of the footnote it stands in, 0 in the text. */
  readonly note: number;
}

interface Processed {
  /** What stands at each place, in the order given. */
  readonly clusters: readonly (readonly TextRun[])[];
  readonly entries: readonly StyledEntry[] | null;
}

// It would write to the console what a style does not have.
CSL.debug = () => undefined;

/**
 * Sets citations and the list of sources in a style, by citeproc-js (CSL 1.0.2). All of a brief at once, since each place can depend
 * on those before it.
 * @param style a style that `readStyle` has let pass
 * @param clusters in reading order
 * @returns `style-broken` when the processor cannot make anything of the style
 */
export function processCitations(
  style: { readonly text: string; readonly fileName: string },
  sources: readonly BriefSource[],
  clusters: readonly Cluster[],
  language: ExportLanguage,
): Result<Processed> {
  try {
    const items = new Map(sources.map(({ number, source }) => [String(number), itemFor(number, source)]));
    const system = { retrieveLocale: localeFor, retrieveItem: (id: string) => items.get(id) };
    const engine = new CSL.Engine(system, style.text, cslLocales[language], true);
    engine.opt.development_extensions['wrap_url_and_doi'] = true;
    const citations = clusters.map(({ cited, note }, index): Citation => {
      const citationItems = cited.map(({ source, locator }) => ({ id: String(source), ...(locator === null ? {} : placeOf(locator)) }));
      return { citationID: `c${index}`, citationItems, properties: { noteIndex: note } };
    });
    const texts = new Map(engine.rebuildProcessorState(citations, 'html', [...items.keys()]).map(([id, , text]) => [id, text]));
    return ok({
      clusters: citations.map(({ citationID }) => runsFromOutput(texts.get(citationID) ?? '')),
      entries: entriesOf(engine.makeBibliography()),
    });
  } catch (thrown) {
    // The processor throws strings and errors alike, and a style may be broken in any way.
    return fail(
      'style-broken',
      `The citation style cannot be used: ${String(thrown)
        .replace(/^Error: /u, '')
        .slice(0, 300)}`,
      {
        where: style.fileName,
        hint: 'Get the style anew, or choose another.',
      },
    );
  }
}

/** A source as the processor takes it; when it was looked at is when it came in. */
function itemFor(number: number, source: BriefSource['source']): unknown {
  const accessed = { 'date-parts': [source.importedAt.slice(0, 10).split('-').map(Number)] };
  const item = { ...cslItem(source), id: String(number), ...(source.url === '' ? {} : { accessed }) };
  return JSON.parse(JSON.stringify(item).replaceAll('<', LESS));
}

/** CSL calls passages paragraphs. */
function placeOf({ unit, label }: Locator) {
  return { locator: label.replaceAll('<', LESS), label: unit === 'page' ? ('page' as const) : ('paragraph' as const) };
}

function entriesOf(made: ReturnType<InstanceType<typeof CSL.Engine>['makeBibliography']>): StyledEntry[] | null {
  if (made === false) return null;
  const [{ entry_ids: ids }, entries] = made;
  return entries.map((html, index) => {
    const [, label = ''] = /<div class="csl-left-margin">([\s\S]*?)<\/div>/u.exec(html) ?? [];
    const rest = label === '' ? html : html.replace(/<div class="csl-left-margin">[\s\S]*?<\/div>/u, '');
    const words = runsFromOutput(label).map(({ text }) => text);
    return { source: Number(ids[index]?.[0] ?? 0), label: words.join(''), runs: runsFromOutput(rest) };
  });
}

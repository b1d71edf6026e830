import type { ExportLanguage } from '../../../domain/brief.ts';
import type {
  BriefBlock,
  BriefModel,
  CellBlock,
  CitationRun,
  FootnoteRun,
  ListBlock,
  Run,
  TextBlock,
  TextRun,
} from '../../../domain/brief-model.ts';
import { ok, type Result } from '../../../domain/result.ts';
import { type Cluster, processCitations } from './processor.ts';
import { readStyle } from './read-style.ts';
import type { StyleText } from './style-text.ts';

/** What is cited at a place of the brief before the style has spoken: the run, and the cluster it stands for. */
type Sites = Map<Run, number>;

/**
 * A brief with its citations and the list of its sources set in a citation style, in words that every
 * format writes as they are. In a style that cites in notes the citations become footnotes, numbered together with the brief's own.
 * @returns `style-broken` or `style-dependent` when the style cannot be used
 */
export function applyStyle(model: BriefModel, style: StyleText, language: ExportLanguage): Result<BriefModel> {
  const read = readStyle(style.text, style.fileName);
  if (!read.ok) return read;
  const { inNotes } = read.value;
  const { sites, clusters } = collect(model, inNotes);
  // One more place for each source: how it is named where a claim is traced to it.
  const all = inNotes ? clusters : [...clusters, ...model.sources.map(({ number }) => inText(number))];
  const processed = processCitations(style, model.sources, all, language);
  if (!processed.ok) return processed;
  const { clusters: texts, entries } = processed.value;
  const sources = model.sources.map((each, index) => ({ ...each, cited: inNotes ? [] : (texts[clusters.length + index] ?? []) }));
  const footnotes: FootnoteRun[] = [];
  const addNote = (runs: readonly Run[]): FootnoteRun => {
    const note: FootnoteRun = { kind: 'footnote', number: footnotes.length + 1, runs };
    footnotes.push(note);
    return note;
  };
  const place = (runs: readonly Run[]): Run[] => runs.flatMap((run) => placed(run, sites, texts, inNotes, addNote));
  const blocks = model.blocks.map((block) => mapBlock(block, place));
  return ok({ ...model, blocks, footnotes, sources, ...(entries === null ? {} : { references: entries }) });
}

function inText(source: number): Cluster {
  return { cited: [{ source, locator: null }], note: 0 };
}

/** What a run becomes: itself, the same with its citation in words, a note, or nothing when a neighbour has it. */
function placed(
  run: Run,
  sites: Sites,
  texts: readonly (readonly TextRun[])[],
  inNotes: boolean,
  addNote: (runs: readonly Run[]) => FootnoteRun,
): Run[] {
  if (run.kind === 'footnote') return [addNote(run.runs)];
  if (run.kind !== 'citation' && run.kind !== 'claim-reference') return [run];
  const site = sites.get(run);
  if (site === undefined) return [];
  const cited = texts[site] ?? [];
  if (!inNotes) return [{ ...run, cited }];
  const note = addNote(cited);
  return run.kind === 'citation' ? [note] : [{ ...run, cited: [] }, note];
}

/** Every place that cites, in reading order. Citations right after one another are one place. */
function collect(model: BriefModel, inNotes: boolean): { sites: Sites; clusters: Cluster[] } {
  const sites: Sites = new Map();
  const clusters: Cluster[] = [];
  let note = 0;
  const visit = (runs: readonly Run[]): Run[] => {
    let before: CitationRun | null = null;
    for (const run of runs) {
      if (run.kind === 'footnote') note++;
      if (run.kind === 'citation' && before !== null) {
        const site = clusters.length - 1;
        const open = clusters[site];
        if (open !== undefined) clusters[site] = { ...open, cited: [...open.cited, run] };
        continue;
      }
      before = run.kind === 'citation' ? run : null;
      if (run.kind !== 'citation' && run.kind !== 'claim-reference') continue;
      if (inNotes) note++;
      const locator = run.kind === 'citation' ? run.locator : null;
      sites.set(run, clusters.push({ cited: [{ source: run.source, locator }], note: inNotes ? note : 0 }) - 1);
    }
    return [...runs];
  };
  for (const block of model.blocks) {
    // A style that numbers its sources counts those of quoted claims where they stand.
    if (block.kind === 'claim' && !inNotes) clusters.push(inText(block.source));
    mapBlock(block, visit);
  }
  return { sites, clusters };
}

type Place = (runs: readonly Run[]) => Run[];

function mapBlock(block: BriefBlock, place: Place): BriefBlock {
  switch (block.kind) {
    case 'claim':
      return { ...block, note: block.note.map((each) => mapText(each, place)) };
    case 'missing-claim':
    case 'claim-table':
    case 'source-list':
      return block;
    default:
      return mapText(block, place);
  }
}

function mapText(block: TextBlock, place: Place): TextBlock {
  if (block.kind === 'key-judgement') return { ...block, runs: place(block.runs) };
  if (block.kind === 'matrix-picture') return block;
  if (block.kind !== 'table') return mapCell(block, place);
  const rows = block.rows.map((cells) => cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((each) => mapCell(each, place)) })));
  return { ...block, rows };
}

function mapCell(block: CellBlock, place: Place): CellBlock {
  return block.kind === 'list' ? mapList(block, place) : { ...block, runs: place(block.runs) };
}

function mapList(list: ListBlock, place: Place): ListBlock {
  const items = list.items.map((item) => ({
    ...item,
    runs: place(item.runs),
    sublists: item.sublists.map((each) => mapList(each, place)),
  }));
  return { ...list, items };
}

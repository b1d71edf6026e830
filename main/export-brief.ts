import { findAnchor } from '../domain/anchor.ts';
import type { Brief } from '../domain/brief.ts';
import { type BriefInput, type BriefWarning, buildBriefModel, type PageRange } from '../domain/brief-model.ts';
import type { StyleChoice } from '../domain/citation-style.ts';
import type { Claim } from '../domain/claim.ts';
import type { ParamsFor } from '../domain/contract.ts';
import { type ExportFormat, formatEndings, LOCKED_BUNDLE_ENDING } from '../domain/export-format.ts';
import { type Note, noteId } from '../domain/note.ts';
import { type QuoteContext, quoteContext } from '../domain/quote-context.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { reviewId } from '../domain/review.ts';
import { claimIdsIn, referencedClaimIdsIn, sourceIdsIn } from '../domain/rich-text.ts';
import { pageLabelAt } from '../domain/version.ts';
import { authorOf } from './author.ts';
import { drawSheets } from './draw-sheets.ts';
import { pdfDetails } from './export/pdf-details.ts';
import { words } from './export/words.ts';
import { fileNameFor } from './file-name.ts';
import { gatherBundle } from './gather-bundle.ts';
import { checkPassphraseLength } from './passphrase-length.ts';
import type { Services } from './services.ts';
import type { Store } from './store/store.ts';
import type { Task } from './tasks.ts';
import { styleFor } from './templates/find-styles.ts';
import type { Jobs } from './worker/jobs.ts';

/** How long rendering one brief may take, in milliseconds. */
const RENDERING_LIMIT = 120_000;

interface Exported {
  readonly savedAs: string | null;
  readonly bytes: number;
  readonly warnings: BriefWarning[];
}

/** Writes a brief as it is at this revision: read at once, rendered in a worker, saved where the host asks to. */
export async function exportBrief(
  services: Services,
  task: Task,
  { briefId, format, language, style: asked, passphrase: lock }: Omit<ParamsFor<'brief.export'>, 'taskId'>,
): Promise<Result<Exported>> {
  const { store, ports } = services;
  task.report('composing', 0);
  const passphrase = lock ?? null;
  const allowed = checkLock(format, passphrase);
  if (!allowed.ok) return allowed;
  const brief = store.records.get('brief', briefId);
  if (brief === undefined) {
    return fail('not-found', 'There is no brief with this identifier.', { where: `brief ${briefId}`, hint: 'It may have been removed.' });
  }
  const style = styleFor(ports, asked === undefined ? namedBy(brief) : asked);
  if (!style.ok) return style;
  // Nothing else runs until the input is complete, so that all of it is of one revision.
  const input = { ...readBriefInput(store, brief), author: authorOf(ports) };
  const model = buildBriefModel(input);
  task.report('rendering', 0.2);
  const pictures =
    format === 'docx' ? await drawSheets(ports, model, words[language], task.signal) : ok({ drawn: new Map(), warnings: [] });
  if (!pictures.ok) return pictures;
  const { drawn, warnings } = pictures.value;
  const data = format === 'jsonld' ? { notes: input.notes, texts: textsOf(store, input.claims) } : { notes: [], texts: new Map() };
  const wanted = { model, language, style: style.value, beside: { ...data, drawn } };
  const rendered =
    format === 'pdf'
      ? await printModel(services, task, wanted)
      : format === 'zip'
        ? await bundleModel(services, task, { ...wanted, input, passphrase })
        : await renderModel(services, task, { ...wanted, format });
  if (!rendered.ok) return rendered;
  const begun = task.commit();
  if (!begun.ok) return begun;
  task.report('writing', 0.8);
  const bytes = rendered.value;
  const ending = passphrase === null ? formatEndings[format] : LOCKED_BUNDLE_ENDING;
  const savedAs = await ports.saveFile(fileNameFor(brief.title, ending), bytes);
  task.report('writing', 1);
  return ok({ savedAs, bytes: bytes.length, warnings: [...model.warnings, ...warnings] });
}

/** Before any work is done: a passphrase locks a bundle and nothing else, and has to be long enough. */
function checkLock(format: ExportFormat, passphrase: string | null): Result<void> {
  if (passphrase === null) return ok(undefined);
  if (format === 'zip') return checkPassphraseLength(passphrase);
  return fail('invalid-input', 'Only a bundle can be locked with a passphrase.', {
    where: `format ${format}`,
    hint: 'Export a bundle, or leave the passphrase out.',
  });
}

function namedBy({ citationStyle }: Brief): StyleChoice | null {
  return citationStyle === undefined ? null : { name: citationStyle };
}

function renderModel({ workers }: Services, { signal }: Task, wanted: Jobs['render']['input']): Promise<Result<Uint8Array>> {
  return workers.run('render', wanted, { signal, timeoutMs: RENDERING_LIMIT });
}

/** The PDF is the web page, printed by the host. */
async function printModel(services: Services, task: Task, wanted: Omit<Jobs['render']['input'], 'format'>): Promise<Result<Uint8Array>> {
  const { ports, workers } = services;
  if (ports.print === undefined) {
    return fail('cannot-print', 'Nothing here can print a PDF.', { hint: 'Export as a web page and print that, or as Word.' });
  }
  const page = await renderModel(services, task, { ...wanted, format: 'html' });
  if (!page.ok) return page;
  task.report('rendering', 0.3);
  const printed = await ports.print(new TextDecoder().decode(page.value), task.signal);
  if (!printed.ok) return printed;
  task.report('rendering', 0.7);
  const details = pdfDetails(wanted.model, words[wanted.language]);
  return workers.run('describe-pdf', { bytes: printed.value, details }, { signal: task.signal, timeoutMs: RENDERING_LIMIT });
}

async function bundleModel(
  { store, workers }: Services,
  { signal }: Task,
  { input, ...wanted }: Pick<Jobs['bundle']['input'], 'model' | 'language' | 'style' | 'passphrase'> & { input: BriefInput },
): Promise<Result<Uint8Array>> {
  const gathered = gatherBundle(store, input);
  return gathered.ok ? workers.run('bundle', { ...wanted, ...gathered.value }, { signal, timeoutMs: RENDERING_LIMIT }) : gathered;
}

/** Everything a brief quotes or cites, and what the notes on its claims quote or cite. */
function readBriefInput(store: Store, brief: Brief): BriefInput {
  const { records } = store;
  const claims = new Map<string, Claim>();
  const addClaims = (ids: readonly string[]): void => {
    for (const id of ids) {
      const claim = claims.has(id) ? undefined : records.get('claim', id);
      if (claim !== undefined) claims.set(id, claim);
    }
  };
  addClaims(claimIdsIn(brief.content));
  addClaims(referencedClaimIdsIn(brief.content));
  const notes: Note[] = [];
  for (const id of claims.keys()) {
    const note = records.get('note', noteId({ kind: 'claim', id }));
    if (note !== undefined) notes.push(note);
  }
  for (const note of notes) addClaims([...claimIdsIn(note.content), ...referencedClaimIdsIn(note.content)]);
  const sourceIds = new Set([
    ...sourceIdsIn(brief.content),
    ...notes.flatMap((note) => sourceIdsIn(note.content)),
    ...[...claims.values()].map((claim) => claim.sourceId),
  ]);
  return {
    notebookId: store.notebookId,
    brief,
    revision: store.history.revision(),
    claims: [...claims.values()],
    notes,
    pages: new Map([...claims.values()].flatMap((claim) => pagesOf(store, claim) ?? [])),
    sources: [...sourceIds].flatMap((id) => records.get('source', id) ?? []),
    reviews: [...claims.keys()].flatMap((id) => records.get('review', reviewId(id)) ?? []),
    contexts: new Map([...claims.values()].flatMap((claim) => contextIn(store, claim) ?? [])),
    orphaned: [...claims.values()].filter((claim) => isOrphaned(store, claim)).map((claim) => claim.id),
  };
}

/** The texts that claims stand in, by version; those that are missing are left out. */
function textsOf({ reading }: Store, claims: readonly Claim[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { anchor } of claims) {
    const text = texts.has(anchor.versionId) ? undefined : reading.textOf(anchor.versionId);
    if (text !== undefined) texts.set(anchor.versionId, text);
  }
  return texts;
}

function pagesOf({ records }: Store, { id, anchor }: Claim): [[string, PageRange]] | null {
  const pages = records.get('version', anchor.versionId)?.pages;
  const [first, last] = [pageLabelAt(pages, anchor.start), pageLabelAt(pages, anchor.end - 1)];
  return first === null || last === null ? null : [[id, { first, last }]];
}

function contextIn({ reading, records }: Store, { id, anchor }: Claim): [[string, QuoteContext]] | null {
  const text = reading.textOf(anchor.versionId);
  const version = records.get('version', anchor.versionId);
  const context = text === undefined || version === undefined ? null : quoteContext(text, version.blocks, anchor);
  return context === null ? null : [[id, context]];
}

/** A quote that stands in another place is orphaned too: nobody has said that it is the same claim there. */
function isOrphaned({ reading }: Store, { anchor }: Claim): boolean {
  const text = reading.textOf(anchor.versionId);
  return text === undefined || findAnchor(text, anchor).state !== 'exact';
}

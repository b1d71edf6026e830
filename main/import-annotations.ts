import { createHash } from 'node:crypto';
import type { AnnotationReport } from '../domain/annotation-report.ts';
import type { ParamsOf } from '../domain/commands/index.ts';
import type { ParamsFor } from '../domain/contract.ts';
import { fileTooLarge, MAX_FILE_BYTES } from '../domain/import-report.ts';
import { noteId } from '../domain/note.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { plainTextOf, type RichText, richTextOf } from '../domain/rich-text.ts';
import { shortQuote } from '../domain/short-quote.ts';
import type { Source } from '../domain/source.ts';
import { SourceFinder } from './annotations/find-sources.ts';
import type { Incoming, IncomingTarget, Selected } from './annotations/incoming.ts';
import type { CandidateText, Placement } from './annotations/place-annotations.ts';
import { signature } from './annotations/replies.ts';
import { CLAIM_PREFIX, idIn } from './annotations/vocabulary.ts';
import { commitCommand } from './run-command.ts';
import type { Services } from './services.ts';
import type { Store } from './store/store.ts';
import type { Task } from './tasks.ts';

/** How long reading the file, and looking for all quotes in one source, may each take, in milliseconds. */
const LIMIT = 120_000;

/** One target of one annotation, on its way to a claim or a note. */
interface Item {
  readonly incoming: Incoming;
  readonly target: IncomingTarget;
  /** The claim it becomes, or what a note remembers it by. */
  readonly claimId: string;
}

type Wanted = Omit<ParamsFor<'annotations.import'>, 'taskId' | 'bytes'> & { readonly bytes: Uint8Array };
type Params = ParamsOf<'import-annotations'>;
/** Fields of lists that are still being filled. */
type Lists = { [K in keyof AnnotationReport]: AnnotationReport[K] };

/**
 * Brings in annotations from elsewhere, in one step that one undo takes back. Reading and looking for quotes are done in a worker that can be
 * killed. A trial reports what would be added.
 * @returns the report, `not-found` without the source that was named, or what reading the file refuses
 */
export async function importAnnotations(services: Services, task: Task, wanted: Wanted): Promise<Result<AnnotationReport>> {
  const { store, workers, ports } = services;
  const { name, bytes, sourceId, tag } = wanted;
  if (bytes.length > MAX_FILE_BYTES) return fileTooLarge(name);
  const only = sourceId === null ? null : store.records.get('source', sourceId);
  if (only === undefined) return fail('not-found', 'There is no source with this identifier.', { where: `source ${sourceId}` });
  task.report('reading', 0);
  const read = await workers.run('annotations', { bytes, fileName: name }, { signal: task.signal, timeoutMs: LIMIT });
  if (!read.ok) return read;
  const lists: Lists = {
    file: name,
    defaultTag: tag,
    added: [],
    notes: [],
    alreadyThere: [],
    unsure: [],
    notFound: [],
    noSource: [],
    refused: [],
  };
  lists.refused.push(...read.value.refused.map(({ name, ...why }) => ({ annotation: name, ...why })));

  const finder = only === null ? new SourceFinder(store.records.all('source')) : null;
  const groups = new Map<string, { sources: readonly Source[]; items: Item[] }>();
  const params: Params = { claims: [], notes: [] };
  for (const item of read.value.annotations.flatMap(itemsOf)) {
    const found = finder === null ? { by: 'id', sources: only === null ? [] : [only] } : finder.find(item.target);
    const isOne = found.sources.length === 1 || (found.by === 'address' && found.sources.length > 1 && item.target.selected !== null);
    if (!isOne) {
      const target = item.target.addresses[0] ?? item.target.title;
      lists.noSource.push({ ...named(item), target: shortQuote(target), candidates: found.sources.length });
    } else {
      const key = JSON.stringify([found.sources.map(({ id }) => id), item.target.versionId]);
      const group = groups.get(key) ?? { sources: found.sources, items: [] };
      group.items.push(item);
      groups.set(key, group);
    }
  }

  let done = 0;
  for (const { sources, items } of groups.values()) {
    task.report('comparing', 0.2 + (0.6 * done++) / groups.size);
    const onText = items.filter(({ target }) => target.selected !== null);
    const texts = sources.flatMap((each) => textOf(store, each, items[0]?.target.versionId ?? null) ?? []);
    const selected = onText.flatMap(({ target }): Selected[] => (target.selected === null ? [] : [target.selected]));
    if (selected.length > 0 && texts.length > 0) {
      const placed = await workers.run('place', { texts, selected }, { signal: task.signal, timeoutMs: LIMIT });
      if (!placed.ok) return placed;
      for (const [index, item] of onText.entries()) {
        const placement = placed.value[index];
        if (placement !== undefined) settle(store, lists, params, item, placement, tag);
      }
    }
    const [source] = sources;
    if (source !== undefined) for (const item of items) if (item.target.selected === null) addToNote(store, lists, params, item, source);
  }

  if (wanted.isTrial || params.claims.length + params.notes.length === 0) return ok(lists);
  task.report('storing', 0.8);
  const begun = task.commit();
  if (!begun.ok) return begun;
  services.commits.flush();
  const committed = commitCommand(services, { id: ports.newId(), name: 'import-annotations', params });
  return committed.ok ? ok(lists) : committed;
}

/** An annotation on several things becomes as many claims. */
function itemsOf(incoming: Incoming): Item[] {
  const own = idIn(incoming.key, CLAIM_PREFIX);
  return incoming.targets.map((target, index) => ({
    incoming,
    target,
    claimId: index === 0 ? (own ?? nameBased(incoming.key)) : nameBased(`${incoming.key} target ${index + 1}`),
  }));
}

/** A UUID that a name always leads to (RFC 9562, version 5, in the namespace of URLs). */
function nameBased(name: string): string {
  const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The text an annotation is on: of the version it names, else of the one shown now. */
function textOf({ records, text }: Store, source: Source, versionId: string | null): CandidateText | null {
  const named = versionId === null ? undefined : records.get('version', versionId);
  const version = named?.sourceId === source.id ? named : records.get('version', source.currentVersionId);
  const words = version === undefined ? undefined : text(version.textHash);
  return version === undefined || words === undefined
    ? null
    : { sourceId: source.id, versionId: version.id, text: words, blocks: version.blocks };
}

function settle({ records }: Store, lists: Lists, params: Params, item: Item, placement: Placement, defaultTag: Wanted['tag']): void {
  const { incoming, claimId } = item;
  const { sourceId, placed, anchor } = placement;
  const line = { ...named(item), sourceId, title: records.get('source', sourceId)?.title ?? '' };
  if (records.get('claim', claimId) !== undefined) lists.alreadyThere.push(line);
  else if (placed.outcome === 'furniture') {
    lists.refused.push({
      ...named(item),
      code: 'quote-in-furniture',
      what: 'What it quotes stands in furniture of the page, at least in part.',
    });
  } else if (placed.outcome === 'not-found' || anchor === null) lists.notFound.push(line);
  else if (placed.outcome === 'unsure') {
    lists.unsure.push({ ...line, guess: shortQuote(anchor.exact), score: placed.score, doubt: placed.doubt });
  } else {
    const { details, note, author, createdAt } = incoming;
    const tag = incoming.tag ?? defaultTag;
    params.claims.push({ claimId, anchor, tag, details, author, createdAt, note });
    lists.added.push({ ...line, claimId, tag, tagFrom: incoming.tag === null ? 'default' : 'annotation', score: placed.score });
  }
}

/** What is on a whole source goes to the end of its note, with who said it. */
function addToNote({ records }: Store, lists: Lists, params: Params, item: Item, { id, title }: Source): void {
  const { incoming, claimId } = item;
  const line = { ...named(item), sourceId: id, title };
  const present = records.get('note', noteId({ kind: 'source', id }));
  if (present?.origins?.includes(claimId) === true) lists.alreadyThere.push(line);
  else if (incoming.note === null)
    lists.refused.push({ ...named(item), code: 'invalid-input', what: 'It quotes nothing and says nothing.' });
  else {
    params.notes.push({ sourceId: id, origin: claimId, content: signed(incoming, incoming.note) });
    lists.notes.push(line);
  }
}

function signed(incoming: Incoming, note: RichText): RichText {
  const isSigned = incoming.author !== '' || incoming.createdAt !== null;
  return isSigned ? richTextOf([signature(incoming), ...note.root.children]) : note;
}

function named({ incoming, target }: Item): { annotation: string; quote: string } {
  const { selected } = target;
  const quoted =
    selected === null ? '' : selected.kind === 'quote' ? selected.quote.exact : `${selected.from.exact} … ${selected.to.exact}`;
  const said = incoming.note === null ? '' : plainTextOf(incoming.note);
  return { annotation: incoming.name, quote: shortQuote(quoted || said) };
}

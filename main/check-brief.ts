import type { BriefCheck } from '../domain/brief-check.ts';
import { fileTooLarge, MAX_FILE_BYTES } from '../domain/import-report.ts';
import { ok, type Result } from '../domain/result.ts';
import { shortQuote } from '../domain/short-quote.ts';
import type { MarkedWords } from './check/brief-read.ts';
import { judge, lookUp, type Suspect } from './check/judge-claim.ts';
import type { BriefManifest } from './export/brief-manifest.ts';
import { shownWords } from './export/shown-words.ts';
import type { Services } from './services.ts';
import type { Store } from './store/store.ts';
import type { Task } from './tasks.ts';

/** How long reading the file, and looking for words in it, may each take, in milliseconds. */
const LIMIT = 120_000;

/**
 * Sets an exported brief beside the notebook as it is now: whether the file still has the words that were exported, and whether the
 * notebook still says the same of them. The file is read in a worker that can be killed. Changes nothing.
 * @param name the file's name, without a path
 * @returns `not-a-brief`, or how the file is damaged or unsafe
 */
export async function checkBrief({ store, workers }: Services, task: Task, name: string, bytes: Uint8Array): Promise<Result<BriefCheck>> {
  if (bytes.length > MAX_FILE_BYTES) return fileTooLarge(name);
  task.report('reading', 0);
  const limits = { signal: task.signal, timeoutMs: LIMIT };
  const read = await workers.run('read-brief', { bytes, fileName: name }, limits);
  if (!read.ok) return read;
  const { format, manifest: found, marks, text } = read.value;
  const manifest = found.state === 'sound' ? found.manifest : null;
  task.report('comparing', 0.5);
  const suspects = suspectsOf(store, manifest, marks).map(({ places, ...rest }) => {
    const known = lookUp(store, rest);
    const suspect: Suspect = { ...rest, marked: places.map((place) => wholeWords(place, text, known.words)) };
    return { suspect, known };
  });
  const unmarked = suspects.filter(({ suspect, known }) => isUnmarked(suspect) && known.words !== null);
  const wanted = unmarked.map(({ suspect, known }) => sought(suspect, known.words ?? ''));
  const looked = wanted.length === 0 ? ok([]) : await workers.run('find-words', { text, wanted }, limits);
  if (!looked.ok) return looked;
  const answers = new Map(unmarked.map(({ suspect }, index) => [suspect, looked.value[index] ?? null]));
  return ok({
    file: name,
    format,
    manifest: found.state,
    fromThisNotebook: manifest === null ? null : manifest.notebookId === store.notebookId,
    title: manifest?.title ?? '',
    briefId: manifest?.briefId ?? null,
    exportedRevision: manifest?.revision ?? null,
    revision: store.history.revision(),
    claims: suspects.map(({ suspect, known }) => judge(suspect, known, answers.get(suspect) ?? null)),
  });
}

/** Nothing, or nothing any more, stands at its marks. */
function isUnmarked({ marked }: Suspect): boolean {
  return marked.every((words) => words.trim() === '');
}

/** The words to look for: of a claim that is only referred to, no more than its beginning was exported. */
function sought({ exported }: Suspect, words: string): string {
  return exported !== null && exported.quoted === 0 && exported.referred > 0 ? shortQuote(words).replace(/…$/, '') : words;
}

/** A claim with the places of its marks. */
type Marked = Omit<Suspect, 'marked'> & { readonly places: readonly MarkedWords[] };

/**
 * The words at a mark, or the exported ones when the mark holds a part of them and the rest stands right beside it: LibreOffice lets
 * the bookmark of a quote of several paragraphs begin in the last of them.
 */
function wholeWords({ words, start }: MarkedWords, text: string, exported: string | null): string {
  const [own, whole] = [shownWords(words), shownWords(exported ?? '')];
  if (exported === null || start < 0 || own === '' || own === whole || !whole.includes(own)) return words;
  const reach = 2 * exported.length;
  const end = start + words.length;
  const stands =
    shownWords(text.slice(Math.max(0, end - reach), end)).endsWith(whole) || shownWords(text.slice(start, start + reach)).startsWith(whole);
  return stands ? exported : words;
}

/** The claims that were exported, in their order, and after them those that marks name beside. */
function suspectsOf({ records }: Store, manifest: BriefManifest | null, marks: readonly MarkedWords[]): Marked[] {
  const names = new ClaimNames(manifest?.claims.map(({ id }) => id) ?? [], records);
  const marked = Map.groupBy(marks, ({ claim }) => names.claimOf(claim));
  const placesOf = (claimId: string) => marked.get(claimId) ?? [];
  const exported = (manifest?.claims ?? []).map((each): Marked => {
    return { claimId: each.id, exported: each, places: placesOf(each.id), isForeign: false };
  });
  const known = new Set(exported.map(({ claimId }) => claimId));
  const beside = [...marked.keys()].filter((claimId) => !known.has(claimId));
  const isForeign = manifest !== null;
  return [...exported, ...beside.map((claimId): Marked => ({ claimId, exported: null, places: placesOf(claimId), isForeign }))];
}

/** Tells which claim a mark means: a bookmark's name holds letters and digits alone, and not always all of them. */
class ClaimNames {
  readonly #exported: readonly string[];
  readonly #records: Store['records'];
  readonly #known = new Map<string, string>();
  #all: readonly string[] | null = null;

  constructor(exported: readonly string[], records: Store['records']) {
    this.#exported = exported;
    this.#records = records;
    for (const claimId of exported) this.#known.set(claimId, claimId);
  }

  /** @returns the mark itself when it leads to no claim */
  claimOf(mark: string): string {
    const before = this.#known.get(mark);
    if (before !== undefined) return before;
    const found = this.#exported.find((each) => isShortFor(mark, each)) ?? this.#inNotebook(mark) ?? mark;
    this.#known.set(mark, found);
    return found;
  }

  #inNotebook(mark: string): string | undefined {
    const uuid = mark.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    const named = [mark, uuid].find((each) => this.#records.get('claim', each) !== undefined);
    if (named !== undefined) return named;
    this.#all ??= this.#records.all('claim').map(({ id }) => id);
    return this.#all.find((each) => isShortFor(mark, each));
  }
}

/** A bookmark's name has room for so many characters of an identifier at least. */
const ROOM = 32;

function isShortFor(mark: string, claimId: string): boolean {
  const letters = claimId.replace(/[^A-Za-z0-9]/g, '');
  return letters === mark || (mark.length >= ROOM && letters.startsWith(mark));
}

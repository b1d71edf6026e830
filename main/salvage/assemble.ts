import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { newNotebook, notebook } from '../../domain/notebook.ts';
import type { CaveatRecord } from '../../domain/records.ts';
import type { SalvageReport } from '../../domain/salvage-report.ts';
import { PAGE_SIZE } from '../store/notebook-file.ts';
import { attempted, type Carved, keyOf } from './carve.ts';
import { type Evidence, followChain, type Origin, type SpareHistory } from './chain.ts';
import { type Choice, chooseRecords, hasLostItsEnd } from './choose.ts';
import { makeSound } from './make-sound.ts';
import type { NewNotebook } from './new-notebook.ts';
import { describeSalvage } from './report.ts';
import type { Spare } from './spare.ts';

/** No commit takes less, in bytes: no file holds more of them than this allows. */
const SMALLEST_COMMIT = 100;

/** Whether a backup is of the notebook that was read: by its identifier, or where that is damaged by a commit that both have. */
export function isSameNotebook({ meta, history }: Carved, origin: Origin, spare: SpareHistory): boolean {
  const id = meta.get('notebook_id');
  if (id === origin.notebookId) return true;
  if (id === undefined && history.size === 0) return true;
  return [...history].some(([revision, rows]) => {
    const other = revision <= spare.revision ? spare.row(revision) : undefined;
    return other !== undefined && rows.some((row) => row.hash.equals(other.hash));
  });
}

/**
 * Puts together what goes into the new notebook, and writes it there.
 * @param made has the blobs of the damaged one already
 * @param about `file` the damaged notebook's path, `target` the new one's
 */
export function assemble(
  made: NewNotebook,
  carved: Carved,
  spare: Spare | null,
  about: { readonly file: string; readonly target: string; readonly at: Date; readonly author: string; readonly newId?: () => string },
): Omit<SalvageReport, 'problems'> {
  const { newId = randomUUID } = about;
  const at = about.at.toISOString();
  const { origin, evidence } = findBeginning(carved, spare, newId, about.file, at);
  const { chosen, lost } = chooseRecords(carved, evidence, spare?.records ?? null);
  const texts = fillingBlobs(made, spare);
  const sound = makeSound(new Map([...chosen].map(([key, { record }]) => [key, record])), texts);
  const first = attempted(() => notebook.parse(JSON.parse(origin.firstRecord))) ?? newNotebook('Notebook');
  const records = inOrder(new Map([[keyOf(first), first as CaveatRecord], ...sound.records]), evidence, carved);

  const remembered = (key: string) =>
    evidence.proven.get(key)?.record ?? evidence.unproven.get(key)?.record ?? spare?.records.get(key) ?? undefined;
  const { kinds, missing } = describeSalvage(records, chosen, lost, sound.dropped, remembered);
  const last = Math.max(evidence.last, ...carved.unchanged.map(({ revision }) => (revision <= mostCommits(carved) ? revision : 0)));
  const revision = made.fill({
    origin,
    kept: evidence.kept,
    keptState: evidence.keptState.size === 0 ? new Map([[keyOf(first), first]]) : evidence.keptState,
    records,
    settled: [...carved.unchanged, ...evidence.left],
    entry: {
      id: newId(),
      author: about.author,
      at,
      params: {
        at,
        from: basename(about.file),
        lastRevision: last,
        keptCommits: evidence.kept.length,
        missingRecords: kinds.reduce((sum, kind) => sum + kind.missing, 0),
      },
    },
  });
  return {
    fileName: basename(about.target),
    from: basename(about.file),
    at,
    revision,
    pages: carved.pages,
    history: { last, mayGoOn: evidence.gapsUpTo === Number.POSITIVE_INFINITY, kept: evidence.kept.length },
    kinds,
    missing,
    mended: [...sound.mended],
    unconfirmed: countUnconfirmed(records, chosen),
    backup: spare?.name ?? null,
  };
}

/** The beginning that most of the history follows from; a new one where none is left. */
function findBeginning(carved: Carved, spare: Spare | null, newId: () => string, file: string, at: string) {
  const [notebookId, createdAt, firstRecord] = ['notebook_id', 'created_at', 'first_record'].map((key) => carved.meta.get(key));
  const own =
    notebookId === undefined || createdAt === undefined || firstRecord === undefined ? null : { notebookId, createdAt, firstRecord };
  const follow = (origin: Origin | null): Evidence => {
    const most = mostCommits(carved);
    const evidence = followChain(origin, carved.history, spare?.history ?? null, carved.isWhole.history, most);
    return hasLostItsEnd(carved, evidence, most) ? { ...evidence, gapsUpTo: Number.POSITIVE_INFINITY } : evidence;
  };
  const tries = [own, spare?.origin ?? null].flatMap((origin) => (origin === null ? [] : [{ origin, evidence: follow(origin) }]));
  const best = tries.toSorted((a, b) => b.evidence.kept.length - a.evidence.kept.length)[0];
  if (best !== undefined && best.evidence.keptState.size > 0) return best;
  const title = basename(file).replace(/\.caveat$/i, '');
  const origin: Origin = {
    notebookId: isIdentifier(notebookId) ? notebookId : newId(),
    createdAt: at,
    firstRecord: JSON.stringify(newNotebook(notebook.shape.title.safeParse(title).success ? title : 'Notebook')),
  };
  return { origin, evidence: best?.evidence ?? follow(null) };
}

function isIdentifier(id: string | undefined): id is string {
  return id !== undefined && /^[0-9a-f-]{36}$/.test(id);
}

function mostCommits({ pages }: Carved): number {
  return Math.ceil((pages.count * PAGE_SIZE) / SMALLEST_COMMIT);
}

/** Texts and originals of the new notebook; what is missing in it is looked for in the backup. */
function fillingBlobs(made: NewNotebook, spare: Spare | null) {
  const has = (hash: string): boolean => {
    if (made.has(hash)) return true;
    const other = spare?.blob(hash);
    if (other === undefined) return false;
    made.take(other);
    return made.has(hash);
  };
  return { has, text: (hash: string) => (has(hash) ? made.text(hash) : undefined), put: made.put };
}

/** Records in the order in which they were added, as far as that can be told: it is the order in which they are shown. */
function inOrder(records: ReadonlyMap<string, CaveatRecord>, { keptState }: Evidence, { records: rows }: Carved) {
  const number = (key: string) => rows.get(key)?.[0]?.number ?? Number.MAX_SAFE_INTEGER;
  const others = [...records.keys()].filter((key) => !keptState.has(key)).sort((a, b) => number(a) - number(b));
  return new Map(
    [...keptState.keys(), ...others].flatMap((key): [string, CaveatRecord][] => {
      const record = records.get(key);
      return record === undefined ? [] : [[key, record]];
    }),
  );
}

/** Records that are as they stood in the damaged notebook, without a commit that says the same. */
function countUnconfirmed(records: ReadonlyMap<string, CaveatRecord>, chosen: ReadonlyMap<string, Choice>): number {
  let count = 0;
  for (const key of records.keys()) if (chosen.get(key)?.isSure === false) count++;
  return count;
}

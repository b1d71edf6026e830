import { type Failure, type Result, unwrap } from '../../domain/result.ts';
import { openNotebook, type Store } from '../../main/store/store.ts';
import type { Tally } from './fault.ts';

/** Something that the services acknowledged, as whoever asked for it wrote it down. */
export interface Acknowledged {
  readonly what: string;
  /** The command, and the revision it was acknowledged with. */
  readonly command?: { readonly id: string; readonly revision: number };
  /** The source that an import made. */
  readonly sourceId?: string;
}

/** Opens a notebook as any later start of the program would, proves that everything acknowledged is in it, and checks all of it. */
export async function settle(path: string, acknowledged: readonly Acknowledged[], tally: Tally): Promise<void> {
  const store = unwrap(openNotebook(path, { create: false }));
  try {
    for (const each of acknowledged) if (!isThere(store, each)) tally.lose(`${each.what} ${JSON.stringify(each)}`);
    for (const { what, where } of unwrap(await store.verify()).problems) tally.damage(`${where}: ${what}`);
  } finally {
    unwrap(store.close());
  }
}

/** Whether a commit holds it; an undo may have taken it back later, which is another commit. */
export function isThere(store: Store, { command, sourceId }: Acknowledged): boolean {
  if (command !== undefined) return store.history.find(command.id)?.revision === command.revision;
  if (sourceId === undefined) return false;
  return store.records.get('source', sourceId) !== undefined || touches(store, `source ${sourceId}`);
}

function touches(store: Store, record: string): boolean {
  return store.history.list(null, Number.MAX_SAFE_INTEGER).some(({ touched }) => touched.includes(record));
}

/** A failure has to say what, where and what to do, under one of these codes. @returns whether it was one */
export function expectFailure(result: Result<unknown>, codes: readonly Failure['code'][], tally: Tally): boolean {
  if (result.ok) return false;
  const { code, what, where, hint } = result.error;
  if (!codes.includes(code)) tally.damage(`failed as ${code}, not as ${codes.join(' or ')}: ${what}`);
  if (what === '' || where === undefined || hint === undefined) tally.damage(`${code} does not say where, or what to do: ${what}`);
  return true;
}

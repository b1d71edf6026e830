import { createContext, useContext } from 'react';
import type { CommandName, ParamsOf } from '../domain/commands/index.ts';
import type { ResultFor } from '../domain/contract.ts';
import type { ShutDoor } from '../domain/contract-door.ts';
import type { ChosenLooks } from '../domain/looks.ts';
import { type Failure, failureOf, type Result } from '../domain/result.ts';
import { Corrections } from './corrections.ts';
import { ImportQueue } from './import-queue.ts';
import { MirrorDatabase, OutboxDatabase } from './mirror/db.ts';
import { DocumentSavers } from './mirror/document-savers.ts';
import { liveAs, onWindowEnded } from './mirror/locks.ts';
import { Outbox } from './mirror/outbox.ts';
import { Queries } from './mirror/queries.ts';
import { Recovery } from './mirror/recovery.ts';
import { Sync } from './mirror/sync.ts';
import { connectServices, type Services } from './services.ts';
import { SourceTitles } from './source-titles.ts';

/** What every part of the window works with. */
export interface Session {
  readonly hello: ResultFor<'session.hello'>;
  readonly services: Services;
  readonly queries: Queries;
  readonly sync: Sync;
  readonly outbox: Outbox;
  readonly savers: DocumentSavers;
  readonly recovery: Recovery;
  readonly titles: SourceTitles;
  readonly imports: ImportQueue;
  readonly corrections: Corrections;
}

/** What a window finds when it begins: a notebook, a notebook that is not open, or a reason why there is neither. */
export type Beginning =
  | { readonly found: 'session'; readonly session: Session; readonly services: Services; readonly looks: ChosenLooks }
  | { readonly found: 'door'; readonly door: ShutDoor; readonly services: Services; readonly looks: ChosenLooks }
  | { readonly found: 'failure'; readonly failure: Failure };

/**
 * Connects, fills the mirror, and sends what an earlier window left in the outbox.
 * @returns also what the services say that refuse, or why the browser's own store does not open
 */
export async function begin(): Promise<Beginning> {
  try {
    const services = connectServices();
    const [session, told] = await Promise.all([openSession(services), services.call('door.looks', {})]);
    const looks = told.ok ? told.value : {};
    if (session.ok) return { found: 'session', session: session.value, services, looks };
    const door = await services.call('door.state', {});
    if (door.ok && !door.value.isOpen) return { found: 'door', door: door.value, services, looks };
    return { found: 'failure', failure: session.error };
  } catch (thrown) {
    return { found: 'failure', failure: failureOf(thrown) };
  }
}

async function openSession(services: Services): Promise<Result<Session>> {
  const answered = services.call('session.hello', {});
  // Meanwhile the browser's own store opens. What fails here is tried again, and told, by the first question to it.
  const db = new MirrorDatabase();
  const outboxDb = new OutboxDatabase();
  for (const each of [db, outboxDb]) each.open().catch(() => undefined);
  const windowId = crypto.randomUUID();
  const [hello] = await Promise.all([answered, liveAs(windowId)]);
  if (!hello.ok) return hello;
  // What it works with is gone with the notebook: it begins anew at the door.
  services.on('door', (state) => !state.isOpen && location.reload());
  const { notebookId } = hello.value;
  const sync = new Sync(services, db, notebookId);
  const outbox = new Outbox(services, outboxDb, notebookId, windowId, reportError);
  const savers = new DocumentSavers(outbox);
  const recovery = new Recovery(outbox, savers);
  const [started] = await Promise.all([sync.start(hello.value), recovery.run()]);
  if (!started.ok) return started;
  // What a window that ends leaves behind is sent by those that live on.
  await onWindowEnded(windowId, () => void recovery.run());
  const queries = new Queries(sync, db, notebookId);
  const titles = new SourceTitles(services);
  const imports = new ImportQueue(services);
  const corrections = new Corrections(services);
  return { ok: true, value: { hello: hello.value, services, queries, sync, outbox, savers, recovery, titles, imports, corrections } };
}

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession outside of a session');
  return session;
}

/** Tells the analyst something that happened. */
export interface Notice {
  readonly tone: 'info' | 'problem';
  readonly text: string;
  readonly detail?: string;
  /** What can be done about it. */
  readonly action?: { readonly label: string; run(): void };
  /** It takes the place of an earlier notice of the same topic. */
  readonly topic?: string;
  /** Whether it stays until it is dismissed; problems always do. */
  readonly stays?: boolean;
}

export interface Notices {
  tell(notice: Notice): void;
  /** Tells of a failure in the window's language. */
  fail(failure: Failure): void;
}

const NoticesContext = createContext<Notices | null>(null);
export const NoticesProvider = NoticesContext.Provider;

export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (notices === null) throw new Error('useNotices outside of a window');
  return notices;
}

/** Sends a command and tells of it when it fails. @returns whether it was committed */
export function usePerform(): <N extends CommandName>(name: N, params: ParamsOf<N>) => Promise<boolean> {
  const { outbox } = useSession();
  const notices = useNotices();
  return async (name, params) => {
    const answer = await outbox.perform(name, params);
    if (!answer.ok) notices.fail(answer.error);
    return answer.ok;
  };
}

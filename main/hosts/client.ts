import { randomUUID } from 'node:crypto';
import type { CommandName, ParamsOf } from '../../domain/commands/index.ts';
import {
  type EventName,
  type EventOf,
  events,
  type MarkKind,
  type Method,
  message,
  type ParamsFor,
  procedures,
  type ResultFor,
  type ReviewShown,
} from '../../domain/contract.ts';
import type { RecordOf } from '../../domain/records.ts';
import { type Failure, fail, ok, type Result } from '../../domain/result.ts';
import type { App } from '../app.ts';

/** The services as typed functions, for hosts that have no window. */
export interface Client {
  /** Calls a procedure. @returns its result, or its failure; `internal` when the answer breaks the contract */
  call<M extends Method>(method: M, params: ParamsFor<M>): Promise<Result<ResultFor<M>>>;
  /** Runs a command under a new identifier. */
  run<N extends CommandName>(name: N, params: ParamsOf<N>): Promise<Result<ResultFor<'command.run'>>>;
  /** Hears of what the services tell, the progress of long work for one. @returns a function that ends it */
  on<N extends EventName>(event: N, listener: (payload: EventOf<N>) => void): () => void;
}

/** Everything of one kind that analysts made of a source, in the order it was added. */
export async function marksOf<K extends MarkKind>(client: Client, sourceId: string, kind: K): Promise<Result<RecordOf<K>[]>> {
  const pages = await everyPage((after) => client.call('marks.list', { sourceId, kind, after }));
  return pages.ok ? ok(pages.value.flatMap(({ marks }) => marks as RecordOf<K>[])) : pages;
}

/** The reviews of a source, or of the whole notebook for null, in the order they came up. */
export async function reviewsOf(client: Client, sourceId: string | null): Promise<Result<{ revision: number; reviews: ReviewShown[] }>> {
  const pages = await everyPage((after) => client.call('reviews.list', { sourceId, after }));
  if (!pages.ok) return pages;
  return ok({ revision: pages.value.at(-1)?.revision ?? 0, reviews: pages.value.flatMap(({ reviews }) => reviews) });
}

/** Every claim of the notebook as a row, in the order they were tagged. */
export async function claimRowsOf(client: Client): Promise<Result<Omit<ResultFor<'claims.rows'>, 'next'>>> {
  const pages = await everyPage((after) => client.call('claims.rows', { after }));
  return pages.ok ? ok({ revision: pages.value.at(-1)?.revision ?? 0, rows: pages.value.flatMap(({ rows }) => rows) }) : pages;
}

/** Every proposition of the notebook in the order they were made, with every stance on them. */
export async function propositionsOf(client: Client): Promise<Result<Omit<ResultFor<'propositions.list'>, 'next'>>> {
  const pages = await everyPage((after) => client.call('propositions.list', { after }));
  if (!pages.ok) return pages;
  return ok({
    revision: pages.value.at(-1)?.revision ?? 0,
    propositions: pages.value.flatMap(({ propositions }) => propositions),
    stances: pages.value.flatMap(({ stances }) => stances),
  });
}

/** What a procedure tells a page at a time, from the first page to the last. */
async function everyPage<P extends { readonly next: number | null }>(ask: (after: number) => Promise<Result<P>>): Promise<Result<P[]>> {
  const pages: P[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const page: Result<P> = await ask(after);
    if (!page.ok) return page;
    pages.push(page.value);
    after = page.value.next;
  }
  return ok(pages);
}

/** A client over the two functions that carry strings. */
export function createClient(app: Pick<App, 'receive' | 'subscribe'>): Client {
  let calls = 0;

  async function call<M extends Method>(method: M, params: ParamsFor<M>): Promise<Result<ResultFor<M>>> {
    const number = ++calls;
    const answer = message.safeParse(JSON.parse(await app.receive(JSON.stringify({ call: number, method, params }))));
    if (!answer.success || !('call' in answer.data) || answer.data.call !== number) return unexpected(method);
    if (!answer.data.ok) return { ok: false, error: answer.data.error as Failure };
    const value = procedures[method].result.safeParse(answer.data.value);
    return value.success ? ok(value.data as ResultFor<M>) : unexpected(method);
  }

  return {
    call,
    run: (name, params) => call('command.run', { id: randomUUID(), name, params }),
    on(event, listener) {
      return app.subscribe((text) => {
        const told = message.safeParse(JSON.parse(text));
        if (!told.success || !('event' in told.data) || told.data.event !== event) return;
        listener(events[event].parse(told.data.payload) as EventOf<typeof event>);
      });
    },
  };
}

function unexpected(method: Method): Result<never> {
  return fail('internal', 'The services gave an answer of the wrong shape.', { where: method, hint: 'This is a fault in Caveat.' });
}

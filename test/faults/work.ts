import { randomUUID } from 'node:crypto';
import { describeAnchor } from '../../domain/anchor.ts';
import { tags } from '../../domain/claim.ts';
import type { CommandName, ParamsOf } from '../../domain/commands/index.ts';
import type { ResultFor } from '../../domain/contract.ts';
import { passagesOf } from '../../domain/passages.ts';
import { type Failure, ok, type Result, unwrap } from '../../domain/result.ts';
import { richTextFromPlain } from '../../domain/rich-text.ts';
import type { App } from '../../main/app.ts';
import { createClient } from '../../main/hosts/client.ts';
import type { Acknowledged } from './ledger.ts';

/** What an analyst does, in any order: imports, claims, notes, bulk edits, undo and redo. */
export interface Work {
  /** Brings in a file. The first thing to do in a new notebook. */
  import(): Promise<Result<Acknowledged>>;
  /** One command of any kind. */
  step(): Promise<Result<Acknowledged>>;
  /** One of a kind. */
  tag(): Promise<Result<Acknowledged>>;
  note(words: number): Promise<Result<Acknowledged>>;
  undo(): Promise<Result<Acknowledged>>;
}

/** What may be refused although all is well: an undo took away what is edited. */
export const ORDINARY: ReadonlySet<Failure['code']> = new Set(['not-found', 'nothing-to-undo', 'nothing-to-redo', 'changed-meanwhile']);

const WORDS = 'ferry harbour minister strike storm report pier crew port delay 港口 대변인 said denied may likely closed reopened'.split(
  ' ',
);

/** @param random numbers in [0, 1) that decide everything */
export async function createWork(app: Pick<App, 'receive' | 'subscribe'>, random: () => number): Promise<Work> {
  const client = createClient(app);
  const claims: { id: string; edition: string | null }[] = [];
  let source: ResultFor<'source.open'> | null = null;
  const open = async (sourceId: string): Promise<void> => {
    source = unwrap(await client.call('source.open', { sourceId }));
  };
  const { sources } = unwrap(await client.call('library.list', {}));
  const last = sources.at(-1);
  if (last !== undefined) await open(last.source.id);

  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const words = (count: number): string => Array.from({ length: count }, () => pick(WORDS)).join(' ');

  async function run<N extends CommandName>(name: N, params: ParamsOf<N>): Promise<Result<Acknowledged>> {
    const id = randomUUID();
    const done = await client.call('command.run', { id, name, params });
    return done.ok ? ok({ what: name, command: { id, revision: done.value.revision } }) : done;
  }

  const anchor = () => {
    if (source === null) throw new Error('There is no source to tag.');
    const passage = pick(passagesOf(source.version.blocks, undefined));
    return unwrap(describeAnchor(source.text, source.version.id, passage.start, Math.min(passage.end, passage.start + 40)));
  };
  const someClaims = () => [...new Set(Array.from({ length: 8 }, () => pick(claims).id))];

  const work: Work = {
    async import() {
      const paragraphs = Array.from({ length: 12 }, () => `${words(30)}.`);
      const bytes = Buffer.from([words(4), ...paragraphs].join('\n\n')).toString('base64');
      const done = await client.call('source.import', { taskId: randomUUID(), name: `${randomUUID()}.txt`, bytes });
      if (!done.ok) return done;
      await open(done.value.sourceId);
      return ok({ what: 'import', sourceId: done.value.sourceId });
    },
    async tag() {
      const claimId = randomUUID();
      const done = await run('tag-claim', { claimId, anchor: anchor(), tag: pick(tags) });
      if (done.ok) claims.push({ id: claimId, edition: null });
      return done;
    },
    async note(count) {
      if (claims.length === 0) return work.tag();
      const claim = pick(claims);
      const edition = randomUUID();
      const done = await run('save-note', {
        about: { kind: 'claim', id: claim.id },
        basedOn: claim.edition,
        edition,
        content: richTextFromPlain(words(count)),
      });
      if (done.ok) claim.edition = edition;
      return done;
    },
    undo: () => run('undo', {}),
    async step() {
      const choice = claims.length === 0 ? 0 : random();
      if (choice < 0.35) return work.tag();
      if (choice < 0.6) return work.note(5 + Math.floor(random() * 300));
      if (choice < 0.7) return run('retag-claims', { claimIds: someClaims(), tag: pick(tags) });
      if (choice < 0.78) {
        const many = Array.from({ length: 10 }, () => ({ claimId: randomUUID(), anchor: anchor(), tag: pick(tags) }));
        const done = await run('tag-claims', { claims: many });
        if (done.ok) claims.push(...many.map(({ claimId }) => ({ id: claimId, edition: null })));
        return done;
      }
      if (choice < 0.9) return work.undo();
      return run('redo', {});
    },
  };
  return work;
}

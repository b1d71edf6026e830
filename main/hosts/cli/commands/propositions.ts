import { judgementOf, type Proposition } from '../../../../domain/proposition.ts';
import { type Conflict, conflictIn } from '../../../../domain/propositions/conflict.ts';
import { type Copies, countsOf, firstSaid, independentSources, sayingsOf, whoSays } from '../../../../domain/propositions/said.ts';
import { ok, type Result } from '../../../../domain/result.ts';
import type { Stance } from '../../../../domain/stance.ts';
import { type Client, propositionsOf } from '../../client.ts';
import { defineCliCommand, notebookOption, type Output } from '../command.ts';
import { copiesIn } from '../copies.ts';
import { findProposition } from '../find.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { columns, shortened } from '../table.ts';

const ID_SHOWN = 8;
const WORDS_SHOWN = 60;

/** Lists propositions, or what is said of one. */
export const propositions = defineCliCommand({
  name: 'propositions',
  about: 'Lists the propositions with what claims say of them and whether sources clash, or what is said of one.',
  options: { notebook: notebookOption, proposition: { value: 'ID', about: 'Only this one, with every claim and judgement.' } },
  run: ({ notebook, proposition: named }) =>
    withNotebook(pathFrom(notebook), async ({ client }) => {
      const copies = await copiesIn(client);
      if (!copies.ok) return copies;
      return named === undefined ? listed(client, copies.value) : told(client, named, copies.value);
    }),
});

function summed(proposition: Proposition, stances: readonly Stance[], copies: Copies) {
  const { status, at, reason } = judgementOf(proposition);
  return {
    ...proposition,
    status: { status, at, reason },
    counts: countsOf(stances),
    independentSources: independentSources(
      stances.map(({ sourceId }) => sourceId),
      copies,
    ).size,
    conflict: conflictIn(stances, copies),
  };
}

async function listed(client: Client, copies: Copies): Promise<Result<Output>> {
  const found = await propositionsOf(client);
  if (!found.ok) return found;
  const { revision, propositions, stances } = found.value;
  const on = Map.groupBy(stances, ({ propositionId }) => propositionId);
  const all = propositions.map((each) => summed(each, on.get(each.id) ?? [], copies));
  const rows = all.map(({ id, statement, status, counts, independentSources, conflict }) => [
    id.slice(0, ID_SHOWN),
    status.status,
    ...Object.values(counts).map(String),
    `${independentSources}`,
    clash(conflict),
    shortened(statement, WORDS_SHOWN),
  ]);
  const heads = ['proposition', 'status', 'asserts', 'denies', 'hedges', 'mentions', 'independent', 'clash', 'statement'];
  return ok({
    json: { revision, propositions: all },
    lines: all.length === 0 ? ['There are no propositions yet; “link --statement” makes one.'] : columns([heads, ...rows]),
  });
}

function clash(conflict: Conflict | null): string {
  if (conflict === null) return '–';
  return conflict.between === 'sources' ? 'sources clash' : 'one source clashes with itself';
}

async function told(client: Client, named: string, copies: Copies): Promise<Result<Output>> {
  const found = await findProposition(client, named);
  if (!found.ok) return found;
  const listed = await propositionsOf(client);
  if (!listed.ok) return listed;
  const stances = listed.value.stances.filter(({ propositionId }) => propositionId === found.value.id);
  const library = await client.call('library.list', {});
  if (!library.ok) return library;
  const claims = await client.call('claims.list', { claimIds: stances.map(({ claimId }) => claimId) });
  if (!claims.ok) return claims;
  const sources = new Map(library.value.sources.map(({ source }) => [source.id, source]));
  const sayings = sayingsOf(stances, new Map(claims.value.claims.map((each) => [each.id, each])));
  const first = firstSaid([...new Set(stances.map(({ sourceId }) => sourceId))].flatMap((id) => sources.get(id) ?? []));
  const titleOf = (sourceId: string) => shortened(sources.get(sourceId)?.title ?? sourceId, 40);
  const rows = [...whoSays(sayings, 'source')].flatMap(([taken, voices]) =>
    voices.flatMap(({ who, sayings: said }) =>
      said.map(({ claim }) => [claim.id.slice(0, ID_SHOWN), taken, claim.tag, titleOf(who), shortened(claim.anchor.exact, WORDS_SHOWN)]),
    ),
  );
  const differing = await client.call('propositions.differences', { propositionId: found.value.id });
  if (!differing.ok) return differing;
  const { differences } = differing.value;
  const different = differences.flatMap(({ kind, sides, isDismissed }) =>
    isDismissed
      ? []
      : [
          `Sources differ, ${kind}: ${sides.map(({ words, sourceId }) => `${words.replace(/\s+/gu, ' ')} (${titleOf(sourceId)})`).join('; ')}`,
        ],
  );
  const judged = found.value.judgements.map(({ status, at, author, reason }) => [at, status, author, reason]);
  return ok({
    json: { ...summed(found.value, stances, copies), stances, firstSaid: first, differences },
    lines: [
      found.value.statement,
      ...(rows.length === 0 ? [] : ['', ...columns([['claim', 'stance', 'tag', 'source', 'words'], ...rows])]),
      ...(first.length === 0 ? [] : ['', ...first.map(({ sourceId, date, how }) => `First ${how}: ${date}, ${titleOf(sourceId)}`)]),
      ...(different.length === 0 ? [] : ['', ...different]),
      '',
      ...columns([['judged', 'status', 'by', 'reason'], ...judged]),
    ],
  });
}

import { confidences, likelihoods, tags } from '../../../../domain/claim.ts';
import { type ClaimFilter, day, fits, foldedWords, noFilter } from '../../../../domain/claim-filter.ts';
import { linksIn, linksValue } from '../../../../domain/claim-links.ts';
import type { Choosable } from '../../../../domain/claim-properties.ts';
import type { ClaimRow } from '../../../../domain/claim-row.ts';
import type { Proposition } from '../../../../domain/proposition.ts';
import { fail, ok, type Result } from '../../../../domain/result.ts';
import { reliabilities, type Source } from '../../../../domain/source.ts';
import { stancesTaken } from '../../../../domain/stance.ts';
import { atomicWrite } from '../../../atomic-write.ts';
import { csvOf } from '../../../export/csv.ts';
import { type Client, claimRowsOf, propositionsOf } from '../../client.ts';
import { defineCliCommand, notebookOption, type Output } from '../command.ts';
import { findProposition, findSource } from '../find.ts';
import type { Options } from '../options.ts';
import { canBeWritten } from '../output-file.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { columns, shortened } from '../table.ts';

const filterOptions = {
  tag: { value: 'TAG', about: 'Only claims with this tag.', choices: tags },
  words: { value: 'WORDS', about: 'Only where each of these stands in the quote, translation, attribution, note, title or outlet.' },
  source: { value: 'ID', about: 'Only of this source, by its ID or the beginning of it.' },
  outlet: { value: 'NAME', about: 'Only of sources of this outlet.' },
  language: { value: 'TAG', about: 'Only of sources in this language; zh stands for zh-Hans too.' },
  from: { value: 'DAY', about: 'Only of sources published on this day or later, as 2025-11-04.' },
  to: { value: 'DAY', about: 'Only of sources published on this day or earlier.' },
  reliability: { value: 'A–F', about: 'Only of sources of this reliability.', choices: reliabilities },
  attribution: { value: 'WHO', about: 'Only with these words in the attribution.' },
  likelihood: { value: 'BAND', about: 'Only with this band of ICD 203.', choices: likelihoods },
  confidence: { value: 'LEVEL', about: 'Only with this confidence.', choices: confidences },
  proposition: { value: 'ID', about: 'Only linked to this proposition, by its ID or the beginning of it.' },
  stance: { value: 'STANCE', about: 'Only with this stance, on that proposition or on any.', choices: stancesTaken },
  'with-note': { about: 'Only with a note.' },
  'without-note': { about: 'Only without a note.' },
} as const;

const ID_SHOWN = 8;
const WORDS_SHOWN = 60;

/** Lists claims as the table of the window filters them. */
export const claims = defineCliCommand({
  name: 'claims',
  about: 'Lists claims with their sources and what they say of propositions, narrowed as the table of claims is.',
  examples: [
    'claims --notebook port.caveat --tag disputed --from 2025-11-01',
    'claims --notebook port.caveat --proposition 3fa8 --stance denies --json',
    'claims --notebook port.caveat --csv claims.csv',
  ],
  options: {
    notebook: notebookOption,
    ...filterOptions,
    csv: { value: 'FILE', about: 'Write them to this file as CSV as well.' },
  },
  async run({ notebook, csv, ...options }) {
    const path = csv === undefined ? null : pathFrom(csv);
    const writable = path === null ? ok(undefined) : canBeWritten(path);
    if (!writable.ok) return writable;
    return withNotebook(pathFrom(notebook), async ({ client }) => {
      const all = await everything(client);
      if (!all.ok) return all;
      const filter = await filterFrom(client, options, all.value);
      if (!filter.ok) return filter;
      const { sources, linksOf } = all.value;
      const found = all.value.rows.filter((row) => fits(row, sources.get(row.sourceId), filter.value, linksOf(row)));
      const listed = found.map((row) => described(row, all.value));
      if (path !== null) {
        const written = await atomicWrite(path, new TextEncoder().encode(csvOf(heads, listed.map(cells))));
        if (!written.ok) return written;
      }
      return ok(output(listed, all.value.rows.length, all.value.revision, path));
    });
  },
});

interface Everything {
  readonly revision: number;
  readonly rows: readonly ClaimRow[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly propositions: ReadonlyMap<string, Proposition>;
  linksOf(row: ClaimRow): string;
}

async function everything(client: Client): Promise<Result<Everything>> {
  const listed = await claimRowsOf(client);
  if (!listed.ok) return listed;
  const library = await client.call('library.list', {});
  if (!library.ok) return library;
  const linked = await propositionsOf(client);
  if (!linked.ok) return linked;
  const stancesOf = Map.groupBy(linked.value.stances, ({ claimId }) => claimId);
  return ok({
    ...listed.value,
    sources: new Map(library.value.sources.map(({ source }) => [source.id, source])),
    propositions: new Map(linked.value.propositions.map((each) => [each.id, each])),
    linksOf: ({ id }) => linksValue(stancesOf.get(id) ?? []),
  });
}

async function filterFrom(client: Client, options: Options<typeof filterOptions>, all: Everything): Promise<Result<ClaimFilter>> {
  const { tag, words, source, outlet, language, from, to, reliability, attribution, likelihood, confidence, proposition, stance } = options;
  if (options['with-note'] && options['without-note']) {
    return fail('invalid-input', 'There cannot be a note and none.', { where: '--with-note', hint: 'Choose one of the two.' });
  }
  for (const [name, given] of Object.entries({ from, to })) {
    if (given === undefined || day.safeParse(given).success) continue;
    return fail('invalid-input', `“${given}” is no day.`, { where: `--${name}`, hint: 'Write it as 2025-11-04.' });
  }
  const inSource = source === undefined ? null : await findSource(client, source);
  if (inSource?.ok === false) return inSource;
  const onProposition = proposition === undefined ? null : await findProposition(client, proposition);
  if (onProposition?.ok === false) return onProposition;
  const choices: Partial<Record<Choosable, readonly string[]>> = {};
  const choose = (of: Choosable, values: readonly (string | undefined)[]): void => {
    const given = values.filter((each) => each !== undefined);
    if (given.length > 0) choices[of] = given;
  };
  choose('tag', [tag]);
  choose('source', [inSource?.value.source.id]);
  choose('outlet', [outlet]);
  choose('reliability', [reliability]);
  choose('likelihood', [likelihood]);
  choose('confidence', [confidence]);
  choose('proposition', [onProposition?.value.id]);
  choose('stance', [stance]);
  choose('hasNote', [options['with-note'] ? 'with' : options['without-note'] ? 'without' : undefined]);
  // What nothing fits stays wanted, so that nothing is found.
  const isIn = (tag: string) => tag === language || tag.startsWith(`${language}-`);
  if (language !== undefined) choose('language', [language, ...[...all.sources.values()].map((each) => each.language).filter(isIn)]);
  if (attribution !== undefined) {
    const named = foldedWords(attribution);
    const fitting = all.rows.map((row) => row.attribution).filter((each) => foldedWords(each).includes(named));
    choose('attribution', [attribution, ...new Set(fitting)]);
  }
  const days = from === undefined && to === undefined ? {} : { published: { from: from ?? null, to: to ?? null } };
  return ok({ ...noFilter, text: words ?? '', choices, days });
}

/** A claim with what is known of its source and what it says of propositions. */
function described(row: ClaimRow, { sources, propositions, linksOf }: Everything) {
  const source = sources.get(row.sourceId);
  return {
    ...row,
    title: source?.title ?? '',
    outlet: source?.outlet ?? '',
    published: source?.published ?? null,
    language: source?.language ?? '',
    reliability: source?.reliability ?? null,
    propositions: linksIn(linksOf(row)).map(({ propositionId, stance }) => ({
      id: propositionId,
      stance,
      statement: propositions.get(propositionId)?.statement ?? '',
    })),
  };
}
type Described = ReturnType<typeof described>;

const heads = [
  ...['claim', 'tag', 'quote', 'translation', 'attribution', 'credibility', 'likelihood', 'confidence', 'note'],
  ...['source', 'title', 'outlet', 'published', 'language', 'reliability', 'passage', 'propositions', 'tagged by', 'tagged at'],
];

function cells(each: Described): (string | number | null)[] {
  const { id, tag, quote, translation, attribution, credibility, likelihood, confidence, note, sourceId, passage } = each;
  const { title, outlet, published, language, reliability, propositions, author, createdAt } = each;
  return [
    ...[id, tag, quote, translation, attribution, credibility, likelihood, confidence, note],
    ...[sourceId, title, outlet, published, language, reliability, passage],
    propositions.map(({ stance, statement }) => `${stance}: ${statement}`).join('\n'),
    ...[author, createdAt],
  ];
}

function output(listed: readonly Described[], inAll: number, revision: number, path: string | null): Output {
  const rows = listed.map(({ id, tag, title, published, attribution, propositions, quote }) => [
    id.slice(0, ID_SHOWN),
    tag,
    shortened(title, 24),
    published ?? '–',
    shortened(attribution, 20) || '–',
    propositions.map(({ stance }) => stance).join(', ') || '–',
    shortened(quote.replaceAll('\n', ' '), WORDS_SHOWN),
  ]);
  const table = columns([['claim', 'tag', 'source', 'published', 'attribution', 'stances', 'words'], ...rows]);
  return {
    json: { revision, total: inAll, claims: listed },
    lines: [
      ...(listed.length === 0 ? ['No claim fits.'] : table),
      '',
      `${listed.length} of ${inAll} claims${path === null ? '' : `, written to ${path}`}.`,
    ],
  };
}

import { setTimeout as pause } from 'node:timers/promises';
import { tags } from '../../../../domain/claim.ts';
import type { ResultFor } from '../../../../domain/contract.ts';
import { hitKinds, MAX_HITS, type SearchFilters } from '../../../../domain/contract-search.ts';
import { fail, ok, type Result } from '../../../../domain/result.ts';
import { reliabilities } from '../../../../domain/source.ts';
import { stancesTaken } from '../../../../domain/stance.ts';
import type { Client } from '../../client.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { findSource } from '../find.ts';
import type { Options } from '../options.ts';
import { showProgress } from '../progress.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { columns, shortened } from '../table.ts';

const filterOptions = {
  kind: { value: 'KIND', about: 'Only hits of this kind.', choices: hitKinds },
  source: { value: 'ID', about: 'Only in this source, by its ID or the beginning of it.' },
  outlet: { value: 'NAME', about: 'Only in sources of this outlet.' },
  language: { value: 'TAG', about: 'Only in sources in this language, such as zh.' },
  from: { value: 'DAY', about: 'Only in sources published on this day or later, as 2025-11-04.' },
  to: { value: 'DAY', about: 'Only in sources published on this day or earlier.' },
  reliability: { value: 'A–F', about: 'Only in sources of this reliability.', choices: reliabilities },
  tag: { value: 'TAG', about: 'Only claims with this tag, and the passages and notes they belong to.', choices: tags },
  attribution: { value: 'WHO', about: 'The same, for claims with these words in the attribution.' },
  stance: { value: 'STANCE', about: 'The same, for claims that take it on a proposition, and those propositions.', choices: stancesTaken },
  'with-note': { about: 'Only where there is a note.' },
  'without-note': { about: 'Only where there is no note.' },
} as const;

/** Long enough to be unique in any notebook that people look at line by line. */
const ID_SHOWN = 8;
/** What people look through; programs get everything there may be. */
const LINES_SHOWN = 50;
/** Until the search is asked again while nothing is heard of the index, in milliseconds. */
const LONGEST_WAIT = 1000;

/** Searches the notebook, once all of it is in the index. */
export const search = defineCliCommand({
  name: 'search',
  about: 'Finds words in titles, passages, claims, notes, propositions and briefs.',
  operands: 'QUERY',
  examples: [
    'search --notebook port.caveat \'"new toll" -ferry\'',
    'search --notebook port.caveat --tag disputed 港口',
    'search --notebook port.caveat --json 대통령',
  ],
  options: {
    notebook: notebookOption,
    ...filterOptions,
    limit: { value: 'N', about: `The most hits to print. When not given, ${LINES_SHOWN}, or ${MAX_HITS} as JSON.`, integer: [1, MAX_HITS] },
  },
  run: ({ notebook, limit: given, ...options }, [query = '']) =>
    withNotebook(pathFrom(notebook), async ({ client }) => {
      const filters = await filtersFrom(client, options);
      if (!filters.ok) return filters;
      const limit = given ?? MAX_HITS;
      const params = { query, filters: filters.value, limit, perSource: limit };
      const answer = await whenIndexed(client, () => client.call('search.query', params));
      if (!answer.ok) return answer;
      const titles = await titlesIn(client);
      if (!titles.ok) return titles;
      const { groups, total, isCapped, hint, also } = answer.value;
      const hits = groups.flatMap((group) => group.hits).sort((a, b) => b.score - a.score);
      const shown = hits.slice(0, given ?? LINES_SHOWN);
      const rows = shown.map(({ kind, id, sourceId, snippet }) => [
        kind,
        shortened(titles.value.get(sourceId ?? id) ?? '–', 30),
        (sourceId ?? id).slice(0, ID_SHOWN),
        snippet,
      ]);
      const most = isCapped ? `more than ${total}` : `${total}`;
      return ok({
        json: hits.map(({ sourceId, kind, id, start, end, snippet, score }) => ({ sourceId, kind, id, start, end, snippet, score })),
        lines: [
          ...also.map(
            ({ start, end, names }) => `${query.slice(start, end)}, also: ${names.join(', ')}. In quotation marks it is only that.`,
          ),
          ...(also.length === 0 ? [] : ['']),
          ...(hint === null ? [] : [hintWords[hint], '']),
          ...(hits.length === 0 ? ['Nothing was found.'] : columns([['kind', 'title', 'id', 'words'], ...rows])),
          ...(shown.length < total ? ['', `These are ${shown.length} of ${most} hits.`] : []),
        ],
      });
    }),
});

const hintWords: Record<NonNullable<ResultFor<'search.query'>['hint']>, string> = {
  'unbalanced-quote': 'A quotation mark has no other half and was left out.',
  'unbalanced-parenthesis': 'Parentheses do not come in pairs and were left out.',
  'stray-operator': 'AND, OR or NOT without words on both sides was searched as a word.',
  'only-excluded': 'The query only says what is not wanted: add a word that is.',
  'nothing-to-find': 'The query has no letters or figures.',
};

async function filtersFrom(client: Client, options: Options<typeof filterOptions>): Promise<Result<SearchFilters>> {
  const { kind, source, outlet, language, from, to, reliability, tag, attribution, stance } = options;
  if (options['with-note'] && options['without-note']) {
    return fail('invalid-input', 'There cannot be a note and none.', { where: '--with-note', hint: 'Choose one of the two.' });
  }
  const found = source === undefined ? ok(undefined) : await findSource(client, source);
  if (!found.ok) return found;
  return ok({
    ...(kind !== undefined && { kinds: [kind] }),
    ...(found.value !== undefined && { sourceIds: [found.value.source.id] }),
    ...(outlet !== undefined && { outlets: [outlet] }),
    ...(language !== undefined && { languages: [language] }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(reliability !== undefined && { reliability: [reliability] }),
    ...(tag !== undefined && { tags: [tag] }),
    ...(attribution !== undefined && { attribution }),
    ...(stance !== undefined && { stances: [stance] }),
    ...(options['with-note'] && { hasNote: true }),
    ...(options['without-note'] && { hasNote: false }),
  });
}

/** Asks again and again until everything is in the index, and shows how far that has come. */
async function whenIndexed(
  client: Client,
  ask: () => Promise<Result<ResultFor<'search.query'>>>,
): Promise<Result<ResultFor<'search.query'>>> {
  const progress = showProgress(process.stderr);
  let hasNews = (): void => undefined;
  const stop = client.on('search-index', ({ share }) => {
    progress.show('indexing the notebook', share);
    hasNews();
  });
  try {
    for (;;) {
      const news = new Promise<void>((resolve) => {
        hasNews = resolve;
      });
      const answer = await ask();
      if (!answer.ok || answer.value.index.state !== 'building') return answer;
      await Promise.race([news, pause(LONGEST_WAIT)]);
    }
  } finally {
    stop();
    progress.clear();
  }
}

/** What sources and briefs are called, by identifier. */
async function titlesIn(client: Client): Promise<Result<Map<string, string>>> {
  const library = await client.call('library.list', {});
  if (!library.ok) return library;
  const { sources, briefs } = library.value;
  return ok(
    new Map([...sources.map(({ source }) => [source.id, source.title] as const), ...briefs.map(({ id, title }) => [id, title] as const)]),
  );
}

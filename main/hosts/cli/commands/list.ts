import { randomUUID } from 'node:crypto';
import type { ResultFor } from '../../../../domain/contract.ts';
import { missingDetails } from '../../../../domain/found-details.ts';
import { ok } from '../../../../domain/result.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { columns, shortened } from '../table.ts';

/** Long enough to be unique in any notebook that people look at line by line. */
const ID_SHOWN = 8;

/** Lists what a notebook holds. */
export const list = defineCliCommand({
  name: 'list',
  about: 'Lists the sources with their counts, which of them are copies of others, and the briefs.',
  options: { notebook: notebookOption },
  run: ({ notebook }) =>
    withNotebook(pathFrom(notebook), async ({ client }) => {
      const library = await client.call('library.list', {});
      if (!library.ok) return library;
      const copies = await client.call('library.copies', { taskId: randomUUID() });
      if (!copies.ok) return copies;
      const { groups } = copies.value;
      const { revision, sources, briefs } = library.value;
      const sourceRows = sources.map(({ source, passages, done, setAside, claims }) => [
        source.id.slice(0, ID_SHOWN),
        shortened(source.title, 50),
        source.language,
        source.published ?? '–',
        missingDetails(source).join(', ') || '–',
        source.reliability,
        `${passages}`,
        `${done + setAside}`,
        `${claims.reported}`,
        `${claims.speculative}`,
        `${claims.disputed}`,
      ]);
      const heads = [
        'source',
        'title',
        'language',
        'published',
        'missing',
        'rating',
        'passages',
        'worked',
        'reported',
        'speculative',
        'disputed',
      ];
      const briefRows = briefs.map(({ id, title, savedAt }) => [id.slice(0, ID_SHOWN), shortened(title, 50), savedAt]);
      return ok({
        json: { revision, sources, copies: groups, briefs: briefs.map(({ content, ...brief }) => brief) },
        lines: [
          ...(sources.length === 0 ? ['There are no sources yet.'] : columns([heads, ...sourceRows])),
          ...(groups.length === 0 ? [] : ['', ...columns([['copy', 'is', 'of', 'share'], ...groups.flatMap(copyRows)])]),
          ...(briefs.length === 0 ? [] : ['', ...columns([['brief', 'title', 'saved'], ...briefRows])]),
        ],
      });
    }),
});

/** Each copy with what it is a copy of or stands in: copies are not independent sources. */
function copyRows([first, ...others]: ResultFor<'library.copies'>['groups'][number]): string[][] {
  const shown = (id = '') => id.slice(0, ID_SHOWN);
  return others.map(({ sourceId, share, how }) => [
    shown(sourceId),
    how === 'copy' ? 'near-copy' : 'contained in',
    shown(first?.sourceId),
    `${Math.round(share * 100)} %`,
  ]);
}

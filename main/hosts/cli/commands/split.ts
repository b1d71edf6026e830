import { randomUUID } from 'node:crypto';
import { ok } from '../../../../domain/result.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { findSource } from '../find.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { columns } from '../table.ts';

/** Makes a source of each article in a source's file. */
export const split = defineCliCommand({
  name: 'split',
  about: 'Makes a source of each article in a source whose file holds several; undo puts them together again.',
  options: { notebook: notebookOption, source: { value: 'ID', about: 'The source, by the beginning of its identifier.', required: true } },
  run: ({ notebook, source: named }) =>
    withNotebook(pathFrom(notebook), async ({ client }) => {
      const source = await findSource(client, named);
      if (!source.ok) return source;
      const done = await client.call('source.split', { taskId: randomUUID(), sourceId: source.value.source.id });
      return done.ok ? ok({ json: done.value, lines: columns(done.value.sources.map(({ sourceId, title }) => [sourceId, title])) }) : done;
    }),
});

import { randomUUID } from 'node:crypto';
import { describeWarning } from '../../../../domain/import-warning-english.ts';
import { ok } from '../../../../domain/result.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { encodingNamed } from '../encoding.ts';
import { findSource } from '../find.ts';
import { pathFrom, withNotebook } from '../session.ts';

/** Corrects the encoding a source was read in, from the bytes it came in as. */
export const redecode = defineCliCommand({
  name: 'redecode',
  about: 'Reads a source anew in another encoding, from the original that is kept; only while nothing is tagged in it.',
  options: {
    notebook: notebookOption,
    source: { value: 'ID', about: 'The source, or the beginning of its ID.', required: true },
    encoding: { value: 'NAME', about: 'Such as gb18030, big5 or euc-kr.', required: true },
  },
  run({ notebook, source: named, encoding }) {
    const wanted = encodingNamed(encoding);
    return withNotebook(pathFrom(notebook), async ({ client }) => {
      const found = await findSource(client, named);
      if (!found.ok) return found;
      const { id } = found.value.source;
      const report = await client.call('source.redecode', { taskId: randomUUID(), sourceId: id, encoding: wanted });
      if (!report.ok) return report;
      return ok({
        json: report.value,
        lines: [`${id}: read as ${wanted}`, report.value.title, ...report.value.warnings.map(describeWarning)],
      });
    });
  },
});

import { extname } from 'node:path';
import { exportLanguages } from '../../../../domain/brief.ts';
import { looks } from '../../../../domain/matrix/drawing.ts';
import { figureOf, wholeFigure } from '../../../../domain/matrix/figure-of.ts';
import { noFilter } from '../../../../domain/matrix/filter.ts';
import { type Matrix, matrixOf } from '../../../../domain/matrix/matrix.ts';
import { matrixOrders } from '../../../../domain/matrix/order.ts';
import { type MatrixBy, matrixSides } from '../../../../domain/matrix/rows.ts';
import { ok, type Result } from '../../../../domain/result.ts';
import type { Source } from '../../../../domain/source.ts';
import { atomicWrite } from '../../../atomic-write.ts';
import { figureFile } from '../../../export/matrix-file.ts';
import { drawInBrowser } from '../../chromium/draw.ts';
import { type Client, propositionsOf } from '../../client.ts';
import { thisMachine } from '../../places.ts';
import { defineCliCommand, notebookOption, type Output } from '../command.ts';
import { copiesIn } from '../copies.ts';
import { matrixJson, matrixLines } from '../matrix-lines.ts';
import { canBeWritten } from '../output-file.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { counted } from '../table.ts';
import { UsageError } from '../usage.ts';

const formats = ['table', 'csv', 'md', 'json', 'svg', 'png'] as const;
type Format = (typeof formats)[number];

/** Shows or writes who says what of which proposition. */
export const matrix = defineCliCommand({
  name: 'matrix',
  about: 'Shows who says what of each proposition: propositions by sources or by speakers, as a table or a picture.',
  examples: [
    'matrix --notebook Ferry.caveat --only-conflicts',
    'matrix --notebook Ferry.caveat --by attribution --out ferry.csv',
    'matrix --notebook Ferry.caveat --language ko --look dark --out ferry.svg',
  ],
  options: {
    notebook: notebookOption,
    by: {
      value: 'SIDE',
      about: 'Who the columns are: sources, near-copies in one; or who asserts it. By source when not given.',
      choices: matrixSides,
    },
    'only-conflicts': { about: 'Only propositions that one claim asserts and another denies.' },
    order: { value: 'ORDER', about: 'How both sides are sorted; clashes first when not given.', choices: matrixOrders },
    format: { value: 'FORMAT', about: 'The format; what --out ends in, or a table, when not given.', choices: formats },
    out: { value: 'FILE', about: 'The file to write; without it the matrix is printed. A PNG needs it.' },
    look: { value: 'LOOK', about: 'The colours of a picture; light when not given.', choices: looks },
    language: { value: 'L', about: 'The language of what is said beside the propositions; en when not given.', choices: exportLanguages },
  },
  async run({
    notebook,
    by = 'source',
    'only-conflicts': onlyConflicts,
    order = 'conflict',
    format: asked,
    out,
    look = 'light',
    language = 'en',
  }) {
    const path = out === undefined ? null : pathFrom(out);
    const format = asked ?? formatOfFile(path);
    if (format === 'png' && path === null) throw new UsageError('A PNG cannot be printed.', 'Add --out FILE.');
    const writable = path === null ? ok(undefined) : canBeWritten(path);
    if (!writable.ok) return writable;
    return withNotebook<Output>(pathFrom(notebook), async ({ client }) => {
      const read = await readMatrix(client, { by, order, language, onlyConflicts });
      if (!read.ok) return read;
      const { matrix, sources, revision } = read.value;
      const made = { revision, at: new Date().toISOString() };
      const json = matrixJson(matrix, sources, revision);
      if (format === 'table' && path === null && matrix.rows.length === 0) return ok({ json, lines: [nothing(matrix)] });
      const figure = format === 'svg' || format === 'png' ? figureOf(matrix, sources, made) : ok(wholeFigure(matrix, sources, made));
      if (!figure.ok) return figure;
      const text = format === 'table' ? matrixLines(figure.value).join('\n') : format === 'json' ? JSON.stringify(json, null, 2) : null;
      const signal = new AbortController().signal;
      const written =
        text === null && format !== 'table' && format !== 'json'
          ? await figureFile({ draw: drawInBrowser(thisMachine()) }, figure.value, { format, look, language }, signal)
          : ok(new TextEncoder().encode(`${text}\n`));
      if (!written.ok) return written;
      if (path === null) return ok({ json, lines: [new TextDecoder().decode(written.value).trimEnd()] });
      const saved = await atomicWrite(path, written.value);
      if (!saved.ok) return saved;
      const size = { propositions: matrix.rows.length, columns: matrix.columns.length };
      const lines = [
        `${out}: ${counted(size.propositions, 'proposition')}, ${counted(size.columns, 'column')}, ${written.value.length} bytes`,
      ];
      return ok({ json: { format, file: out, bytes: written.value.length, ...size, revision }, lines });
    });
  },
});

/** The format a file's name asks for by its ending. */
function formatOfFile(path: string | null): Format {
  if (path === null) return 'table';
  const ending = extname(path).slice(1).toLowerCase();
  const found = formats.find((each) => each === (ending === 'txt' ? 'table' : ending));
  if (found !== undefined) return found;
  throw new UsageError('--out does not say in which format.', `Let its name end in .txt, .csv, .md, .json, .svg or .png, or add --format.`);
}

interface Wanted {
  readonly by: MatrixBy;
  readonly order: (typeof matrixOrders)[number];
  readonly language: string;
  readonly onlyConflicts: boolean | undefined;
}

interface MatrixRead {
  readonly matrix: Matrix;
  readonly sources: ReadonlyMap<string, Source>;
  readonly revision: number;
}

async function readMatrix(client: Client, { by, order, language, onlyConflicts }: Wanted): Promise<Result<MatrixRead>> {
  const copies = await copiesIn(client);
  if (!copies.ok) return copies;
  const linked = await propositionsOf(client);
  if (!linked.ok) return linked;
  const library = await client.call('library.list', {});
  if (!library.ok) return library;
  const listed = await client.call('claims.list', { claimIds: null });
  if (!listed.ok) return listed;
  const { propositions, stances, revision } = linked.value;
  const sources = new Map(library.value.sources.map(({ source }) => [source.id, source]));
  const claims = new Map(listed.value.claims.map((each) => [each.id, each]));
  const filter = { ...noFilter, conflicts: onlyConflicts === true };
  return ok({
    matrix: matrixOf({ propositions, stances, claims, sources, copies: copies.value, by, order, filter, language }),
    sources,
    revision,
  });
}

function nothing({ hidden }: Matrix): string {
  return hidden > 0 ? 'No proposition clashes.' : 'There are no propositions yet; “link --statement” makes one.';
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentencesOf } from '../../domain/sentences.ts';
import { type Row, written } from './rows.ts';

/**
 * Cuts the written documents into the sentences that are to be labelled: each line that is not blank is a block, as the import of plain text
 * has it, and each block is cut by `sentencesOf`. Run with `node test/gold/cut.ts`, it writes `unlabelled.json`. Labels are bound to
 * places in the files, so a document is changed, or cut anew, only before it is labelled.
 */

/** The sentences of one document, in order, numbered from 1. */
export function rowsOf(file: string, text: string): Row[] {
  const language = file.slice(0, 2);
  return [...text.matchAll(/[^\n]+/g)]
    .flatMap(({ 0: line, index }) => sentencesOf(text, { start: index, end: index + line.length }, language))
    .map(({ start, end }, i) => ({
      id: `${file.replace(/\.txt$/, '')}-${String(i + 1).padStart(3, '0')}`,
      file,
      start,
      end,
      text: text.slice(start, end),
    }));
}

/** All documents cut, in the order of their names. */
export function allRows(): Row[] {
  return readdirSync(written)
    .toSorted()
    .flatMap((file) => rowsOf(file, readFileSync(join(written, file), 'utf8')));
}

if (import.meta.main) {
  const rows = allRows().map((row) => `    ${JSON.stringify(row)}`);
  const head = '{\n  "unit": "sentence",\n  "offsets": "UTF-16 code units into the file decoded as UTF-8",\n  "rows": [\n';
  writeFileSync(join(import.meta.dirname, 'unlabelled.json'), `${head}${rows.join(',\n')}\n  ]\n}\n`);
  process.stdout.write(`${rows.length} sentences\n`);
}

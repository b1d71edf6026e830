import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, type LabelledRow, type LaterSet, labelledBy, laterLabelled, written } from './rows.ts';

/** Sentences that people labelled, by the document they stand in, which is read from its file. */
export interface LabelledDocument {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Offsets are UTF-16 code units of the file decoded as UTF-8. */
  readonly rows: readonly LabelledRow[];
}

const shared = join(import.meta.dirname, '../../../shared');
const sharedLabels = join(shared, 'gold/dev.json');

/** Whether labelled articles are beside the project. */
export const sharedIsHere = existsSync(sharedLabels);

/** The documents written for the project, as one person labelled them. */
export function writtenDocuments(person: string): LabelledDocument[] {
  return documentsOf(labelledBy(person), written);
}

/** The documents of a set written later, as they were labelled once. */
export function laterDocuments(set: LaterSet): LabelledDocument[] {
  return documentsOf(laterLabelled(set), folderOf(set));
}

/** The articles beside the project; none when there are none. */
export function sharedDocuments(): LabelledDocument[] {
  if (!sharedIsHere) return [];
  const rows: LabelledRow[] = JSON.parse(readFileSync(sharedLabels, 'utf8')).rows;
  return documentsOf(rows, join(shared, 'corpus')).map((document) => {
    const units = codeUnitsOf(Buffer.from(document.bytes).toString('utf8'));
    return { ...document, rows: document.rows.map((row) => ({ ...row, start: units(row.start), end: units(row.end) })) };
  });
}

function documentsOf(rows: readonly LabelledRow[], folder: string): LabelledDocument[] {
  return [...Map.groupBy(rows, ({ file }) => file)].map(([file, of]) => ({ file, bytes: readFileSync(join(folder, file)), rows: of }));
}

/** From code points, in which those labels count, to UTF-16 code units. */
function codeUnitsOf(text: string): (codePoints: number) => number {
  const starts = [0];
  for (const character of text) starts.push((starts.at(-1) ?? 0) + character.length);
  return (codePoints) => starts[codePoints] ?? text.length;
}

import type { ClaimProperty, Editable } from '../../domain/claim-properties.ts';
import type { ClaimRow } from '../../domain/claim-row.ts';
import type { Messages } from '../messages/messages.ts';
import type { ClaimTable } from './claim-table.ts';
import { valueText, type Words } from './value-text.ts';

/** One column of the table: everything there is to know of it. */
interface Column {
  /** What it is called in saved views, and what its claims are ordered and chosen by. */
  readonly id: ClaimProperty;
  /** In CSS pixels, until somebody changes it. */
  readonly width: number;
  /** Whether it shows before anybody chose columns. */
  readonly isFirst?: true;
  /** What of a claim its cells edit. */
  readonly edits?: Editable;
  /** What a cell says, in one line where it is shown and in as many as there are where it is copied; otherwise the value by name. */
  readonly text?: (row: ClaimRow, words: Messages) => string;
  /** Whether it is in the language of the source. */
  readonly isQuoted?: true;
}

/** Every column, in the order they are offered. */
export const columns: readonly Column[] = [
  { id: 'tag', width: 104, isFirst: true, edits: 'tag' },
  { id: 'quote', width: 420, isFirst: true, isQuoted: true },
  { id: 'translation', width: 280 },
  { id: 'attribution', width: 150, isFirst: true, edits: 'attribution', isQuoted: true },
  { id: 'source', width: 220, isFirst: true, isQuoted: true },
  { id: 'outlet', width: 130, isQuoted: true },
  { id: 'published', width: 136, isFirst: true },
  { id: 'reliability', width: 84 },
  { id: 'language', width: 96 },
  { id: 'passage', width: 84, text: ({ passage, lastPassage }) => (passage === lastPassage ? `${passage}` : `${passage}–${lastPassage}`) },
  { id: 'credibility', width: 150, isFirst: true, edits: 'credibility' },
  { id: 'likelihood', width: 176, isFirst: true, edits: 'likelihood' },
  { id: 'confidence', width: 110, isFirst: true, edits: 'confidence' },
  { id: 'proposition', width: 240 },
  { id: 'note', width: 260, isFirst: true },
  { id: 'author', width: 120 },
  { id: 'created', width: 140 },
];

export const columnIds: readonly ClaimProperty[] = columns.map(({ id }) => id);

export const defaultColumns = columns.flatMap(({ id, width, isFirst }) => (isFirst ? [{ column: id, width }] : []));

const byId = new Map(columns.map((each) => [each.id, each]));

export function columnOf(id: ClaimProperty): Column | undefined {
  return byId.get(id);
}

/** What the cell of a claim in a column says. */
export function cellText(id: ClaimProperty, row: ClaimRow, table: ClaimTable, words: Words): string {
  return byId.get(id)?.text?.(row, words.messages) ?? valueText(id, row, table, words);
}

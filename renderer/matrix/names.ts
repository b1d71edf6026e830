import { tags } from '../../domain/claim.ts';
import type { MatrixCell } from '../../domain/matrix/cell.ts';
import type { MatrixBy, MatrixColumn } from '../../domain/matrix/rows.ts';
import type { Source } from '../../domain/source.ts';
import { stancesTaken } from '../../domain/stance.ts';
import { dateText, type InterfaceLanguage } from '../messages/index.tsx';
import type { Messages } from '../messages/messages.ts';

/** What the head of a column says. */
export interface ColumnHead {
  readonly title: string;
  /** BCP 47 tag of the title. */
  readonly language?: string;
  /** Outlet and date. */
  readonly facts: string;
  /** Near-copies counted here, or the sources that cite a speaker; empty when there is nothing to tell. */
  readonly note: string;
  /** All of it, for screen readers and where the room is short. */
  readonly label: string;
}

export function columnHead(
  column: MatrixColumn,
  by: MatrixBy,
  sources: ReadonlyMap<string, Source>,
  { matrix: words }: Messages,
  language: InterfaceLanguage,
): ColumnHead {
  const source = by === 'source' ? sources.get(column.who) : undefined;
  const title = by === 'source' ? (source?.title ?? '') : column.who === '' ? words.nobody : column.who;
  const date = source?.published == null ? '' : dateText(language, source.published);
  const facts = joined(source?.outlet ?? '', date);
  const count = column.sourceIds.length;
  // Copies of a source that has no claim itself are still no source of their own.
  const copies = count - (column.sourceIds[0] === column.who ? 1 : 0);
  const note = by === 'source' ? (copies > 0 ? words.copies(copies) : '') : words.cited(count);
  return { title, facts, note, label: joined(title, facts, note), ...(source === undefined ? {} : { language: source.language }) };
}

/** What a cell says, without who does: its stances with their counts, and its tags. */
export function cellWords({ stances, tags: counts, sayings }: MatrixCell, { propositions, tags: tagWords }: Messages): string {
  const counted = (word: string, count: number) => (sayings.length === 1 ? word : `${word} ${count}`);
  return [
    ...stancesTaken.flatMap((each) => (stances[each] > 0 ? [counted(propositions.stances[each], stances[each])] : [])),
    ...tags.flatMap((each) => (counts[each] > 0 ? [counted(tagWords[each], counts[each])] : [])),
  ].join(', ');
}

export function joined(...parts: readonly string[]): string {
  return parts.filter((each) => each !== '').join(' · ');
}

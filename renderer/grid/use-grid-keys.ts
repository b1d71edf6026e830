import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { ClaimProperty } from '../../domain/claim-properties.ts';
import { type Arrangement, groupAt } from './arrange.ts';
import { allOrNoRows, type ChosenRows, noRows, rangeTo, toggledRow } from './chosen-rows.ts';
import { columnOf } from './columns.ts';
import { gridActionFor } from './grid-keys.ts';
import { movedBy, resized, type ShownColumn } from './shape.ts';
import type { GridActs } from './use-grid-acts.ts';

/** Where keys go: a line, as `arrange` has it, and a column. */
export interface Cursor {
  readonly line: number;
  readonly column: ClaimProperty;
}

interface Ground {
  readonly arrangement: Arrangement;
  readonly columns: readonly ShownColumn[];
  readonly cursor: Cursor | null;
  readonly chosen: ChosenRows;
  /** How many lines the view holds. */
  readonly page: number;
  readonly acts: GridActs;
  onCursor(cursor: Cursor): void;
  onChoose(chosen: ChosenRows): void;
  onColumns(columns: ShownColumn[]): void;
  /** Edits the cell at the cursor; `isTyped` when what is typed takes the place of what is there. */
  onEdit(isTyped: boolean): void;
  onFold(group: number, isFolded: boolean): void;
  onMenu(column: ClaimProperty): void;
  onFilter(): void;
}

/** The claims that an act is for: those chosen when the one at the cursor is among them or there is none, else that one. */
export function actedOn(cursor: Cursor | null, chosen: ChosenRows, lines: Int32Array): number[] {
  const line = cursor === null || groupAt(cursor.line) !== null ? null : cursor.line;
  if (line !== null && !chosen.slots.has(line)) return [line];
  return Array.from(lines).filter((each) => chosen.slots.has(each));
}

/** What keys do in the table. @returns the listener */
export function useGridKeys(ground: Ground): (event: KeyboardEvent) => void {
  const { arrangement, columns, cursor, chosen, acts } = ground;
  const { lines } = arrangement;

  const goTo = (index: number, column: number, extend: boolean): void => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, index))];
    const shown = columns[Math.max(0, Math.min(columns.length - 1, column))];
    if (line === undefined || shown === undefined) return;
    ground.onCursor({ line, column: shown.column });
    if (!extend || cursor === null) return;
    const start = groupAt(cursor.line) === null ? cursor.line : line;
    ground.onChoose(rangeTo(chosen, lines, start, line));
  };

  return (event) => {
    const action = gridActionFor(event);
    if (action === null || event.target !== event.currentTarget) return;
    const at = cursor === null ? -1 : lines.indexOf(cursor.line);
    const column = Math.max(
      0,
      columns.findIndex((each) => each.column === cursor?.column),
    );
    const group = cursor === null ? null : groupAt(cursor.line);
    const shown = columns[column];
    switch (action.do) {
      case 'move':
        if (group !== null && action.columns !== 0) ground.onFold(group, action.columns < 0);
        else goTo(at + action.rows, column + action.columns, action.extend && action.rows !== 0);
        break;
      case 'page':
        goTo(at + action.by * ground.page, column, action.extend);
        break;
      case 'edge':
        if (action.rows) goTo(action.by > 0 ? lines.length - 1 : 0, column, action.extend);
        else goTo(Math.max(0, at), action.by > 0 ? columns.length - 1 : 0, false);
        break;
      case 'all':
        ground.onChoose(allOrNoRows(chosen, lines));
        break;
      case 'toggle':
        if (cursor !== null && group === null) ground.onChoose(toggledRow(chosen, cursor.line));
        break;
      case 'leave':
        if (chosen.slots.size === 0) return;
        ground.onChoose(noRows);
        break;
      case 'tag':
        acts.tag(actedOn(cursor, chosen, lines), action.tag);
        break;
      case 'remove':
        acts.remove(actedOn(cursor, chosen, lines));
        break;
      case 'open':
        if (cursor !== null && group === null) acts.open(cursor.line);
        break;
      case 'edit':
        if (group !== null) ground.onFold(group, !arrangement.groups[group]?.isFolded);
        else if (cursor !== null && columnOf(cursor.column)?.edits !== undefined) ground.onEdit(false);
        else if (cursor !== null) acts.open(cursor.line);
        break;
      case 'type':
        if (cursor === null || group !== null || columnOf(cursor.column)?.edits === undefined) return;
        // The field has the focus before the key writes, so that the letter, or the input method, goes into it.
        flushSync(() => ground.onEdit(true));
        event.stopPropagation();
        return;
      case 'column':
        if (shown !== undefined) ground.onColumns(movedBy(columns, shown.column, action.move));
        break;
      case 'width':
        if (shown !== undefined) ground.onColumns(resized(columns, shown.column, shown.width + action.by));
        break;
      case 'menu':
        if (shown !== undefined) ground.onMenu(shown.column);
        break;
      case 'filter':
        ground.onFilter();
        break;
    }
    event.preventDefault();
    event.stopPropagation();
  };
}

// biome-ignore-all lint/a11y/useSemanticElements: the elements of a table cannot stand line by line where only those in view are drawn
import { type ClipboardEvent, type CSSProperties, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { ClaimProperty } from '../../domain/claim-properties.ts';
import { propertyOf } from '../../domain/claim-properties.ts';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { useNotices } from '../session.tsx';
import { useStable } from '../use-stable.ts';
import { type Arrangement, groupAt } from './arrange.ts';
import { type CellEdit, CellEditor } from './cell-editor.tsx';
import { type ChosenRows, noRows, rangeTo, toggledRow } from './chosen-rows.ts';
import { cellText, columnOf } from './columns.ts';
import { changeTo } from './editing.ts';
import { GridHead } from './grid-head.tsx';
import { cellId, GridRow } from './grid-row.tsx';
import { GroupHead, groupHeadId } from './group-head.tsx';
import type { LiveTable } from './live-table.ts';
import { type GridShape, type ShownColumn, sortedOnce } from './shape.ts';
import type { GridActs } from './use-grid-acts.ts';
import { actedOn, type Cursor, useGridKeys } from './use-grid-keys.ts';
import { LINE_HEIGHT, useLineWindow } from './use-line-window.ts';

/** The table itself: the focus stays on it, and it names the cell at the cursor. */
export function ClaimGrid(props: {
  live: LiveTable;
  arrangement: Arrangement;
  shape: GridShape;
  filtered: ReadonlySet<ClaimProperty>;
  cursor: Cursor | null;
  chosen: ChosenRows;
  acts: GridActs;
  onCursor: (cursor: Cursor) => void;
  onChoose: (chosen: ChosenRows) => void;
  onShape: (change: Partial<GridShape>) => void;
  onFold: (group: number, isFolded: boolean) => void;
  onMenu: (column: ClaimProperty, at: HTMLElement) => void;
  onFilter: () => void;
}) {
  const { arrangement, shape, cursor, chosen, acts } = props;
  const { table } = props.live;
  const { lines, groups } = arrangement;
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const notices = useNotices();
  const words = useMemo(() => ({ messages, language }), [messages, language]);
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const view = useLineWindow(scroller, lines);
  const [editing, setEditing] = useState<{ readonly isTyped: boolean } | null>(null);
  const at = useMemo(() => (cursor === null ? -1 : lines.indexOf(cursor.line)), [lines, cursor]);
  const { columns } = shape;

  // Keys should mean something from the first moment.
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus();
  }, []);
  const goTo = (cursor: Cursor): void => {
    props.onCursor(cursor);
    view.show(lines.indexOf(cursor.line));
    head.current?.querySelector(`[data-column="${cursor.column}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const menuOf = (column: ClaimProperty): void => {
    const mark = head.current?.querySelector<HTMLElement>(`[data-column="${column}"] .grid-menu`);
    if (mark != null) props.onMenu(column, mark);
  };
  const onKeyDown = useGridKeys({
    arrangement,
    columns,
    cursor: at < 0 ? null : cursor,
    chosen,
    page: view.page,
    acts,
    onCursor: goTo,
    onChoose: props.onChoose,
    onColumns: (columns) => props.onShape({ columns }),
    onEdit: (isTyped) => setEditing({ isTyped }),
    onFold: props.onFold,
    onMenu: menuOf,
    onFilter: props.onFilter,
  });

  const row = useStable({
    press(event: MouseEvent, slot: number, column: ClaimProperty | null) {
      if (editing !== null && column === cursor?.column && slot === cursor.line) return;
      setEditing(null);
      scroller.current?.focus({ preventScroll: true });
      props.onCursor({ line: slot, column: column ?? cursor?.column ?? columns[0]?.column ?? 'quote' });
      if (event.shiftKey)
        props.onChoose(rangeTo(chosen, lines, cursor === null || groupAt(cursor.line) !== null ? slot : cursor.line, slot));
      else if (column === null || event.ctrlKey || event.metaKey) props.onChoose(toggledRow(chosen, slot));
      else if (!chosen.slots.has(slot)) props.onChoose(noRows);
    },
    open(slot: number, column: ClaimProperty) {
      if (columnOf(column)?.edits === undefined) acts.open(slot);
      else setEditing({ isTyped: false });
    },
  });
  const leaveEditor = (): void => {
    setEditing(null);
    scroller.current?.focus({ preventScroll: true });
  };
  const save = (value: string, { isForAll, rows, columns: over }: CellEdit): void => {
    if (cursor === null) return;
    const what = columnOf(cursor.column)?.edits;
    // The list of values closed with the focus elsewhere: it stays there.
    const keepsFocus = scroller.current?.contains(document.activeElement) !== true;
    setEditing(null);
    if (!keepsFocus) scroller.current?.focus({ preventScroll: true });
    if (what === undefined) return;
    const change = changeTo(what, value);
    const slots = isForAll ? actedOn(cursor, chosen, lines) : [cursor.line];
    if ('tag' in change) acts.tag(slots, change.tag);
    else acts.set(slots, change.details);
    const next = lines[at + rows];
    const column = columns[columns.findIndex((each) => each.column === cursor.column) + over];
    if (rows !== 0 && next !== undefined && groupAt(next) === null) goTo({ line: next, column: cursor.column });
    else if (over !== 0 && column !== undefined) goTo({ line: cursor.line, column: column.column });
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (event.target instanceof HTMLInputElement) return;
    const slots = actedOn(cursor, chosen, lines);
    if (slots.length === 0) return;
    event.preventDefault();
    const { plain, html } = acts.copied(slots);
    event.clipboardData.setData('text/plain', plain);
    event.clipboardData.setData('text/html', html);
    notices.tell({ tone: 'info', text: messages.grid.copied(slots.length), topic: 'copied' });
  };

  const editor = (slot: number) => {
    const claim = table.rows[slot];
    const what = cursor === null ? undefined : columnOf(cursor.column)?.edits;
    if (editing === null || claim == null || what === undefined || cursor === null) return null;
    const source = table.sources.get(claim.sourceId);
    const isAmong = chosen.slots.has(slot);
    return (
      <CellEditor
        what={what}
        value={propertyOf(what, claim, source)}
        words={editing.isTyped ? '' : cellText(cursor.column, claim, table, words)}
        table={table}
        chosen={isAmong ? chosen.slots.size : 0}
        onSave={save}
        onLeave={leaveEditor}
      />
    );
  };

  const line = (index: number) => {
    const value = lines[index] ?? 0;
    const number = groupAt(value);
    const isHere = index === at;
    const group = number === null ? undefined : groups[number];
    if (number !== null && group !== undefined && shape.group !== null) {
      const toggle = () => {
        props.onCursor({ line: value, column: cursor?.column ?? columns[0]?.column ?? 'quote' });
        props.onFold(number, !group.isFolded);
      };
      const shared = { number, index, isHere, words, by: shape.group, span: columns.length + 1, sources: table.sources };
      return <GroupHead key={`group ${group.value}`} group={group} {...shared} onToggle={toggle} />;
    }
    const claim = table.rows[value];
    if (claim == null) return null;
    return (
      <GridRow
        key={value}
        row={claim}
        source={table.sources.get(claim.sourceId)}
        table={table}
        stances={table.propositions.of.get(claim.id)}
        propositions={table.propositions.byId}
        slot={value}
        index={index}
        columns={columns}
        words={words}
        isChosen={chosen.slots.has(value)}
        cursor={isHere ? (cursor?.column ?? null) : null}
        editor={isHere ? editor(value) : null}
        onPress={row.press}
        onOpen={row.open}
      />
    );
  };

  // The line at the cursor stays, so that what the table names as its cell is there, and a value that is edited is not lost.
  const shown = Array.from({ length: Math.max(0, view.end - view.first) }, (_, place) => view.first + place);
  if (at >= 0 && (at < view.first || at >= view.end)) shown.push(at);
  const isAllChosen = arrangement.count > 0 && chosen.slots.size >= arrangement.count;
  return (
    <div
      ref={scroller}
      className="claim-grid"
      role="grid"
      tabIndex={0}
      aria-label={messages.grid.table(arrangement.count)}
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-activedescendant={at < 0 || cursor === null ? undefined : activeId(cursor)}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onFocus={(event) => {
        const [line, shown] = [lines[0], columns[0]];
        if (event.target === event.currentTarget && at < 0 && line !== undefined && shown !== undefined)
          props.onCursor({ line, column: shown.column });
      }}
      style={{ '--columns': templateOf(columns), '--width': `${widthOf(columns)}px` } as CSSProperties}
    >
      <div role="rowgroup" className="grid-heads" ref={head}>
        <GridHead
          columns={columns}
          sort={shape.sort}
          filtered={props.filtered}
          isAllChosen={isAllChosen}
          onChooseAll={() =>
            props.onChoose(
              isAllChosen ? noRows : { slots: new Set(Array.from(lines).filter((each) => each >= 0)), from: null, apart: new Set() },
            )
          }
          onSort={(column, adds) => props.onShape({ sort: sortedOnce(shape.sort, column, adds) })}
          onColumns={(columns) => props.onShape({ columns })}
          onMenu={props.onMenu}
        />
      </div>
      <div role="rowgroup" className="grid-lines" style={{ height: lines.length * LINE_HEIGHT }}>
        {shown.map(line)}
      </div>
    </div>
  );
}

function activeId({ line, column }: Cursor): string {
  const group = groupAt(line);
  return group === null ? cellId(line, column) : groupHeadId(group);
}

const MARK_WIDTH = 36;

function templateOf(columns: readonly ShownColumn[]): string {
  return `${MARK_WIDTH}px ${columns.map(({ width }) => `${width}px`).join(' ')}`;
}

function widthOf(columns: readonly ShownColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, MARK_WIDTH);
}

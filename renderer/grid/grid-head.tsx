// biome-ignore-all lint/a11y/useSemanticElements: the elements of a table cannot stand line by line where only those in view are drawn
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names the cell at the cursor (aria-activedescendant)
import { ArrowDown, ArrowUp, Check, ChevronDown } from 'lucide-react';
import { type PointerEvent, useState } from 'react';
import type { ClaimProperty } from '../../domain/claim-properties.ts';
import { useMessages } from '../messages/index.tsx';
import type { SortKey } from './arrange.ts';
import { movedBefore, resized, type ShownColumn } from './shape.ts';

/** The head of the table: a press sorts, a drag moves a column, its edge makes it wider, its mark opens its menu. */
export function GridHead(props: {
  columns: readonly ShownColumn[];
  sort: readonly SortKey[];
  filtered: ReadonlySet<ClaimProperty>;
  isAllChosen: boolean;
  onChooseAll: () => void;
  onSort: (column: ClaimProperty, adds: boolean) => void;
  onColumns: (columns: ShownColumn[]) => void;
  onMenu: (column: ClaimProperty, at: HTMLElement) => void;
}) {
  const messages = useMessages();
  const { columns, sort } = props;
  /** The column that is dragged. */
  const [dragged, setDragged] = useState<ClaimProperty | null>(null);
  /** The column it would be put before. */
  const [over, setOver] = useState<ClaimProperty | null>(null);

  const widen = (event: PointerEvent<HTMLElement>, { column, width }: ShownColumn): void => {
    event.preventDefault();
    event.stopPropagation();
    const handle = event.currentTarget;
    const from = event.clientX;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => props.onColumns(resized(columns, column, width + moved.clientX - from));
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), { once: true });
  };

  return (
    <div role="row" aria-rowindex={1} className="grid-head">
      <div role="columnheader" aria-colindex={1} className="grid-mark">
        <button
          type="button"
          tabIndex={-1}
          aria-label={messages.grid.chooseAll}
          aria-pressed={props.isAllChosen}
          onClick={props.onChooseAll}
        >
          <span className="grid-box">{props.isAllChosen && <Check size={12} aria-hidden />}</span>
        </button>
      </div>
      {columns.map((shown, at) => {
        const { column } = shown;
        const name = messages.grid.columns[column];
        const place = sort.findIndex(({ by }) => by === column);
        const key = sort[place];
        const Arrow = key?.descending ? ArrowDown : ArrowUp;
        return (
          <div
            key={column}
            role="columnheader"
            aria-colindex={at + 2}
            aria-label={name}
            aria-sort={key === undefined ? undefined : key.descending ? 'descending' : 'ascending'}
            className="grid-column"
            data-column={column}
            data-over={over === column && dragged !== column ? '' : undefined}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', name);
              setDragged(column);
            }}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(column);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null) props.onColumns(movedBefore(columns, dragged, column));
            }}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
          >
            <button type="button" tabIndex={-1} className="grid-sort" onClick={(event) => props.onSort(column, event.shiftKey)}>
              <span className="grid-name">{name}</span>
              {key !== undefined && (
                <span className="grid-arrow">
                  <Arrow size={12} aria-hidden />
                  {sort.length > 1 && place + 1}
                </span>
              )}
            </button>
            <button
              type="button"
              tabIndex={-1}
              className="grid-menu"
              data-filtered={props.filtered.has(column) ? '' : undefined}
              aria-label={messages.grid.menuOf(name)}
              aria-haspopup="dialog"
              onClick={(event) => props.onMenu(column, event.currentTarget)}
            >
              <ChevronDown size={14} aria-hidden />
            </button>
            <span className="grid-edge" onPointerDown={(event) => widen(event, shown)} aria-hidden />
          </div>
        );
      })}
    </div>
  );
}

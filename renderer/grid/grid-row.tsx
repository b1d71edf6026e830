import { Check } from 'lucide-react';
import { type MouseEvent, memo, type ReactNode } from 'react';
import type { ClaimProperty } from '../../domain/claim-properties.ts';
import type { ClaimRow } from '../../domain/claim-row.ts';
import { languageOfQuote } from '../../domain/quote-language.ts';
import type { Source } from '../../domain/source.ts';
import { TagWord } from '../design/controls.tsx';
import { cellText, columnOf } from './columns.ts';
import type { ShownColumn } from './shape.ts';
import { LINE_HEIGHT } from './use-line-window.ts';
import type { Words } from './value-text.ts';

/** The first column holds the marks of chosen rows. */
const MARKS = 1;

export function cellId(line: number, column: ClaimProperty): string {
  return `cell-${line}-${column}`;
}

/** One claim of the table. Drawn again only when it or its part in the view changes. */
export const GridRow = memo(function GridRow(props: {
  row: ClaimRow;
  source: Source | undefined;
  slot: number;
  /** Its place among the lines, from 0. */
  index: number;
  columns: readonly ShownColumn[];
  words: Words;
  isChosen: boolean;
  /** The column the cursor is in, when it is in this row. */
  cursor: ClaimProperty | null;
  /** The editor of the cell the cursor is in. */
  editor: ReactNode;
  onPress: (event: MouseEvent, slot: number, column: ClaimProperty | null) => void;
  onOpen: (slot: number, column: ClaimProperty) => void;
}) {
  const { row, source, slot, index, words } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={props.isChosen}
      className="grid-line"
      data-here={props.cursor === null ? undefined : ''}
      style={{ top: index * LINE_HEIGHT }}
    >
      <div role="gridcell" aria-colindex={1} className="grid-mark" onClick={(event) => props.onPress(event, slot, null)}>
        <span className="grid-box">{props.isChosen && <Check size={12} aria-hidden />}</span>
      </div>
      {props.columns.map(({ column }, at) => {
        const isHere = column === props.cursor;
        const definition = columnOf(column);
        const text = cellText(column, row, source, words);
        return (
          <div
            key={column}
            id={cellId(slot, column)}
            role="gridcell"
            aria-colindex={at + MARKS + 1}
            aria-readonly={definition?.edits === undefined ? true : undefined}
            className="grid-cell"
            data-column={column}
            data-here={isHere ? '' : undefined}
            lang={definition?.isQuoted ? languageOfQuote(text, source?.language) : undefined}
            onClick={(event) => props.onPress(event, slot, column)}
            onDoubleClick={() => props.onOpen(slot, column)}
          >
            {isHere && props.editor !== null ? props.editor : <CellContent column={column} row={row} text={text} />}
          </div>
        );
      })}
    </div>
  );
});

function CellContent({ column, row, text }: { column: ClaimProperty; row: ClaimRow; text: string }) {
  if (column === 'tag') return <TagWord tag={row.tag} words={text} />;
  if (column !== 'quote' || row.translation === '') return text;
  return (
    <>
      {text} <span className="grid-translation">{row.translation}</span>
    </>
  );
}

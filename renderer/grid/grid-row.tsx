// biome-ignore-all lint/a11y/useSemanticElements: the elements of a table cannot stand line by line where only those in view are drawn
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names the cell at the cursor (aria-activedescendant)
// biome-ignore-all lint/a11y/useKeyWithClickEvents: keys go to the grid, which does the same by them (use-grid-keys.ts)
import { Check } from 'lucide-react';
import { type MouseEvent, memo, type ReactNode } from 'react';
import type { ClaimProperty } from '../../domain/claim-properties.ts';
import type { ClaimRow } from '../../domain/claim-row.ts';
import type { Proposition } from '../../domain/proposition.ts';
import { languageOfQuote } from '../../domain/quote-language.ts';
import type { Source } from '../../domain/source.ts';
import type { Stance } from '../../domain/stance.ts';
import { TagWord } from '../design/controls.tsx';
import { StanceSign } from '../propositions/stance-sign.tsx';
import type { ClaimTable } from './claim-table.ts';
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
  table: ClaimTable;
  /** What the claim says of propositions, and these: drawn anew with them. */
  stances: readonly Stance[] | undefined;
  propositions: ReadonlyMap<string, Proposition>;
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
        const text = cellText(column, row, props.table, words);
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
            {isHere && props.editor !== null ? (
              props.editor
            ) : (
              <CellContent column={column} row={row} text={text} stances={props.stances} propositions={props.propositions} />
            )}
          </div>
        );
      })}
    </div>
  );
});

function CellContent(props: {
  column: ClaimProperty;
  row: ClaimRow;
  text: string;
  stances: readonly Stance[] | undefined;
  propositions: ReadonlyMap<string, Proposition>;
}) {
  const { column, row, text } = props;
  if (column === 'proposition') return <LinkedCell {...props} />;
  if (column === 'tag') return <TagWord tag={row.tag} words={text} />;
  if (column !== 'quote' || row.translation === '') return text;
  return (
    <>
      {text} <span className="grid-translation">{row.translation}</span>
    </>
  );
}

/** Each proposition with the sign of the stance; the words of both are what the cell says. */
function LinkedCell({ text, stances = [], propositions }: Pick<Parameters<typeof CellContent>[0], 'text' | 'stances' | 'propositions'>) {
  return (
    <>
      <span className="visually-hidden">{text}</span>
      <span aria-hidden>
        {stances.map(({ id, stance, propositionId }) => (
          <span key={id} className="grid-link">
            <StanceSign stance={stance} /> {propositions.get(propositionId)?.statement}
          </span>
        ))}
      </span>
    </>
  );
}

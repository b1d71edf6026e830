import { BookOpenText, Columns2, X } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import type { Claim } from '../../domain/claim.ts';
import type { Matrix } from '../../domain/matrix/matrix.ts';
import type { Source } from '../../domain/source.ts';
import { Button } from '../design/controls.tsx';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { useLinking } from '../propositions/linking.ts';
import { ColumnSources } from './column-sources.tsx';
import { cellWords, columnHead } from './names.ts';
import { type GridPlace, type Spot, spotAt } from './places.ts';
import { RowSides } from './row-sides.tsx';
import { SayingsBeside } from './sayings-beside.tsx';
import './matrix-desk.css';

/** What a cell, a row or a column stands for, side by side, below the matrix. Escape leads back. */
export function MatrixDesk(props: {
  ref: RefObject<HTMLElement | null>;
  matrix: Matrix;
  sources: ReadonlyMap<string, Source>;
  place: GridPlace;
  onOpen: (spot: Spot, isByKey: boolean) => void;
  onClose: () => void;
  onOpenClaim: (claim: Claim) => void;
}) {
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const words = messages.matrix;
  const { open } = useLinking();
  const { matrix, sources, place, onOpenClaim } = props;
  const row = matrix.rows[place.row];
  const column = matrix.columns[place.column];
  const cell = matrix.cellAt(place.row, place.column);
  const head = column === undefined ? undefined : columnHead(column, matrix.by, sources, messages, language);
  const said = cell === null ? words.nothing : cellWords(cell, messages);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    props.onClose();
  };
  return (
    <section ref={props.ref} className="matrix-desk" tabIndex={-1} aria-label={words.passages} onKeyDown={onKey}>
      <header>
        <div className="matrix-desk-title">
          <h2>{row?.proposition.statement ?? head?.label}</h2>
          {row !== undefined && head !== undefined && <p className="soft">{words.cell(head.label, said)}</p>}
        </div>
        {row !== undefined && column !== undefined && row.conflict !== null && (
          <Button look={['small']} onPress={() => props.onOpen(spotAt(matrix, { row: place.row, column: -1 }), true)}>
            <Columns2 size={13} aria-hidden />
            {words.bothSides}
          </Button>
        )}
        {row !== undefined && (
          <Button look={['small']} onPress={() => open(row.proposition.id)}>
            <BookOpenText size={13} aria-hidden />
            {words.openProposition}
          </Button>
        )}
        <Button look={['plain', 'small', 'icon']} aria-label={words.close} onPress={props.onClose}>
          <X size={14} aria-hidden />
        </Button>
      </header>
      {cell !== null && <SayingsBeside key={`${place.row} ${place.column}`} sayings={cell.sayings} onOpenClaim={onOpenClaim} />}
      {row !== undefined && column === undefined && <RowSides key={row.proposition.id} row={row} onOpenClaim={onOpenClaim} />}
      {row === undefined && column !== undefined && <ColumnSources column={column} by={matrix.by} sources={sources} />}
    </section>
  );
}

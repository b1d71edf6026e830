import { memo, useCallback } from 'react';
import type { Role } from '../../domain/block-roles.ts';
import { shownText } from '../../domain/hidden-characters.ts';
import type { DecidedBlock } from '../../domain/passages.ts';
import { Button } from '../design/controls.tsx';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { textAttributes } from './page-offsets.ts';
import type { Watch } from './row-view.tsx';
import type { FurnitureRow } from './rows.ts';
import './furniture.css';

/** Says of blocks what they are. */
export type Decide = (blocks: readonly DecidedBlock[], as: Role) => void;

/** A run of furniture: one line that says what it hides and who decided so, and the text itself once it is opened. */
export const FurnitureView = memo(function FurnitureView(props: {
  row: FurnitureRow;
  index: number;
  watch: Watch;
  text: string;
  open: boolean;
  /** Place of the block the cursor is in, among all blocks; -1 when it is elsewhere. */
  here: number;
  onToggle: (start: number) => void;
  /** Absent where nothing can be decided. */
  onDecide?: Decide;
}) {
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const words = messages.furniture;
  const { row, index, watch, open, here, onDecide } = props;
  const ref = useCallback((element: HTMLElement | null) => (element === null ? undefined : watch(index, element)), [watch, index]);
  const kinds = [...new Set(row.blocks.map(({ furniture }) => messages.reader.furniture[furniture ?? 'other']))];
  const label = messages.reader.folded(row.blocks.length, new Intl.ListFormat(language, { type: 'conjunction' }).format(kinds));
  const count = (by: DecidedBlock['decidedBy']) => row.blocks.filter(({ decidedBy }) => decidedBy === by).length;
  const others = words.othersBy(count('learnt'), count('analyst'));
  return (
    <div ref={ref} className="furniture">
      <div className="furniture-frame">
        <div className="furniture-head" lang={language}>
          <button type="button" className="fold" aria-expanded={open} onClick={() => props.onToggle(row.start)}>
            <span aria-hidden>{open ? '▾' : '▸'}</span> {label}
            {others !== '' && <span className="furniture-others">{others}</span>}
          </button>
          {open && onDecide !== undefined && row.blocks.length > 1 && (
            <Button look={['link']} onPress={() => onDecide(row.blocks, 'passage')}>
              {words.allToPassages(row.blocks.length)}
            </Button>
          )}
        </div>
        {open &&
          row.blocks.map((block) => (
            <div
              key={block.start}
              className="furniture-block"
              data-here={block.index === here || undefined}
              aria-current={block.index === here || undefined}
            >
              <p lang={block.language} {...textAttributes(block.start)}>
                {shownText(props.text.slice(block.start, block.end))}
              </p>
              <div className="furniture-why" lang={language}>
                <span>
                  {block.furniture !== undefined && block.furniture !== 'other' && `${messages.reader.furniture[block.furniture]}, `}
                  {words.by[block.decidedBy]}
                </span>
                {onDecide !== undefined && (
                  <Button look={['link']} onPress={() => onDecide([block], 'passage')}>
                    {words.toPassage}
                  </Button>
                )}
              </div>
            </div>
          ))}
      </div>
    </div>
  );
});

import { useMemo } from 'react';
import type { Claim } from '../../domain/claim.ts';
import { codePointName, countHidden, hiddenCharactersIn, shownText } from '../../domain/hidden-characters.ts';
import { useMessages } from '../messages/index.tsx';
import type { Messages } from '../messages/messages.ts';
import type { OpenSource } from '../mirror/open-source.ts';
import { Offered } from '../suggest/offered.ts';
import { type Decide, FurnitureView } from './furniture-view.tsx';
import { PassageView } from './row-view.tsx';
import type { Row } from './rows.ts';
import type { RowsOnPage } from './use-row-window.ts';

/** How many claims of a passage are told one by one. */
const TOLD = 3;

/** The rows near the view, between two spacers that stand for the others. */
export function Rows(props: {
  opened: Pick<OpenSource, 'text' | 'source' | 'passages' | 'index'>;
  rows: readonly Row[];
  page: RowsOnPage;
  /** Place of the block the cursor is in, among all blocks. */
  here: number;
  unfolded: ReadonlySet<number>;
  onToggle: (start: number) => void;
  /** The claims suggested in it; absent where none are. */
  offered?: Offered;
  /** Absent where nothing can be decided. */
  onDecide?: Decide;
  /** Whether passages can be found in the page by their numbers, as in the one text that is read. Default: yes. */
  isNamed?: boolean;
}) {
  const messages = useMessages();
  const { opened, rows, page, here, unfolded, offered = Offered.none } = props;
  const { text, source, passages, index } = opened;
  const { list, width, above, below, range, watch } = page;
  const told = useMemo(
    () =>
      new Map(
        rows
          .slice(range.first, range.end)
          .map((row) => [row.start, row.row === 'passage' ? toldOf(messages, index.touching(row.block), offered.touching(row.block)) : '']),
      ),
    [rows, range, index, offered, messages],
  );
  const shown = useMemo(
    () =>
      new Map(
        rows
          .slice(range.first, range.end)
          .filter(({ row }) => row === 'passage')
          .map(({ start, end }) => [start, { words: shownText(text.slice(start, end)), hidden: hiddenWords(messages, text, start, end) }]),
      ),
    [rows, range, text, messages],
  );
  return (
    <div ref={list} className="rows">
      <div ref={width} />
      <div ref={above} />
      {rows.slice(range.first, range.end).map((row, i) => {
        const place = range.first + i;
        if (row.row === 'furniture') {
          return (
            <FurnitureView
              key={row.start}
              row={row}
              index={place}
              watch={watch}
              text={text}
              open={row.blocks.some(({ start }) => unfolded.has(start))}
              here={row.blocks.some(({ index }) => index === here) ? here : -1}
              onToggle={props.onToggle}
              {...(props.onDecide === undefined ? {} : { onDecide: props.onDecide })}
            />
          );
        }
        const { block } = row;
        const words = text.slice(row.start, row.end);
        return (
          <PassageView
            key={row.start}
            row={row}
            index={place}
            watch={watch}
            words={shown.get(row.start)?.words ?? ''}
            hidden={shown.get(row.start)?.hidden ?? ''}
            triage={passages.get(block.number)?.triage}
            here={block.index === here}
            endsTable={block.kind === 'table-row' && !isTableRow(rows[place + 1])}
            isTitle={block.kind === 'heading' && words === source.title}
            claims={told.get(row.start) ?? ''}
            isNamed={props.isNamed ?? true}
          />
        );
      })}
      <div ref={below} />
    </div>
  );
}

function isTableRow(row: Row | undefined): boolean {
  return row?.row === 'passage' && row.block.kind === 'table-row';
}

/** How many characters are not seen as they stand, and which; empty when there are none. */
function hiddenWords({ encoding }: Messages, text: string, start: number, end: number): string {
  const found = hiddenCharactersIn(text, { start, end });
  if (found.length === 0) return '';
  const kinds = new Map(found.map(({ code, kind }) => [code, encoding.hiddenKinds[kind]]));
  const told = countHidden(found).map(({ code, count }) => `${count} × ${codePointName(code)} ${kinds.get(code)}`);
  return encoding.hidden(found.length, told.join(', '));
}

/** What stands in a passage and is suggested there, in words; empty when there is neither. */
function toldOf(messages: Messages, claims: readonly Claim[], suggested: readonly unknown[]): string {
  const parts = [claimWords(messages, claims), suggested.length === 0 ? '' : messages.suggesting.here(suggested.length)];
  return parts.filter((part) => part !== '').join('; ');
}

/** How many claims there are, and for the first of them the tag and who says it. */
function claimWords(messages: Messages, claims: readonly Claim[]): string {
  if (claims.length === 0) return '';
  const each = claims
    .slice(0, TOLD)
    .map(({ tag, attribution }) => [messages.tags[tag], attribution].filter((part) => part !== '').join(', '));
  return [messages.reader.claimsInPassage(claims.length), ...each].join('; ');
}

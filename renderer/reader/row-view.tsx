import { memo, useCallback } from 'react';
import type { Passage } from '../../domain/passage.ts';
import type { DecidedBlock } from '../../domain/passages.ts';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { textAttributes } from './page-offsets.ts';
import type { PassageRow } from './rows.ts';

/** Tells that a row's element came into the document. @returns what to call when it leaves */
export type Watch = (row: number, element: Element) => () => void;

/** One passage of the text, or a part of a long one. Its only text node is the row's slice of the canonical text, with signs of the same length for what cannot be seen. */
export const PassageView = memo(function PassageView(props: {
  row: PassageRow;
  /** Place of the row among all. */
  index: number;
  watch: Watch;
  words: string;
  /** Which characters of it are not seen as they stand, in words; empty when there are none. */
  hidden: string;
  triage: Passage['triage'] | undefined;
  here: boolean;
  /** Whether it is the last row of a table, before something else. */
  endsTable: boolean;
  /** Whether it repeats the title shown above the text. */
  isTitle: boolean;
  /** The claims over it, for those who cannot see how it is underlined; empty when there are none. */
  claims: string;
  /** Whether it can be found in the page by its number. */
  isNamed: boolean;
}) {
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const { row, index, watch } = props;
  const { block } = row;
  const isFirst = row.start === block.start;
  const Element = elementFor(block);
  const ref = useCallback((element: HTMLElement | null) => (element === null ? undefined : watch(index, element)), [watch, index]);
  return (
    <Element
      ref={ref}
      className="passage"
      id={isFirst && props.isNamed ? `passage-${block.number}` : undefined}
      data-kind={block.kind}
      data-triage={props.triage}
      data-ends-table={props.endsTable || undefined}
      data-title={props.isTitle || undefined}
      data-here={props.here || undefined}
      data-goes-on={row.end < block.end || undefined}
      aria-current={props.here || undefined}
    >
      {isFirst && (
        <span className="passage-number">
          <span className="visually-hidden">
            {messages.reader.passage(block.number)}
            {props.claims !== '' && `, ${props.claims}`}
          </span>
          <span aria-hidden>
            {props.triage === 'done' && '✓ '}
            {props.triage === 'set-aside' && '– '}
            {block.number}
          </span>
        </span>
      )}
      {isFirst && block.decidedBy !== 'rules' && (
        <small className="decided" lang={language}>
          {messages.furniture.keptAsPassage}, {messages.furniture.by[block.decidedBy]}
        </small>
      )}
      {props.hidden !== '' && (
        <small className="hidden-characters" lang={language}>
          {props.hidden}
        </small>
      )}
      <span lang={block.language} {...textAttributes(row.start)}>
        {props.words}
      </span>
    </Element>
  );
});

/** The element that tells screen readers what a block is. The title above the text is the page's first heading. */
function elementFor(block: DecidedBlock): 'h2' | 'h3' | 'h4' | 'blockquote' | 'p' {
  if (block.kind === 'quote') return 'blockquote';
  if (block.kind !== 'heading') return 'p';
  return block.level === undefined || block.level <= 2 ? 'h2' : block.level === 3 ? 'h3' : 'h4';
}

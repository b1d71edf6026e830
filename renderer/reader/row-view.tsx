import { memo, useCallback } from 'react';
import { shownText } from '../../domain/hidden-characters.ts';
import type { Passage } from '../../domain/passage.ts';
import type { Block, FurnitureKind, PassageBlock } from '../../domain/version.ts';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { textAttributes } from './page-offsets.ts';
import type { FurnitureRow, PassageRow } from './rows.ts';

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
      {props.hidden !== '' && (
        <small className="hidden-characters" lang={language}>
          {props.hidden}
        </small>
      )}
      <span {...textAttributes(row.start)}>{props.words}</span>
    </Element>
  );
});

/** The element that tells screen readers what a block is. The title above the text is the page's first heading. */
function elementFor(block: PassageBlock): 'h2' | 'h3' | 'h4' | 'blockquote' | 'p' {
  if (block.kind === 'quote') return 'blockquote';
  if (block.kind !== 'heading') return 'p';
  return block.level === undefined || block.level <= 2 ? 'h2' : block.level === 3 ? 'h3' : 'h4';
}

/** A run of furniture: one line that says what it hides, and the text itself once it is opened. */
export const FurnitureView = memo(function FurnitureView(props: {
  row: FurnitureRow;
  index: number;
  watch: Watch;
  text: string;
  open: boolean;
  onToggle: (start: number) => void;
}) {
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const { row, index, watch } = props;
  const kinds = [...new Set(row.blocks.map(({ furniture }: Block) => furniture ?? ('other' satisfies FurnitureKind)))];
  const listed = new Intl.ListFormat(language, { type: 'conjunction' }).format(kinds.map((kind) => messages.reader.furniture[kind]));
  const label = messages.reader.folded(row.blocks.length, listed);
  const ref = useCallback((element: HTMLElement | null) => (element === null ? undefined : watch(index, element)), [watch, index]);
  return (
    <div ref={ref} className="furniture">
      <div className="furniture-frame">
        <button type="button" className="fold" aria-expanded={props.open} onClick={() => props.onToggle(row.start)}>
          <span aria-hidden>{props.open ? '▾' : '▸'}</span> {label}
        </button>
        {props.open &&
          row.blocks.map((block) => (
            <p key={block.start} {...textAttributes(block.start)}>
              {shownText(props.text.slice(block.start, block.end))}
            </p>
          ))}
      </div>
    </div>
  );
});

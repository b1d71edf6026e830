import { memo } from 'react';
import type { Passage } from '../../domain/passage.ts';
import { type Block, type FurnitureKind, type PassageBlock, passagesOf } from '../../domain/version.ts';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { textAttributes } from './page-offsets.ts';

/** What the reader shows one below the other: a passage, or a run of furniture folded into one line. */
export type Row =
  | { readonly row: 'passage'; readonly block: PassageBlock }
  | { readonly row: 'furniture'; readonly blocks: readonly Block[] };

/** Puts blocks into rows, runs of furniture together. */
export function rowsOf(blocks: readonly Block[]): Row[] {
  const passages = new Map(passagesOf(blocks).map((each) => [each.index, each]));
  const rows: Row[] = [];
  let run: Block[] = [];
  blocks.forEach((block, index) => {
    const passage = passages.get(index);
    if (passage !== undefined) {
      rows.push({ row: 'passage', block: passage });
      run = [];
      return;
    }
    if (run.length === 0) rows.push({ row: 'furniture', blocks: run });
    run.push(block);
  });
  return rows;
}

/** One passage of the text. Its only text node is the block's slice of the canonical text. */
export const PassageRow = memo(function PassageRow(props: {
  block: PassageBlock;
  words: string;
  triage: Passage['triage'] | undefined;
  here: boolean;
  /** Whether it repeats the title shown above the text. */
  isTitle: boolean;
  /** How many claims begin in it. */
  claims: number;
}) {
  const messages = useMessages();
  const { block, claims } = props;
  const Element = elementFor(block);
  return (
    <Element
      className="passage"
      id={`passage-${block.number}`}
      data-kind={block.kind}
      data-triage={props.triage}
      data-title={props.isTitle || undefined}
      data-here={props.here || undefined}
      aria-current={props.here || undefined}
    >
      <span className="passage-number">
        <span className="visually-hidden">
          {messages.reader.passage(block.number)}
          {claims > 0 && `, ${messages.reader.claimsInPassage(claims)}`}
        </span>
        <span aria-hidden>
          {props.triage === 'done' && '✓ '}
          {props.triage === 'set-aside' && '– '}
          {block.number}
        </span>
      </span>
      <span {...textAttributes(block.start)}>{props.words}</span>
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
export function FurnitureRow(props: { blocks: readonly Block[]; text: string; open: boolean; onToggle: () => void }) {
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const kinds = [...new Set(props.blocks.map(({ furniture }) => furniture ?? ('other' satisfies FurnitureKind)))];
  const listed = new Intl.ListFormat(language, { type: 'conjunction' }).format(kinds.map((kind) => messages.reader.furniture[kind]));
  const label = messages.reader.folded(props.blocks.length, listed);
  return (
    <div className="furniture">
      <button type="button" className="fold" aria-expanded={props.open} onClick={props.onToggle}>
        <span aria-hidden>{props.open ? '▾' : '▸'}</span> {label}
      </button>
      {props.open && props.blocks.map((block) => <p key={block.start}>{props.text.slice(block.start, block.end)}</p>)}
    </div>
  );
}

import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { BlockRoles } from '../../domain/block-roles.ts';
import { ClaimIndex } from '../../domain/claim-index.ts';
import { decidedBlocks } from '../../domain/passages.ts';
import type { Stretch } from '../../domain/sentences.ts';
import type { Source } from '../../domain/source.ts';
import type { Version } from '../../domain/version.ts';
import { type Cursor, extendTo, toCaret, toOffset, toPassage, toSelection } from './cursor.ts';
import { FindableText } from './find.ts';
import { FindBar } from './find-bar.tsx';
import { type FoundPlaces, paintPlain, unpaintPlain } from './highlights.ts';
import { actionFor } from './keys.ts';
import { blockAt, type Ground } from './moves.ts';
import { type PageText, pageTexts } from './page-offsets.ts';
import { moved } from './plain-moves.ts';
import { lineAway } from './reader-keys.ts';
import { Rows } from './row-list.tsx';
import { rowsOf } from './rows.ts';
import { usePointerSelection } from './use-pointer-selection.ts';
import { showStretch, useRowWindow } from './use-row-window.ts';
import './reader.css';
import './plain-text.css';

const NOTHING_FOUND: FoundPlaces = { hits: [], current: null };
const NO_PASSAGES = new Map();
/** What is looked for at first is what is selected, unless that is more than anyone would type. */
const LONGEST_SEARCH = 80;

/** What keys and mouse make of a text that is looked at. */
export interface PlainTextActs {
  /** Hears of the cursor: where the analyst is, or what is selected. */
  onCursor?(cursor: Cursor | null): void;
  /** Enter was pressed on what is selected. */
  onConfirm?(cursor: Cursor): void;
}

/**
 * A version's text to be read, searched and selected in, with the keys of the reader; nothing can be changed in it.
 * Offsets are UTF-16 code units of its canonical text.
 * @param marked words that it is opened for: they are in view and marked
 * @param isChosen whether they are selected at first
 */
export function PlainText(
  props: {
    version: Version;
    roles: BlockRoles | null;
    text: string;
    source: Source;
    label: string;
    marked: Stretch | null;
    isChosen?: boolean;
  } & PlainTextActs,
) {
  const { version, roles, text, source, marked } = props;
  const blocks = useMemo(() => decidedBlocks(version.blocks, roles ?? undefined), [version, roles]);
  const ground = useMemo<Ground>(() => {
    const passages = blocks.filter(({ number }) => number > 0);
    return { text, passages, blocks: passages, language: source.language };
  }, [text, blocks, source]);
  const rows = useMemo(() => rowsOf(blocks, text), [blocks, text]);
  const findable = useMemo(() => new FindableText(text, source.language), [text, source.language]);
  const shown = useMemo(() => ({ text, source, passages: NO_PASSAGES, index: ClaimIndex.empty }), [text, source]);
  const [cursor, setCursor] = useState<Cursor | null>(() => firstCursor(ground, marked, props.isChosen === true));
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const [search, setSearch] = useState<{ from: number; initial: string } | null>(null);
  const [found, setFound] = useState<FoundPlaces>(NOTHING_FOUND);
  const pane = useRef<HTMLDivElement>(null);
  const article = useRef<HTMLElement>(null);
  const texts = useRef<readonly PageText[]>([]);
  const onPage = useRowWindow(pane, rows, text, marked === null);
  const { preview } = usePainted(texts, onPage, `${unfolded.size}`, { marked, cursor, found });

  const { onCursor } = props;
  const hear = useRef(onCursor);
  hear.current = onCursor;
  useEffect(() => hear.current?.(cursor), [cursor]);
  useEffect(() => pane.current?.focus({ preventScroll: true }), []);
  const stays = useRef(false);
  useLayoutEffect(() => {
    if (cursor !== null && !stays.current) {
      showStretch(onPage.window.current, rows, cursor.selected ? { start: cursor.head, end: cursor.head } : cursor);
    }
    stays.current = false;
  }, [cursor, rows, onPage.window]);

  const select = (next: Cursor | null): void => {
    if (next !== null) setCursor(next);
  };
  /** Where the mouse points is in view already. */
  const point = (next: Cursor | null): void => {
    stays.current = next !== null;
    select(next);
  };
  const onMouseDown = usePointerSelection({
    pane,
    article,
    texts,
    ground,
    begun: cursor === null ? null : cursor.anchor,
    onPreview: preview,
    onSelect: (anchor, head) => point(toSelection(ground, anchor, head)),
    onPoint: (at) => point(toCaret(ground, at)),
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ')) return;
    const action = actionFor(event.nativeEvent);
    if (action === null || cursor === null) return;
    if (action.do === 'find') {
      const { selected, start, end } = cursor;
      setSearch({ from: start, initial: selected && end - start <= LONGEST_SEARCH ? text.slice(start, end) : '' });
    } else if (action.do === 'confirm') {
      if (props.onConfirm === undefined) return;
      props.onConfirm(cursor);
    } else if (action.do === 'extend' && action.unit === 'line' && article.current !== null) {
      select(extendTo(ground, cursor, lineAway(ground, article.current, texts.current, cursor, action.by)));
    } else {
      const next = moved(ground, cursor, action);
      if (next === null) return;
      select(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const closeFind = (): void => {
    const hit = found.hits[found.current ?? -1];
    setSearch(null);
    if (hit !== undefined) select(toSelection(ground, hit.start, hit.end));
    pane.current?.focus({ preventScroll: true });
  };

  return (
    <div className="plain-text">
      {search !== null && (
        <FindBar
          findable={findable}
          from={search.from}
          initial={search.initial}
          onHits={(hits, current) => setFound({ hits, current })}
          onGo={(hit) => showStretch(onPage.window.current, rows, hit)}
          onClose={closeFind}
        />
      )}
      <section ref={pane} className="plain-text-pane" tabIndex={0} aria-label={props.label} onKeyDown={onKeyDown}>
        <article ref={article} lang={source.language} onMouseDown={onMouseDown}>
          <Rows
            opened={shown}
            rows={rows}
            page={onPage}
            here={cursor === null ? -1 : (blockAt(ground, cursor.start)?.index ?? -1)}
            unfolded={unfolded}
            isNamed={false}
            onToggle={(start) => setUnfolded((present) => toggled(present, start))}
          />
        </article>
      </section>
    </div>
  );
}

/** Paints marks, cursor and hits on the rows that are on the page now. */
function usePainted(
  texts: RefObject<readonly PageText[]>,
  { range, list }: ReturnType<typeof useRowWindow>,
  unfolded: string,
  { marked, cursor, found }: { marked: Stretch | null; cursor: Cursor | null; found: FoundPlaces },
) {
  const painted = `${range.first} ${range.end} ${unfolded}`;
  useLayoutEffect(() => {
    if (painted !== '' && list.current !== null) texts.current = pageTexts(list.current);
  }, [painted, list, texts]);
  useLayoutEffect(() => {
    if (painted !== '') paintPlain(texts.current, { marked, cursor, found, previewed: null });
  }, [painted, texts, marked, cursor, found]);
  useLayoutEffect(() => unpaintPlain, []);
  return { preview: (previewed: Stretch | null) => paintPlain(texts.current, { marked, cursor, found, previewed }) };
}

function firstCursor(ground: Ground, marked: Stretch | null, isChosen: boolean): Cursor | null {
  const there = marked === null ? null : isChosen ? toSelection(ground, marked.start, marked.end, false) : toOffset(ground, marked.start);
  return there ?? toPassage(ground, 1);
}

function toggled(present: ReadonlySet<number>, start: number): ReadonlySet<number> {
  const next = new Set(present);
  if (!next.delete(start)) next.add(start);
  return next;
}

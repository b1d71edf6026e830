import { useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { shownText } from '../../domain/hidden-characters.ts';
import type { Stretch } from '../../domain/sentences.ts';
import { dateText, languageName, useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import type { OpenSource } from '../mirror/open-source.ts';
import { useNames } from '../names/names.ts';
import { useCommands } from '../palette/commands.ts';
import { useReviewHere } from '../review/use-review-here.ts';
import { SlipReason } from '../slips/slip-reason.tsx';
import { slipCommands, useSlipWalk } from '../slips/use-slip-walk.ts';
import { useSourceSlips } from '../slips/use-source-slips.ts';
import { suggestionCommands } from '../suggest/acts.ts';
import { Reason } from '../suggest/reason.tsx';
import { useSuggesting } from '../suggest/use-suggesting.ts';
import { useStable } from '../use-stable.ts';
import { MarginLater, OverviewLater } from './beside.tsx';
import { showAll } from './filter.ts';
import type { Hit } from './find.ts';
import { blockAt } from './moves.ts';
import { passageCommands, tagCommands, textCommands } from './reader-commands.ts';
import { useReaderKeys } from './reader-keys.ts';
import { ReaderTools } from './reader-tools.tsx';
import { Rows } from './row-list.tsx';
import { rowsOf } from './rows.ts';
import { Caret, SelectionToolbar } from './selection-overlay.tsx';
import { useContextMenu } from './use-context-menu.tsx';
import { useCopying } from './use-copying.ts';
import { useFinding } from './use-finding.ts';
import { useFolds } from './use-folds.ts';
import { usePage } from './use-page.ts';
import { usePointerSelection } from './use-pointer-selection.ts';
import { useGround, useReading } from './use-reading.ts';

/** A claim, by its identifier, or a stretch of the text in UTF-16 code units. */
export type Target = string | Stretch;

/** What the reader is asked to show. */
export interface Going {
  readonly target: Target | null;
  /** Called once it is shown. */
  readonly onArrived: () => void;
}

/** What is looked for at first is what is selected, unless that is more than anyone would type. */
const LONGEST_SEARCH = 80;

/** More words are no name, in UTF-16 code units. */
const LONGEST_NAME = 60;

/** One source's text, to be read and tagged, with its margin beside it. */
export function SourceReader({ opened, target, onArrived }: { opened: OpenSource } & Going) {
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const folds = useFolds(opened.blocks);
  const ground = useGround(opened, folds);
  const finding = useFinding(opened, ground);
  const { visible, setFilter, setSearch } = finding;
  const reading = useReading(opened, ground, folds, visible);
  const { source, text, index, passages } = opened;
  const { cursor, active } = reading;
  const pane = useRef<HTMLElement>(null);
  const paneId = useId();
  const article = useRef<HTMLElement>(null);
  const all = useMemo(() => rowsOf(opened.blocks, text), [opened.blocks, text]);
  const rows = useMemo(
    () => (visible === null ? all : all.filter((row) => row.row === 'passage' && visible.has(row.block.number))),
    [all, visible],
  );
  const focusText = useCallback(() => pane.current?.focus({ preventScroll: true }), []);
  const askNames = useNames();
  const suggesting = useSuggesting(opened, reading, visible, focusText);
  const { told, see } = suggesting;
  const slips = useSourceSlips(opened, suggesting.isShown && suggesting.isWhole);
  const slipWalk = useSlipWalk(slips, reading, messages.slips, suggesting.acts.close, focusText);
  const page = usePage({
    pane,
    rows,
    text,
    index,
    cursor,
    active: reading.coming.find(({ id }) => id === reading.activeId) ?? active,
    coming: reading.coming,
    unfolded: folds.unfolded,
    found: finding.found,
    offered: suggesting.offered,
    slips: slips.shown,
  });
  /** What floats over the text stands by this. */
  const overPage = { pane, texts: page.texts, window: page.window };
  const inView = useMemo(
    () => ({ start: rows[page.range.first]?.start ?? 0, end: rows[page.range.end - 1]?.end ?? 0 }),
    [rows, page.range],
  );
  useEffect(() => see(inView), [see, inView]);

  useEffect(() => {
    // A source that stands in memory is here before the press that chose it has given its own element the focus.
    const later = setTimeout(() => pane.current?.focus({ preventScroll: true }));
    return () => clearTimeout(later);
  }, []);

  const { onCopy, copy } = useCopying(opened, reading);
  useCommands(() => [
    { id: 'copy-citation', title: messages.reader.menu.copy, keys: 'Ctrl C', run: () => void copy() },
    ...tagCommands(messages, reading.tag),
    ...passageCommands(messages, { hasClaims: opened.claims.length > 0, hasClaimsHere: reading.claimsHere.length > 0 }, reading.act),
    ...suggestionCommands(messages, { isShown: suggesting.isShown, isHere: suggesting.here !== undefined }, suggesting.acts.act),
    ...slipCommands(messages, slipWalk.go),
    ...textCommands(messages, (id) => textActs[id]()),
  ]);

  /** The place found that the view was brought to last. */
  const shownHit = useRef<Hit | null>(null);
  const toolActs = useStable({
    find() {
      const initial = cursor?.selected === true && cursor.end - cursor.start <= LONGEST_SEARCH ? text.slice(cursor.start, cursor.end) : '';
      shownHit.current = null;
      setSearch({ from: cursor?.start ?? 0, initial });
    },
    showHit(hit: Hit) {
      if (visible !== null && !visible.has(blockAt(ground, hit.start)?.number ?? 0)) setFilter(showAll);
      shownHit.current = hit;
      reading.unfoldAt(hit.start);
      page.show(hit);
    },
    showWords({ start, end }: Stretch) {
      reading.unfoldAt(start);
      reading.select(start, end);
    },
    closeFind() {
      setSearch(null);
      if (shownHit.current !== null) reading.select(shownHit.current.start, shownHit.current.end);
      focusText();
    },
    toPassage(number: number) {
      if (visible !== null && !visible.has(number)) setFilter(showAll);
      reading.toPassage(number);
      // After the dialog has given the focus back to where it was.
      setTimeout(focusText);
    },
  });

  const { goTo } = reading;
  useEffect(() => {
    if (target === null) return;
    const claim = typeof target === 'string' ? index.get(target) : undefined;
    if (typeof target === 'string' && claim === undefined) return;
    // What is asked for is shown, whatever was filtered.
    setFilter(showAll);
    if (claim !== undefined) goTo(claim);
    else if (typeof target !== 'string') toolActs.showWords(target);
    // Whatever led here is gone: the keys are for the text.
    pane.current?.focus({ preventScroll: true });
    onArrived();
  }, [target, index, goTo, toolActs, onArrived, setFilter]);

  const textActs = {
    'find-in-text': toolActs.find,
    'go-to-passage': () => finding.setAsksNumber(true),
    'filter-passages': finding.toggleFilters,
    'claims-of-source': () => reading.setScope(reading.scope === 'source' ? 'passage' : 'source'),
  };

  const { decide, switchSuggestions } = useStable({
    decide: reading.decide,
    switchSuggestions: () => suggesting.acts.act({ do: 'show' }),
  });

  const onMouseDown = usePointerSelection({
    pane,
    article,
    texts: page.texts,
    ground,
    begun: cursor === null ? null : cursor.anchor,
    onPreview: page.preview,
    onSelect: page.withoutScrolling(reading.select),
    onPoint: page.withoutScrolling(reading.pointAt),
  });
  const review = useReviewHere(opened, ground.passages[reading.passage - 1] ?? null);
  const onKeyDown = useReaderKeys({
    reading,
    page,
    article,
    onFind: toolActs.find,
    onGoTo: () => finding.setAsksNumber(true),
    onReview: review,
    onSuggestion: suggesting.acts.act,
    onSlip: slipWalk.go,
  });

  const context = useContextMenu({
    opened,
    reading,
    suggesting,
    pane,
    article,
    page,
    onCopy: copy,
  });

  const highest = useMemo(() => Math.max(0, ...ground.passages.map(({ number }) => number)), [ground.passages]);
  const done = useMemo(() => [...passages.values()].filter(({ triage }) => triage === 'done').length, [passages]);

  return (
    <>
      <div className="reader">
        <ReaderTools
          finding={finding}
          count={ground.passages.length}
          highest={highest}
          current={reading.passage}
          acts={toolActs}
          suggests={suggesting.isShown}
          onSuggests={switchSuggestions}
        />
        <main
          ref={pane}
          id={paneId}
          className="text-pane"
          tabIndex={0}
          aria-label={messages.reader.document(source.title)}
          onFocus={(event) => event.target === event.currentTarget && reading.setEditing(null)}
          onKeyDown={(event) => context.onMenuKey(event) || onKeyDown(event)}
          onCopy={onCopy}
          onContextMenu={context.onContextMenu}
        >
          <article ref={article} lang={source.language} onMouseDown={onMouseDown}>
            <h1>{shownText(source.title)}</h1>
            <p className="facts" lang={language}>
              {source.outlet !== '' && <span lang={source.language}>{source.outlet}</span>}
              {source.author !== '' && <span lang={source.language}>{source.author}</span>}
              {source.place !== undefined && source.place !== '' && <span lang={source.language}>{source.place}</span>}
              {source.published !== null && <span>{dateText(language, source.published)}</span>}
              {source.updated != null && <span>{messages.details.updatedOn(dateText(language, source.updated))}</span>}
              <span>{languageName(language, source.language, messages.reader.noLanguage)}</span>
              <span>{messages.reader.passages(ground.passages.length, opened.complete ? done : null)}</span>
            </p>
            <Rows
              opened={opened}
              rows={rows}
              page={page}
              here={reading.here?.index ?? -1}
              unfolded={folds.unfolded}
              onToggle={folds.toggle}
              onDecide={decide}
              offered={suggesting.offered}
            />
          </article>
          {cursor?.fine === true && <Caret {...overPage} cursor={cursor} />}
          {told !== undefined && (
            <Reason
              place={overPage}
              suggestion={told}
              text={text}
              language={source.language}
              onAct={suggesting.acts.act}
              onGoTo={suggesting.acts.goTo}
              onClose={suggesting.acts.close}
            />
          )}
          <SlipReason place={overPage} walk={slipWalk} language={source.language} />
          {cursor?.selected === true && (
            <SelectionToolbar
              {...overPage}
              cursor={cursor}
              reshaping={reading.reshaping !== null}
              onTag={reading.tag}
              onNote={() => reading.act({ do: 'note' })}
              onName={cursor.end - cursor.start > LONGEST_NAME ? undefined : () => askNames(text.slice(cursor.start, cursor.end))}
              onConfirm={() => reading.act({ do: 'confirm' })}
              onLeave={() => reading.act({ do: 'leave' })}
            />
          )}
        </main>
        {context.menu}
        <OverviewLater
          opened={opened}
          passages={ground.passages}
          texts={page.texts}
          show={page.show}
          pane={pane}
          paneId={paneId}
          hits={finding.found.hits}
        />
      </div>
      <MarginLater now={{ opened, reading, suggesting, slips, onLeave: focusText }} />
    </>
  );
}

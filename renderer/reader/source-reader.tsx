import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { Margin } from '../claim/margin.tsx';
import { dateText, languageName, useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import type { OpenSource } from '../mirror/open-source.ts';
import { FurnitureRow, PassageRow, rowsOf } from './blocks.tsx';
import { paintClaims, paintCursor, unpaint } from './highlights.ts';
import { actionFor } from './keys.ts';
import { offsetOf, type PageText, pageTexts, selectedStretch } from './page-offsets.ts';
import { SelectionToolbar } from './selection-toolbar.tsx';
import { useReading } from './use-reading.ts';

/** A claim the reader is asked to show. */
export interface Going {
  readonly target: string | null;
  /** Called once the claim is shown. */
  readonly onArrived: () => void;
}

/** One source's text, to be read and tagged, with its margin beside it. */
export function SourceReader({ opened, target, onArrived }: { opened: OpenSource } & Going) {
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const reading = useReading(opened);
  const { source, version, text, claims, passages } = opened;
  const pane = useRef<HTMLElement>(null);
  const article = useRef<HTMLElement>(null);
  const rows = useMemo(() => rowsOf(version.blocks), [version]);
  const { cursor, active, passage, unfolded } = reading;

  useEffect(() => pane.current?.focus({ preventScroll: true }), []);

  const { goTo } = reading;
  useEffect(() => {
    const wanted = target === null ? undefined : claims.find(({ id }) => id === target);
    if (wanted === undefined) return;
    goTo(wanted);
    onArrived();
  }, [target, claims, goTo, onArrived]);

  const texts = useRef<PageText[]>([]);
  // A version never changes and is mounted afresh, so its texts are looked up once, before anything is painted.
  useLayoutEffect(() => {
    if (article.current !== null) texts.current = pageTexts(article.current);
    return unpaint;
  }, []);
  useLayoutEffect(() => paintClaims(texts.current, claims), [claims]);
  useLayoutEffect(() => paintCursor(texts.current, cursor, active), [cursor, active]);

  useEffect(() => {
    article.current?.querySelector(`#passage-${passage}`)?.scrollIntoView({ block: 'nearest' });
  }, [passage]);

  const done = [...passages.values()].filter(({ triage }) => triage === 'done').length;
  const claimsIn = useMemo(() => Map.groupBy(claims, (claim) => claim.passage), [claims]);

  /** Takes up what is selected on the page. @returns whether anything is */
  const takeSelection = (): boolean => {
    const stretch = article.current === null ? null : selectedStretch(article.current);
    if (stretch !== null) reading.select(stretch.start, stretch.end);
    return stretch !== null;
  };

  const onPointerUp = () => {
    // At once, so that a key pressed right after tags what was just selected …
    takeSelection();
    // … but a click into a selection takes it away only after this event.
    requestAnimationFrame(() => {
      const { focusNode = null, focusOffset = 0 } = getSelection() ?? {};
      if (takeSelection() || focusNode === null || article.current?.contains(focusNode) !== true) return;
      const at = offsetOf(focusNode, focusOffset);
      if (at !== null) reading.pointAt(at);
    });
  };

  return (
    <>
      <main
        ref={pane}
        className="text-pane"
        tabIndex={0}
        aria-label={messages.reader.document(source.title)}
        onFocus={(event) => event.target === event.currentTarget && reading.setEditing(null)}
        onKeyDown={(event) => {
          if (event.target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ')) return;
          // While a note or form is opening, what is typed is meant for it.
          if (reading.editing !== null && event.key !== 'Escape') {
            if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
              event.preventDefault();
              reading.typeAhead(event.key);
            }
            return;
          }
          const action = actionFor(event.nativeEvent);
          if (action === null) return;
          event.preventDefault();
          if (action.do === 'passage' || action.do === 'sentence' || action.do === 'word') getSelection()?.removeAllRanges();
          reading.act(action);
        }}
        onCopy={(event) => {
          // A selection made with the keyboard is not the page's own selection.
          if (cursor?.selected !== true || getSelection()?.isCollapsed === false) return;
          event.preventDefault();
          event.clipboardData.setData('text/plain', text.slice(cursor.start, cursor.end));
        }}
      >
        <article ref={article} lang={source.language} onPointerUp={onPointerUp}>
          <h1>{source.title}</h1>
          <p className="facts" lang={language}>
            {source.outlet !== '' && <span lang={source.language}>{source.outlet}</span>}
            {source.author !== '' && <span lang={source.language}>{source.author}</span>}
            {source.published !== null && <span>{dateText(language, source.published)}</span>}
            <span>{languageName(language, source.language, messages.reader.noLanguage)}</span>
            <span>{messages.reader.passages(reading.ground.passages.length, done)}</span>
          </p>
          {rows.map((row) => {
            if (row.row === 'passage') {
              const { block } = row;
              return (
                <PassageRow
                  key={block.start}
                  block={block}
                  words={text.slice(block.start, block.end)}
                  triage={passages.get(block.number)?.triage}
                  here={block.number === passage}
                  isTitle={block.kind === 'heading' && text.slice(block.start, block.end) === source.title}
                  claims={claimsIn.get(block.number)?.length ?? 0}
                />
              );
            }
            const start = row.blocks[0]?.start ?? 0;
            return (
              <FurnitureRow
                key={start}
                blocks={row.blocks}
                text={text}
                open={unfolded.has(start)}
                onToggle={() => reading.toggleFold(start)}
              />
            );
          })}
        </article>
        {cursor?.selected === true && (
          <SelectionToolbar pane={pane} article={article} stretch={cursor} onTag={reading.tag} onNote={() => reading.act({ do: 'note' })} />
        )}
      </main>
      <Margin opened={opened} reading={reading} onLeave={() => pane.current?.focus({ preventScroll: true })} />
    </>
  );
}

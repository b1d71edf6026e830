import { useEffect, useMemo, useRef } from 'react';
import { Margin } from '../claim/margin.tsx';
import { dateText, languageName, useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import type { OpenSource } from '../mirror/open-source.ts';
import { useReaderKeys } from './reader-keys.ts';
import { Rows } from './row-list.tsx';
import { rowsOf } from './rows.ts';
import { Caret, SelectionToolbar } from './selection-overlay.tsx';
import { usePage } from './use-page.ts';
import { usePointerSelection } from './use-pointer-selection.ts';
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
  const { source, version, text, index, passages } = opened;
  const { cursor, active } = reading;
  const pane = useRef<HTMLElement>(null);
  const article = useRef<HTMLElement>(null);
  const rows = useMemo(() => rowsOf(version.blocks, text), [version, text]);
  const page = usePage({ pane, rows, text, index, cursor, active, unfolded: reading.unfolded });

  useEffect(() => pane.current?.focus({ preventScroll: true }), []);

  const { goTo } = reading;
  useEffect(() => {
    const wanted = target === null ? undefined : index.byId.get(target);
    if (wanted === undefined) return;
    goTo(wanted);
    // Whatever led here is gone: the keys are for the text.
    pane.current?.focus({ preventScroll: true });
    onArrived();
  }, [target, index, goTo, onArrived]);

  const onMouseDown = usePointerSelection({
    pane,
    article,
    texts: page.texts,
    ground: reading.ground,
    begun: cursor === null ? null : cursor.anchor,
    onPreview: page.preview,
    onSelect: page.withoutScrolling(reading.select),
    onPoint: page.withoutScrolling(reading.pointAt),
  });
  const onKeyDown = useReaderKeys({ reading, page, article });

  const done = useMemo(() => [...passages.values()].filter(({ triage }) => triage === 'done').length, [passages]);

  return (
    <>
      <main
        ref={pane}
        className="text-pane"
        tabIndex={0}
        aria-label={messages.reader.document(source.title)}
        onFocus={(event) => event.target === event.currentTarget && reading.setEditing(null)}
        onKeyDown={onKeyDown}
        onCopy={(event) => {
          // What assistive technology selected is the page's own selection.
          if (cursor?.selected !== true || getSelection()?.isCollapsed === false) return;
          event.preventDefault();
          event.clipboardData.setData('text/plain', text.slice(cursor.start, cursor.end));
        }}
      >
        <article ref={article} lang={source.language} onMouseDown={onMouseDown}>
          <h1>{source.title}</h1>
          <p className="facts" lang={language}>
            {source.outlet !== '' && <span lang={source.language}>{source.outlet}</span>}
            {source.author !== '' && <span lang={source.language}>{source.author}</span>}
            {source.published !== null && <span>{dateText(language, source.published)}</span>}
            <span>{languageName(language, source.language, messages.reader.noLanguage)}</span>
            <span>{messages.reader.passages(reading.ground.passages.length, done)}</span>
          </p>
          <Rows opened={opened} rows={rows} page={page} here={reading.passage} unfolded={reading.unfolded} onToggle={reading.toggleFold} />
        </article>
        {cursor?.fine === true && <Caret pane={pane} texts={page.texts} cursor={cursor} range={page.range} />}
        {cursor?.selected === true && (
          <SelectionToolbar
            pane={pane}
            texts={page.texts}
            cursor={cursor}
            range={page.range}
            reshaping={reading.reshaping !== null}
            onTag={reading.tag}
            onNote={() => reading.act({ do: 'note' })}
            onConfirm={() => reading.act({ do: 'confirm' })}
            onLeave={() => reading.act({ do: 'leave' })}
          />
        )}
      </main>
      <Margin opened={opened} reading={reading} onLeave={() => pane.current?.focus({ preventScroll: true })} />
    </>
  );
}

import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Stretch } from '../../domain/sentences.ts';
import { useMessages } from '../messages/index.tsx';
import { nextMark, type Overseen, offsetAt, overviewOf, percentOf } from './ruler.ts';
import { type Inks, LEAST_HEIGHT, layout, paint } from './ruler-paint.ts';
import './ruler.css';

/** The names of the colours, as elements wear them. */
const inkNames = ['reported', 'speculative', 'disputed', 'hit', 'done', 'set-aside'] as const;

/**
 * The whole text at a glance, beside its scroll bar: claims in a lane for each tag, places found, work done, and what
 * part of it is in view. A click or drag goes there. With the keyboard it is a scroll bar, whose arrows lead from one
 * claim to the next.
 */
export function Ruler(
  props: Overseen & {
    /** What the page shows now. */
    view: Stretch;
    /** Asked to bring an offset into the middle of the view. */
    onGo: (offset: number) => void;
    label: string;
    /** The identifier of the element that scrolls. */
    controls: string;
  },
) {
  const words = useMessages().finding.ruler;
  const { length, marks, hits, passages, triages, view, onGo } = props;
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const rows = useDeviceRows(canvas);
  const inks = useInks(frame);
  const [at, setAt] = useState<number | null>(null);

  const overview = useMemo(
    () =>
      rows === null ? null : overviewOf({ length, marks, hits, passages, triages }, rows.count, Math.round(LEAST_HEIGHT * rows.scale)),
    [length, marks, hits, passages, triages, rows],
  );
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context === null || context === undefined || overview === null || rows === null || inks === null) return;
    context.canvas.width = Math.round(layout.width * rows.scale);
    context.canvas.height = rows.count;
    paint(context, overview, inks, rows.scale);
  }, [overview, inks, rows]);

  const go = (offset: number): void => {
    const wanted = Math.max(0, Math.min(length, offset));
    setAt(wanted);
    onGo(wanted);
  };
  const goToPointer = (event: PointerEvent<HTMLElement>): void => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    go(offsetAt(event.clientY - top, height, length));
  };
  /** Where the arrows start: the place last gone to, unless the text was scrolled since. */
  const here = at !== null && view.start <= at && at <= view.end ? at : view.start;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const middle = (view.start + view.end) / 2;
    const offset: Record<string, () => number | null> = {
      ArrowDown: () => nextMark(marks, here, 1),
      ArrowUp: () => nextMark(marks, here, -1),
      PageDown: () => Math.round(middle + (view.end - view.start)),
      PageUp: () => Math.round(middle - (view.end - view.start)),
      Home: () => 0,
      End: () => length,
    };
    const wanted = offset[event.key]?.();
    if (wanted === undefined) return;
    // These keys mean something in the text as well.
    event.preventDefault();
    event.stopPropagation();
    if (wanted !== null) go(wanted);
  };

  const percent = percentOf(view, length);
  const share = (offset: number) => `${(Math.max(0, Math.min(length, offset)) / Math.max(length, 1)) * 100}%`;
  return (
    // A landmark of its own, because it stands beside the text and not in it.
    <nav className="ruler" aria-label={props.label}>
      <div
        ref={frame}
        className="ruler-track"
        role="scrollbar"
        tabIndex={0}
        aria-label={props.label}
        aria-description={words.hint}
        aria-controls={props.controls}
        aria-orientation="vertical"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={words.place(percent)}
        title={words.hint}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          goToPointer(event);
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && goToPointer(event)}
      >
        {inkNames.map((name) => (
          <i key={name} data-ink={name} hidden />
        ))}
        <canvas ref={canvas} />
        <div className="ruler-view" style={{ top: share(view.start), bottom: `calc(100% - ${share(view.end)})` }} />
      </div>
    </nav>
  );
}

interface Rows {
  /** Device pixels from top to bottom. */
  readonly count: number;
  /** Device pixels for one CSS pixel. */
  readonly scale: number;
}

/** How many rows of pixels an element has on this screen, also after a zoom or a move to another screen. */
function useDeviceRows(element: RefObject<HTMLElement | null>): Rows | null {
  const [rows, setRows] = useState<Rows | null>(null);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const count = entry?.devicePixelContentBoxSize[0]?.blockSize ?? 0;
      setRows(count === 0 ? null : { count, scale: devicePixelRatio });
    });
    observer.observe(element.current, { box: 'device-pixel-content-box' });
    return () => observer.disconnect();
  }, [element]);
  return rows;
}

/** The colours of the theme, read from elements that wear them, again whenever the theme may have changed. */
function useInks(frame: RefObject<HTMLElement | null>): Inks | null {
  const [inks, setInks] = useState<Inks | null>(null);
  useEffect(() => {
    const read = () => {
      const colourOf = (name: string) => {
        const wearer = frame.current?.querySelector(`[data-ink="${name}"]`);
        return wearer === null || wearer === undefined ? '' : getComputedStyle(wearer).color;
      };
      const next = Object.fromEntries(inkNames.map((name) => [name, colourOf(name)])) as Record<(typeof inkNames)[number], string>;
      setInks((present) => (present !== null && inkNames.every((name) => present[name] === next[name]) ? present : next));
    };
    read();
    const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'].map((query) =>
      matchMedia(query),
    );
    for (const query of queries) query.addEventListener('change', read);
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'class', 'style'] });
    return () => {
      for (const query of queries) query.removeEventListener('change', read);
      observer.disconnect();
    };
  }, [frame]);
  return inks;
}

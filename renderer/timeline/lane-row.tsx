import { type KeyboardEvent, memo, useLayoutEffect, useRef, useState } from 'react';
import { type Tag, tags } from '../../domain/claim.ts';
import type { Bin, Unit } from '../../domain/timeline/bins.ts';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { useStable } from '../use-stable.ts';
import { binName } from './bin-name.ts';
import type { Grouping, Lane } from './lanes.ts';
import { type View, xOf } from './scale.ts';

/** How high the highest bar is, in CSS pixels. */
const HEIGHT = 56;
/** How wide a bar is, in CSS pixels. */
const WIDEST = 40;
const NARROWEST = 8;
/** A bar is never lower: it has to be seen. */
const LOWEST = 5;

interface LaneRowProps {
  lane: Lane;
  grouping: Grouping;
  name: string;
  view: View;
  width: number;
  unit: Unit;
  /** How many events the highest bar of all lanes counts. */
  highest: number;
  /** The key of the bar that is chosen. */
  chosen: string | null;
  onChoose: (bin: Bin) => void;
  /** The focus has come to a bar, which may be out of view. */
  onReach: (bin: Bin) => void;
}

/** One row of bars. Tab comes to the row, arrows go from bar to bar, also to those out of view. */
export function LaneRow(props: LaneRowProps) {
  const { lane, view, width, chosen } = props;
  const { choose } = useStable({ choose: props.onChoose });
  /** The bar that has the focus or had it last, by its first day: other bars take its place when the scale changes. */
  const [focused, setFocused] = useState<number | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  const end = view.start + width / view.perDay;
  const shown = lane.bins.filter(({ first, last }) => last + 1 >= view.start && first <= end);
  /** Where Tab comes to: the bar that had the focus last, the one that is chosen, or the first. */
  const entry = (
    shown.find(({ first, last }) => focused !== null && first <= focused && focused <= last) ??
    shown.find(({ key }) => key === chosen) ??
    shown[0]
  )?.key;

  const go = (event: KeyboardEvent<HTMLElement>) => {
    const at = lane.bins.findIndex(({ key }) => key === entry);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: lane.bins.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const bin = lane.bins[to];
      if (bin === undefined) return;
      props.onReach(bin);
      setFocused(bin.first);
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      const here = event.currentTarget;
      const beside = event.key === 'ArrowUp' ? here.previousElementSibling : here.nextElementSibling;
      beside?.querySelector<HTMLElement>('.timeline-bar[tabindex="0"]')?.focus();
    }
  };

  useLayoutEffect(() => {
    if (hasFocus.current && entry !== undefined) row.current?.querySelector<HTMLElement>(`[data-key="${entry}"]`)?.focus();
  }, [entry]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the bars inside have the focus; the row only knows the way between them
    <div
      ref={row}
      className="timeline-lane"
      onKeyDown={go}
      onFocus={() => {
        hasFocus.current = true;
      }}
      onBlur={(event) => {
        // A bar that goes from the page takes the focus to nowhere.
        if (event.relatedTarget !== null) hasFocus.current = event.currentTarget.contains(event.relatedTarget);
      }}
    >
      <div className="timeline-name" title={props.name}>
        <span className="timeline-title" data-tag={props.grouping === 'tag' ? lane.key : undefined}>
          {props.name}
        </span>
        <b>{lane.count}</b>
      </div>
      <div className="timeline-plot">
        {shown.map((bin) => (
          <Bar
            key={bin.key}
            bin={bin}
            unit={props.unit}
            {...extentOf(bin, view, width)}
            highest={props.highest}
            isChosen={bin.key === chosen}
            isEntry={bin.key === entry}
            onChoose={choose}
            onFocus={setFocused}
          />
        ))}
      </div>
    </div>
  );
}

/** A bar, its parts one above the other by tag; a line where no closer date is known. */
const Bar = memo(function Bar(props: {
  bin: Bin;
  unit: Unit;
  left: number;
  width: number;
  highest: number;
  isChosen: boolean;
  isEntry: boolean;
  onChoose: (bin: Bin) => void;
  onFocus: (firstDay: number) => void;
}) {
  const messages = useMessages();
  const { bin, left, width } = props;
  const counts = countTags(bin);
  const name = binName(bin, props.unit, useInterfaceLanguage());
  const said = messages.status.claims(counts);
  const words = bin.isPrecise ? messages.timeline.bar(name, said) : messages.timeline.sometime(name, said);
  const height = Math.max(LOWEST, (bin.events.length / props.highest) * HEIGHT);
  return (
    <button
      type="button"
      className={bin.isPrecise ? 'timeline-bar' : 'timeline-bar timeline-span'}
      data-key={bin.key}
      tabIndex={props.isEntry ? 0 : -1}
      aria-pressed={props.isChosen}
      aria-label={words}
      title={words}
      style={{ left, width, ...(bin.isPrecise ? { height } : {}) }}
      onFocus={() => props.onFocus(bin.first)}
      onClick={() => props.onChoose(bin)}
    >
      {tags.map((tag) => (counts[tag] === 0 ? null : <span key={tag} data-tag={tag} style={{ flexGrow: counts[tag] }} />))}
    </button>
  );
});

/** Where a bar stands, in CSS pixels: in the middle of its stretch of time. A line covers all of it that is in view. */
function extentOf({ first, last, isPrecise }: Bin, view: View, width: number): { left: number; width: number } {
  const from = xOf(view, first);
  const to = xOf(view, last + 1);
  if (!isPrecise) {
    const left = Math.max(-4, from);
    return { left, width: Math.max(NARROWEST, Math.min(width + 4, to) - left - 2) };
  }
  const wide = Math.min(WIDEST, Math.max(NARROWEST, to - from - 2));
  return { left: (from + to - wide) / 2, width: wide };
}

function countTags({ events }: Bin): Record<Tag, number> {
  const counts = { reported: 0, speculative: 0, disputed: 0 };
  for (const { tag } of events) counts[tag]++;
  return counts;
}

import { useMemo, useState } from 'react';
import { spanOf } from '../../domain/calendar.ts';
import type { Claim } from '../../domain/claim.ts';
import type { Source } from '../../domain/source.ts';
import type { Bin } from '../../domain/timeline/bins.ts';
import { type Dating, datings, type TimelineEvent } from '../../domain/timeline/events.ts';
import { Button, Empty, Segments } from '../design/controls.tsx';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { Axis } from './axis.tsx';
import { BinClaims } from './bin-claims.tsx';
import { binName } from './bin-name.ts';
import { LaneRow } from './lane-row.tsx';
import { type Grouping, groupings, laneName, lanesOf } from './lanes.ts';
import { fitting, moved, showing, unitAt, type View, zoomed } from './scale.ts';
import { useEvents } from './use-events.ts';
import { useWheel } from './use-wheel.ts';
import { useWidth } from './use-width.ts';
import './timeline.css';

/** How much one press of a key or a button zooms. */
const STEP = 1.6;

/** What the list below the bars shows: a bar of a lane, or the claims that have no date. */
type Chosen = { readonly of: 'bin'; readonly lane: string; readonly bin: Bin } | { readonly of: 'undated' };

/** Claims in the order of time, by the date of publication or by what they speak of: bars that count, and the claims of one of them. */
export function TimelineView(props: {
  claims: ReadonlyMap<string, Claim> | undefined;
  sources: ReadonlyMap<string, Source> | undefined;
  onOpenClaim: (claim: Claim) => void;
}) {
  const messages = useMessages();
  const words = messages.timeline;
  const { claims, sources, onOpenClaim } = props;
  const [dating, setDating] = useState<Dating>('published');
  const [grouping, setGrouping] = useState<Grouping>('tag');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { events, undated, share } = useEvents(claims, sources, dating);
  const { ref: plot, element, width } = useWidth<HTMLDivElement>();
  const whole = useMemo(() => spanOfAll(events), [events]);
  /** What the analyst chose to see; null for everything. */
  const [own, setOwn] = useState<View | null>(null);
  const view = own ?? fitting(whole.first, whole.last, width);
  const unit = unitAt(view);
  const lanes = useMemo(() => lanesOf(events, grouping, unit), [events, grouping, unit]);
  const highest = useMemo(() => Math.max(1, ...lanes.flatMap(({ bins }) => bins.map((bin) => bin.events.length))), [lanes]);

  const zoom = (factor: number, x = width / 2) => setOwn(zoomed(view, factor, x, width));
  useWheel(element, (event, x) => {
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY))
      setOwn(moved(view, event.deltaX + (event.shiftKey ? event.deltaY : 0)));
    else zoom(STEP ** (-event.deltaY / 200), x);
  });

  if (claims === undefined || sources === undefined || (share < 1 && events.length === 0)) {
    return (
      <p className="timeline-reading" role="status">
        {words.reading(Math.round(share * 100))}
      </p>
    );
  }
  if (events.length === 0 && undated.length === 0) return <Empty title={words.empty} hint={words.emptyHint} />;
  const show = (bin: Bin) => setOwn((before) => (before === null ? null : showing(view, bin.first, bin.last, width)));
  return (
    <section className="timeline" aria-label={words.title}>
      <header className="timeline-head">
        <Segments
          label={words.dating}
          chosen={dating}
          choices={datings.map((each) => [each, words.datings[each]])}
          onChoose={choose(setDating)}
        />
        <Segments
          label={words.grouping}
          chosen={grouping}
          choices={groupings.map((each) => [each, words.groupings[each]])}
          onChoose={choose(setGrouping)}
        />
        <span className="timeline-unit">{share < 1 ? words.reading(Math.round(share * 100)) : words.unit[unit]}</span>
        {undated.length > 0 && (
          <Button look={['link']} aria-pressed={chosen?.of === 'undated'} onPress={() => setChosen({ of: 'undated' })}>
            {words.undated(undated.length)}
          </Button>
        )}
        <span className="timeline-zoom">
          <Button look={['small']} aria-label={words.further} onPress={() => zoom(1 / STEP)}>
            −
          </Button>
          <Button look={['small']} aria-label={words.closer} onPress={() => zoom(STEP)}>
            +
          </Button>
          <Button look={['small']} isDisabled={own === null} onPress={() => setOwn(null)}>
            {words.all}
          </Button>
        </span>
      </header>
      <fieldset
        className="timeline-chart"
        aria-label={`${words.datings[dating]}. ${words.keys}`}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          if (event.key === '+' || event.key === '=') zoom(STEP);
          else if (event.key === '-') zoom(1 / STEP);
          else if (event.key === '0') setOwn(null);
          else return;
          event.preventDefault();
        }}
      >
        <div className="timeline-lanes">
          {lanes.map((lane) => (
            <LaneRow
              key={lane.key}
              lane={lane}
              grouping={grouping}
              name={laneName(lane.key, grouping, messages.tags, sources)}
              {...{ view, width, unit, highest }}
              chosen={chosen?.of === 'bin' && chosen.lane === lane.key ? chosen.bin.key : null}
              onChoose={(bin) => setChosen({ of: 'bin', lane: lane.key, bin })}
              onReach={show}
            />
          ))}
        </div>
        <div className="timeline-axis">
          <div ref={plot} className="timeline-plot" aria-hidden>
            <Axis view={view} width={width} />
          </div>
        </div>
      </fieldset>
      <ChosenClaims {...{ chosen, claims, sources, undated, unit, onOpenClaim }} />
    </section>
  );

  function choose<T>(set: (value: T) => void) {
    return (value: T) => {
      set(value);
      setChosen(null);
      setOwn(null);
    };
  }
}

/** The claims of the bar that was chosen, or how to choose one. */
function ChosenClaims(props: {
  chosen: Chosen | null;
  claims: ReadonlyMap<string, Claim>;
  sources: ReadonlyMap<string, Source>;
  undated: readonly Claim[];
  unit: Parameters<typeof binName>[1];
  onOpenClaim: (claim: Claim) => void;
}) {
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const { chosen, claims, undated } = props;
  if (chosen === null) return <p className="timeline-hint">{messages.timeline.choose}</p>;
  if (chosen.of === 'undated') {
    return <BinClaims {...props} name={messages.timeline.undated(undated.length)} rows={undated.map((claim) => ({ claim, said: null }))} />;
  }
  // A claim may have changed, or gone, since the bar was chosen.
  const rows = chosen.bin.events.flatMap(({ claimId, said }) => {
    const claim = claims.get(claimId);
    return claim === undefined ? [] : [{ claim, said }];
  });
  const name = messages.timeline.chosen(binName(chosen.bin, props.unit, language), rows.length);
  return <BinClaims {...props} name={name} rows={rows} />;
}

/** The days from the first event to the last; this one when there is none. */
function spanOfAll(events: readonly TimelineEvent[]): { first: number; last: number } {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { date } of events) {
    const span = spanOf(date);
    first = Math.min(first, span.first);
    last = Math.max(last, span.last);
  }
  const today = Math.floor(Date.now() / 86_400_000);
  return first <= last ? { first, last } : { first: today, last: today };
}

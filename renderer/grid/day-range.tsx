import type { ClaimFilter } from '../../domain/claim-filter.ts';
import type { Datable } from '../../domain/claim-properties.ts';
import { DayField } from '../design/day-field.tsx';
import { useMessages } from '../messages/index.tsx';

/** Bounds claims by the days of a property. */
export function DayRangeFields(props: { property: Datable; filter: ClaimFilter; onFilter: (filter: ClaimFilter) => void }) {
  const { property, filter } = props;
  const messages = useMessages();
  const range = filter.days[property] ?? { from: null, to: null };
  const bound = (side: 'from' | 'to', day: string | null): void => {
    const next = { ...range, [side]: day };
    props.onFilter({ ...filter, days: { ...filter.days, [property]: next } });
  };
  return (
    <fieldset className="facet">
      <legend>{messages.grid.filterBy(messages.grid.columns[property])}</legend>
      {(['from', 'to'] as const).map((side) => (
        <DayField key={side} label={messages.grid[side]} day={range[side]} onDay={(day) => bound(side, day)} />
      ))}
    </fieldset>
  );
}

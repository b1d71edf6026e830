import type { ClaimFilter } from '../../domain/claim-filter.ts';
import type { Datable } from '../../domain/claim-properties.ts';
import { useMessages } from '../messages/index.tsx';

/** Bounds claims by the days of a property. */
export function DayRangeFields(props: { property: Datable; filter: ClaimFilter; onFilter: (filter: ClaimFilter) => void }) {
  const { property, filter } = props;
  const messages = useMessages();
  const range = filter.days[property] ?? { from: null, to: null };
  const bound = (side: 'from' | 'to', value: string): void => {
    const next = { ...range, [side]: value === '' ? null : value };
    props.onFilter({ ...filter, days: { ...filter.days, [property]: next } });
  };
  return (
    <fieldset className="facet">
      <legend>{messages.grid.filterBy(messages.grid.columns[property])}</legend>
      {(['from', 'to'] as const).map((side) => (
        <label key={side} className="field">
          <span className="react-aria-Label">{messages.grid[side]}</span>
          <input type="date" max="9999-12-31" value={range[side] ?? ''} onChange={(event) => bound(side, event.target.value)} />
        </label>
      ))}
    </fieldset>
  );
}

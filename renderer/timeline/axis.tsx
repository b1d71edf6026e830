import { useMemo } from 'react';
import { useInterfaceLanguage } from '../messages/index.tsx';
import { type Tick, ticksOf, type View, xOf } from './scale.ts';

/** The dates below the bars. */
export function Axis({ view, width }: { view: View; width: number }) {
  const language = useInterfaceLanguage();
  const write = useMemo(() => {
    const form = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
    const year = form({ year: 'numeric' });
    const month = form({ year: 'numeric', month: 'short' });
    const day = form({ day: 'numeric', month: 'short' });
    return ({ day: at, date, precision }: Tick) => {
      const moment = new Date(at * 86_400_000);
      if (precision === 'year') return year.format(moment);
      return precision === 'month' || date.endsWith('-01') ? month.format(moment) : day.format(moment);
    };
  }, [language]);
  return ticksOf(view, width).map((tick) => (
    <span key={tick.day} className="timeline-tick" style={{ left: xOf(view, tick.day) }}>
      {write(tick)}
    </span>
  ));
}

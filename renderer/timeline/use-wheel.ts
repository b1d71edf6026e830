import { useEffect } from 'react';
import { useStable } from '../use-stable.ts';

/**
 * Hears the wheel with Ctrl or Shift, or sideways, over the chart an element stands in; the plain wheel scrolls its rows. Nothing else
 * must scroll then, which listeners of React cannot say.
 * @param onWheel is told how far from the element's left edge, in CSS pixels
 */
export function useWheel(element: HTMLElement | null, onWheel: (event: WheelEvent, x: number) => void): void {
  const { hear } = useStable({ hear: onWheel });
  useEffect(() => {
    const chart = element?.closest<HTMLElement>('.timeline-chart') ?? null;
    if (element === null || chart === null) return;
    const listen = (event: WheelEvent) => {
      const rows = chart.querySelector('.timeline-lanes');
      const isPlain = !event.ctrlKey && !event.shiftKey && Math.abs(event.deltaX) <= Math.abs(event.deltaY);
      if (isPlain && rows !== null && rows.scrollHeight > rows.clientHeight) return;
      event.preventDefault();
      hear(event, event.clientX - element.getBoundingClientRect().left);
    };
    chart.addEventListener('wheel', listen, { passive: false });
    return () => chart.removeEventListener('wheel', listen);
  }, [element, hear]);
}

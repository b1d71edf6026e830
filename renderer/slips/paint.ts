import type { Stretch } from '../../domain/sentences.ts';
import { paintProposed } from '../reader/highlights.ts';
import type { PageText } from '../reader/page-offsets.ts';

/** Paints the likely slips on the page; the style stands in slips.css. */
export function paintSlips(texts: readonly PageText[], slips: readonly Stretch[]): void {
  paintProposed(texts, ['slip'], (shown) =>
    slips
      .filter(({ start, end }) => start < shown.end && end > shown.start)
      .map(({ start, end }) => ({ start, end, kind: 'slip' as const })),
  );
}

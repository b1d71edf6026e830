import { countHidden, hiddenCharactersIn } from '../../domain/hidden-characters.ts';
import type { CodedWarning } from '../../domain/import-warning.ts';

/** How many kinds are told one by one. */
const TOLD = 6;

/**
 * Says which characters of a text are not seen as they stand; what was lost has a warning of its own.
 * @returns one warning, or none
 */
export function hiddenWarnings(text: string): CodedWarning[] {
  const counts = countHidden(hiddenCharactersIn(text).filter(({ kind }) => kind !== 'lost')).sort((a, b) => b.count - a.count);
  if (counts.length === 0) return [];
  const found = counts.slice(0, TOLD).map(({ code, count }) => ({ character: code, count }));
  return [{ code: 'hidden-characters', found, more: counts.length - found.length }];
}

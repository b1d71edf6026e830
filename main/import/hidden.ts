import { codePointName, countHidden, hiddenCharactersIn, hiddenName } from '../../domain/hidden-characters.ts';

/** How many kinds are told one by one. */
const TOLD = 6;

/**
 * Says which characters of a text are not seen as they stand; what was lost has a warning of its own.
 * @returns one sentence, or none
 */
export function hiddenWarnings(text: string): string[] {
  const counts = countHidden(hiddenCharactersIn(text).filter(({ kind }) => kind !== 'lost')).sort((a, b) => b.count - a.count);
  if (counts.length === 0) return [];
  const told = counts
    .slice(0, TOLD)
    .map(({ code, count }) => `${count} × ${codePointName(code)} ${hiddenName(code) ?? 'control character'}`);
  if (counts.length > TOLD) told.push(`${counts.length - TOLD} other kinds`);
  return [`The text holds hidden characters, marked in the reader: ${told.join(', ')}.`];
}

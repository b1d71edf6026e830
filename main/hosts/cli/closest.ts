import { closestMatch } from 'leven';

/** The name that was probably meant, or null when none is near. */
export function closest(given: string, names: readonly string[]): string | null {
  const begun = names.filter((name) => given.length > 1 && name.startsWith(given));
  if (begun.length === 1) return begun[0] ?? null;
  // Two letters in the wrong order count as two changes.
  return closestMatch(given, names, { maxDistance: given.length < 3 ? 1 : Math.max(2, Math.floor(given.length / 3)) }) ?? null;
}

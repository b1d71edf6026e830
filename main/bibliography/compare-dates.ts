const DAY = 24 * 60 * 60 * 1000;

/**
 * How two dates stand to each other: `same` to the day (one apart counts, because a day begins earlier elsewhere), `open` when one is less
 * precise and does not speak against the other, or when there is none, else `other`.
 */
export function compareDates(a: string, b: string): 'same' | 'open' | 'other' {
  if (a === '' || b === '') return 'open';
  const [left, right] = [a.slice(0, 10), b.slice(0, 10)];
  if (left.length === 10 && right.length === 10) return Math.abs(Date.parse(left) - Date.parse(right)) <= DAY ? 'same' : 'other';
  return left.startsWith(right) || right.startsWith(left) ? 'open' : 'other';
}

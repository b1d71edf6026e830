/** A size the reader is measured at. */
export interface Size {
  /** What the command line calls it. */
  readonly name: string;
  /** In UTF-16 code units. */
  readonly characters: number;
  readonly claims: number;
}

/** The last is the one the budgets speak of; the two before it show what claims alone cost. */
export const sizes: readonly Size[] = [
  { name: '10k', characters: 10_000, claims: 100 },
  { name: '100k', characters: 100_000, claims: 1_000 },
  { name: '1m-100', characters: 1_000_000, claims: 100 },
  { name: '1m-1k', characters: 1_000_000, claims: 1_000 },
  { name: '1m', characters: 1_000_000, claims: 10_000 },
];

/** `1,000,000 characters, 10,000 claims`. */
export function sizeWords({ characters, claims }: Size): string {
  return `${characters.toLocaleString('en-US')} characters, ${claims.toLocaleString('en-US')} claims`;
}

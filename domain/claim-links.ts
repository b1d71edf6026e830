import type { Stance, StanceTaken } from './stance.ts';

/** What a claim says of propositions as one value, so that a table keeps each different one once: `asserts:ID denies:ID`. */

export type ClaimLink = Pick<Stance, 'propositionId' | 'stance'>;

/** The value of some stances of one claim, in their order; empty without any. */
export function linksValue(stances: readonly ClaimLink[]): string {
  return stances.map(({ stance, propositionId }) => `${stance}:${propositionId}`).join(' ');
}

/** The stances that a value stands for. */
export function linksIn(value: string): ClaimLink[] {
  if (value === '') return [];
  return value.split(' ').map((link) => {
    const at = link.indexOf(':');
    return { stance: link.slice(0, at) as StanceTaken, propositionId: link.slice(at + 1) };
  });
}

/** What of a claim's links a filter can choose: each has several values, or the empty one alone. */
export const linkProperties = ['proposition', 'stance'] as const;
export type LinkProperty = (typeof linkProperties)[number];

export function isLinkProperty(property: string): property is LinkProperty {
  return linkProperties.some((each) => each === property);
}

/** Each value that a claim has, once; the empty one without links. */
export function linkValues(property: LinkProperty, value: string): string[] {
  const links = linksIn(value);
  if (links.length === 0) return [''];
  return [...new Set(links.map((link) => (property === 'stance' ? link.stance : link.propositionId)))];
}

/**
 * Whether one of a claim's links is on a proposition that is wanted and takes a stance that is wanted. Where none is named any
 * is; the empty one is wanted of claims without links.
 */
export function isLinkedAs(value: string, wanted: Readonly<Partial<Record<LinkProperty, readonly string[]>>>): boolean {
  const { proposition = [], stance = [] } = wanted;
  const links = linksIn(value);
  const fits = (link: { readonly propositionId: string; readonly stance: string }) =>
    (proposition.length === 0 || proposition.includes(link.propositionId)) && (stance.length === 0 || stance.includes(link.stance));
  return links.length === 0 ? fits({ propositionId: '', stance: '' }) : links.some(fits);
}

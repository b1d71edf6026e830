/** The most a query may have, in UTF-16 code units. */
export const MAX_QUERY_LENGTH = 10_000;

/**
 * What was understood otherwise than it may have been meant: a quotation mark or parenthesis without its other half, or an
 * operator without words on both its sides, is searched as text; a query that only excludes finds nothing, nor does
 * one without letters or figures.
 */
export const queryHints = ['unbalanced-quote', 'unbalanced-parenthesis', 'stray-operator', 'only-excluded', 'nothing-to-find'] as const;
export type QueryHint = (typeof queryHints)[number];

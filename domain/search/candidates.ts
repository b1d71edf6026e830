import type { Query, Term } from './query.ts';
import { gramsOf } from './runs.ts';

/** More terms of a phrase would cost more than they exclude. */
const MOST_GRAMS = 12;
/** More words that have to be there all together would cost more than they exclude. */
const MOST_PARTS = 24;

/**
 * A query as an FTS5 expression over `indexTerms` whose rows are a superset of what matches: phrases become their words, and what is excluded
 * is left out. @returns null when it says nothing
 */
export function candidateExpression(query: Query): string | null {
  switch (query.kind) {
    case 'term':
      return termExpression(query);
    case 'not':
      return null;
    case 'and': {
      const parts = query.parts.flatMap((each) => candidateExpression(each) ?? []).slice(0, MOST_PARTS);
      return parts.length === 0 ? null : joined(parts, 'AND');
    }
    case 'or': {
      const parts = query.parts.map(candidateExpression);
      // One part that anything could match makes the rest say nothing.
      return parts.every((each) => each !== null) ? joined([...new Set(parts)], 'OR') : null;
    }
  }
}

function termExpression({ runs, isPrefix }: Term): string {
  const terms = runs.flatMap(({ text, isUnspaced }, i) => {
    if (!isUnspaced) return isPrefix && i === runs.length - 1 ? [`"${text}"*`] : [`"${text}"`];
    const grams = gramsOf(text);
    return grams.length === 0 ? [`"${text}"*`] : grams.map((gram) => `"${gram}"`);
  });
  return joined(spread([...new Set(terms)]), 'AND');
}

/** Some of many, evenly. */
function spread(terms: readonly string[]): readonly string[] {
  if (terms.length <= MOST_GRAMS) return terms;
  return Array.from({ length: MOST_GRAMS }, (_, i) => terms[Math.floor((i * (terms.length - 1)) / (MOST_GRAMS - 1))] ?? '');
}

function joined(parts: readonly string[], operator: 'AND' | 'OR'): string {
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(` ${operator} `)})`;
}

import type { SearchFilters } from '../../domain/contract-search.ts';

/** The filters of which several choices can be made at once. */
export type ChoiceFilter = 'kinds' | 'tags' | 'stances' | 'outlets' | 'languages' | 'reliability' | 'sourceIds';

type ChoiceOf<F extends ChoiceFilter> = NonNullable<SearchFilters[F]>[number];

/** A filter with a choice made, or taken back. A filter with no choice left is none. */
export function withChoice<F extends ChoiceFilter>(
  filters: SearchFilters,
  filter: F,
  choice: ChoiceOf<F>,
  isChosen: boolean,
): SearchFilters {
  const others = choicesOf(filters, filter).filter((each) => each !== choice);
  return withFilter(filters, filter, isChosen ? [...others, choice] : others);
}

export function choicesOf<F extends ChoiceFilter>(filters: SearchFilters, filter: F): readonly ChoiceOf<F>[] {
  return (filters[filter] ?? []) as readonly ChoiceOf<F>[];
}

/** A filter set, or taken away when nothing is left of it. */
export function withFilter<F extends keyof SearchFilters>(filters: SearchFilters, filter: F, value: unknown): SearchFilters {
  const isNothing = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  const { [filter]: _, ...others } = filters;
  return isNothing ? others : { ...others, [filter]: value };
}

/** One filter, or one choice of it, that can be taken away by itself. */
export type FilterPart =
  | { readonly filter: ChoiceFilter; readonly choice: string }
  | { readonly filter: 'from' | 'to' | 'attribution'; readonly choice: string }
  | { readonly filter: 'hasNote'; readonly choice: boolean };

const order: readonly (keyof SearchFilters)[] = [
  ...(['kinds', 'tags', 'stances', 'sourceIds', 'outlets', 'languages', 'reliability', 'from', 'to', 'attribution', 'hasNote'] as const),
];

/** Every part of the filters, in the order of the pane. */
export function partsOf(filters: SearchFilters): FilterPart[] {
  return order.flatMap((filter): FilterPart[] => {
    const value = filters[filter];
    if (value === undefined) return [];
    if (filter === 'hasNote') return [{ filter, choice: value === true }];
    if (filter === 'from' || filter === 'to' || filter === 'attribution') return [{ filter, choice: String(value) }];
    return (value as readonly string[]).map((choice) => ({ filter, choice }));
  });
}

export function withoutPart(filters: SearchFilters, part: FilterPart): SearchFilters {
  if (part.filter === 'from' || part.filter === 'to' || part.filter === 'attribution' || part.filter === 'hasNote')
    return withFilter(filters, part.filter, undefined);
  return withFilter(
    filters,
    part.filter,
    (choicesOf(filters, part.filter) as readonly string[]).filter((each) => each !== part.choice),
  );
}

import { X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { SearchFilters } from '../../domain/contract-search.ts';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { useFilterName } from './filter-names.ts';
import { partsOf, withoutPart } from './filters.ts';

/** The filters that are set, each to be taken away by itself, and all of them. */
export function FilterChips({ filters, onFilters }: { filters: SearchFilters; onFilters: (filters: SearchFilters) => void }) {
  const { search } = useMessages();
  const nameOf = useFilterName();
  const parts = partsOf(filters);
  if (parts.length === 0) return null;
  return (
    <ul className="filter-chips" aria-label={search.filters}>
      {parts.map((part) => {
        const { filter, choice } = nameOf(part);
        return (
          <li key={`${part.filter} ${part.choice}`}>
            <AriaButton
              className="filter-chip"
              data-tag={part.filter === 'tags' ? part.choice : undefined}
              aria-label={search.removeFilter(`${filter}: ${choice}`)}
              onPress={() => onFilters(withoutPart(filters, part))}
            >
              <span className="filter-chip-of">{filter}</span>
              <span className="filter-name">{choice}</span>
              <X size={12} aria-hidden />
            </AriaButton>
          </li>
        );
      })}
      {parts.length > 1 && (
        <li>
          <Button look={['link']} onPress={() => onFilters({})}>
            {search.reset}
          </Button>
        </li>
      )}
    </ul>
  );
}

import type { IndexState } from '../../domain/contract-search.ts';
import { useMessages } from '../messages/index.tsx';
import type { SearchAnswer } from './use-search.ts';

/** How much was found, how the words were understood, and what the index is up to when it is not as it should be. */
export function SearchState(props: { answer: SearchAnswer | null; index: IndexState | null; isAsked: boolean }) {
  const { search } = useMessages();
  const { answer, index, isAsked } = props;
  const isFound = isAsked && answer !== null && answer.total > 0;
  return (
    <div className="search-state">
      <span role="status">
        {isFound && search.found(answer.total, answer.isCapped, answer.groups.length)}
        {isAsked && answer?.hint != null && <span className="search-hint">{search.hints[answer.hint]}</span>}
      </span>
      {isAsked && index?.state === 'building' && <span className="search-index">{search.building(Math.floor(index.share * 100))}</span>}
      {isAsked && index?.state === 'unavailable' && <span className="search-index">{search.unavailable}</span>}
    </div>
  );
}

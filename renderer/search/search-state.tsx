import type { IndexState } from '../../domain/contract-search.ts';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import type { SearchWords } from '../messages/search.ts';
import type { Counted } from './use-count.ts';
import type { SearchAnswer } from './use-search.ts';

/** How much was found, how the words were understood, and what the index is up to when it is not as it should be. */
export function SearchState(props: {
  answer: SearchAnswer | null;
  counted: Counted | null;
  index: IndexState | null;
  isAsked: boolean;
  /** Looks for kept names as they were typed alone; null while that is not known. */
  onExact: (() => void) | null;
}) {
  const { search } = useMessages();
  const { answer, counted, index, isAsked } = props;
  const isFound = isAsked && answer !== null && answer.total > 0;
  return (
    <div className="search-state">
      <span role="status">
        {isFound && !answer.isCapped && search.found(answer.total, false, answer.groups.filter(hasDocument).length)}
        {isFound && answer.isCapped && manyFound(search, answer, counted)}
        {isAsked && answer?.hint != null && <span className="search-hint">{search.hints[answer.hint]}</span>}
      </span>
      {isAsked && props.onExact !== null && answer !== null && answer.also.length > 0 && (
        <span className="search-also">
          {search.also(answer.also.flatMap(({ names }) => names).join(', '))}
          <Button look={['link']} onPress={props.onExact}>
            {search.onlyThese}
          </Button>
        </span>
      )}
      {isAsked && index?.state === 'building' && <span className="search-index">{search.building(Math.floor(index.share * 100))}</span>}
      {isAsked && index?.state === 'unavailable' && <span className="search-index">{search.unavailable}</span>}
    </div>
  );
}

function hasDocument({ sourceId, briefId }: SearchAnswer['groups'][number]): boolean {
  return sourceId !== null || briefId !== null;
}

/** How many there are of which the best are listed, as far as they are counted. */
function manyFound({ found, listed }: SearchWords, { total, groups }: SearchAnswer, counted: Counted | null): string {
  const shown = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  return `${found(Math.max(total, counted?.hits ?? 0), counted?.isWhole !== true, 0)} · ${listed(shown)}`;
}

import { Search } from 'lucide-react';
import { type CompositionEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { exactQuery } from '../../domain/search/exact-words.ts';
import { MAX_QUERY_LENGTH } from '../../domain/search/query.ts';
import { Button, Empty } from '../design/controls.tsx';
import { failureText, useMessages } from '../messages/index.tsx';
import { useNavigation } from '../navigation.ts';
import { useCommands } from '../palette/commands.ts';
import { moveIn } from '../palette/list-moves.ts';
import { useNotices, useSession } from '../session.tsx';
import { useStable } from '../use-stable.ts';
import { FilterChips } from './filter-chips.tsx';
import { FiltersPane } from './filters-pane.tsx';
import { FoundList } from './found-list.tsx';
import { useKeptSearch } from './kept-search.ts';
import { type HitPlace, placeOfHit } from './open-hit.ts';
import { type FoundRow, foundGroups } from './rows.ts';
import { SearchState } from './search-state.tsx';
import { Teaching } from './teaching.tsx';
import { useSearch } from './use-search.ts';
import './search.css';

/** What an input method has composed so far is words already in Hangul; Latin letters on their way to Chinese are not. */
const WORDS_ALREADY = /^[\p{Script=Hangul}\s]*$/u;

/** Searches everything in the notebook. @param onShow goes to a place that was found */
export function SearchView({ onShow }: { onShow: (place: HitPlace) => void }) {
  const messages = useMessages();
  const words = messages.search;
  const { hello, services, queries } = useSession();
  const notices = useNotices();
  const navigation = useNavigation();
  const [search, change] = useKeptSearch(hello.notebookId);
  const { query, filters } = search;
  /** What stands in the field; `query` lacks what is still being composed. */
  const [typed, setTyped] = useState(query);
  const { answer, counted, further, perSource, failure, isDue, index } = useSearch(query, filters);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const isComposing = useRef(false);
  const composed = useRef('');

  const canGoOn = further !== null;
  const groups = useMemo(() => foundGroups(answer, perSource, canGoOn), [answer, perSource, canGoOn]);
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const at = Math.max(
    0,
    rows.findIndex(({ key }) => key === search.at),
  );

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const focusField = () => {
    input.current?.focus();
    input.current?.select();
  };
  useCommands(() => [{ id: 'search-field', title: words.focusField, keys: 'Ctrl Shift F', run: focusField }]);

  const open = async (row: FoundRow): Promise<void> => {
    change({ at: row.key });
    if (row.hit === null) {
      if (row.sourceId === null) further?.();
      else change({ filters: { ...filters, sourceIds: [row.sourceId] } });
      return;
    }
    const isWanted = navigation.begin();
    const place = await placeOfHit(services, row.hit, (sourceId) => queries.currentVersionOf(sourceId));
    if (!isWanted()) return;
    if (!place.ok) notices.fail(place.error);
    else if (place.value === null) notices.tell({ tone: 'info', text: words.gone, topic: 'search-gone' });
    else onShow(place.value);
  };
  const acts = useStable({
    onActive: (place: number) => change({ at: rows[place]?.key ?? '' }),
    onOpen(place: number) {
      const row = rows[place];
      if (row !== undefined) void open(row);
    },
  });

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys that compose Chinese or Korean are the input method's.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      // The first of an older answer is not what is meant.
      if (!isDue) acts.onOpen(at);
      return;
    }
    const next = moveIn(event, at, rows.length);
    if (next === null) return;
    event.preventDefault();
    acts.onActive(next);
  };
  const onType = (value: string) => {
    setTyped(value);
    if (!isComposing.current || WORDS_ALREADY.test(composed.current)) change({ query: value, at: '' });
  };
  const onCompositionEnd = (event: CompositionEvent<HTMLInputElement>) => {
    isComposing.current = false;
    change({ query: event.currentTarget.value, at: '' });
  };

  const onExact = () => {
    const exact = exactQuery(query.trim(), answer?.also ?? []);
    setTyped(exact);
    change({ query: exact, at: '' });
    input.current?.focus();
  };

  const isAsked = query.trim() !== '';
  return (
    <>
      <FiltersPane filters={filters} onFilters={(next) => change({ filters: next, at: '' })} />
      <main className="text-pane search-pane">
        <search className="search-head">
          <div className="search-field">
            <Search size={17} aria-hidden />
            <input
              ref={input}
              role="combobox"
              aria-label={words.field}
              aria-expanded={rows.length > 0}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={rows.length > 0 ? `${listId}-${at}` : undefined}
              placeholder={words.field}
              autoComplete="off"
              spellCheck={false}
              maxLength={MAX_QUERY_LENGTH}
              value={typed}
              onChange={(event) => onType(event.target.value)}
              onCompositionStart={() => {
                isComposing.current = true;
                composed.current = '';
              }}
              onCompositionUpdate={(event) => {
                composed.current = event.data;
              }}
              onCompositionEnd={onCompositionEnd}
              onKeyDown={onKeyDown}
            />
          </div>
          <FilterChips filters={filters} onFilters={(next) => change({ filters: next, at: '' })} />
          <SearchState answer={answer} counted={counted} index={index} isAsked={isAsked} onExact={isDue ? null : onExact} />
        </search>
        {failure !== null && (
          <p className="search-failure" role="alert">
            {failureText(messages, failure)}
          </p>
        )}
        {!isAsked && <Teaching />}
        {isAsked && answer !== null && rows.length === 0 && !isDue && (
          <div className="search-nothing">
            <Empty title={words.nothing} hint={words.nothingHint} />
            {Object.keys(filters).length > 0 && (
              <Button look={['small']} onPress={() => change({ filters: {} })}>
                {words.reset}
              </Button>
            )}
          </div>
        )}
        <FoundList id={listId} groups={groups} at={at} {...acts} />
      </main>
    </>
  );
}

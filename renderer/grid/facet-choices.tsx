import { useMemo, useState } from 'react';
import type { ClaimFilter } from '../../domain/claim-filter.ts';
import { foldedWords } from '../../domain/claim-filter.ts';
import type { Choosable } from '../../domain/claim-properties.ts';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { countsOf } from './arrange.ts';
import type { ClaimTable } from './claim-table.ts';
import { nameOf } from './value-text.ts';

/** How many values are listed at once. */
const MOST = 200;
/** From how many on they can be searched. */
const SEARCHED = 9;

/** The values of a property that claims have under the rest of the filter, with how many have each, to choose from. */
export function FacetChoices(props: {
  table: ClaimTable;
  property: Choosable;
  filter: ClaimFilter;
  onFilter: (filter: ClaimFilter) => void;
}) {
  const { table, property, filter } = props;
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const [typed, setTyped] = useState('');
  const counts = useMemo(() => countsOf(table, filter, property), [table, filter, property]);
  const named = counts.map((each) => ({
    ...each,
    name: nameOf(property, each.value, table, { messages, language }) || messages.grid.none,
  }));
  const wanted = foldedWords(typed.trim());
  const found = wanted === '' ? named : named.filter(({ name }) => foldedWords(name).includes(wanted));
  const chosen = filter.choices[property] ?? [];

  const toggle = (value: string): void => {
    const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
    props.onFilter({ ...filter, choices: { ...filter.choices, [property]: next } });
  };
  return (
    <fieldset className="facet">
      <legend>{messages.grid.filterBy(messages.grid.columns[property])}</legend>
      {named.length >= SEARCHED && (
        <input
          className="facet-search"
          aria-label={messages.grid.findValue}
          placeholder={messages.grid.findValue}
          value={typed}
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <div className="facet-values">
        {found.slice(0, MOST).map(({ value, count, name }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
              aria-label={messages.grid.choice(name, count)}
            />
            {property === 'tag' ? (
              <span className="tag-word" data-tag={value}>
                {name}
              </span>
            ) : (
              <span className="facet-name">{name}</span>
            )}
            <span className="soft">{count.toLocaleString(language)}</span>
          </label>
        ))}
      </div>
      {found.length > MOST && <p className="soft">{messages.grid.moreValues(found.length - MOST)}</p>}
    </fieldset>
  );
}

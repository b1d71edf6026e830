import { type ReactNode, useEffect, useId, useMemo, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { tags } from '../../domain/claim.ts';
import { hitKinds, type SearchFilters } from '../../domain/contract-search.ts';
import { reliabilities } from '../../domain/source.ts';
import { stancesTaken } from '../../domain/stance.ts';
import { Button, ChoiceField, LineField } from '../design/controls.tsx';
import { DayField } from '../design/day-field.tsx';
import { useMessages } from '../messages/index.tsx';
import { useSession } from '../session.tsx';
import { useFilterName } from './filter-names.ts';
import { type ChoiceFilter, choicesOf, withChoice, withFilter } from './filters.ts';

interface PaneProps {
  readonly filters: SearchFilters;
  readonly onFilters: (filters: SearchFilters) => void;
}

/** How many outlets are offered side by side: more of them are a list to be chosen from. */
const SIDE_BY_SIDE = 8;
/** Stands for no choice in a list; nothing is called so. */
const ANY = '';
/** How long (ms) after a key the attribution is taken over. */
const AFTER_KEY = 250;

/** Narrows what is found. */
export function FiltersPane({ filters, onFilters }: PaneProps) {
  const { search } = useMessages();
  const { queries } = useSession();
  const summaries = queries.useSummaries();
  const hasPropositions = queries.usePropositions().byId.size > 0;
  const { outlets, languages } = useMemo(() => {
    const sources = (summaries ?? []).map(({ source }) => source);
    return {
      outlets: byNumber(sources.map(({ outlet }) => outlet)),
      languages: byNumber(sources.map(({ language }) => language.split('-')[0] ?? '').filter((each) => each !== 'und')),
    };
  }, [summaries]);
  return (
    <aside className="list-pane search-filters" aria-label={search.filters}>
      <div className="list-head">
        <h2>{search.filters}</h2>
        {Object.keys(filters).length > 0 && (
          <Button look={['link']} onPress={() => onFilters({})}>
            {search.reset}
          </Button>
        )}
      </div>
      <div className="search-filter-groups">
        <Choices {...{ filters, onFilters }} filter="tags" label={search.tags} choices={tags} />
        <Choices {...{ filters, onFilters }} filter="kinds" label={search.kinds} choices={hitKinds} />
        {hasPropositions && <Choices {...{ filters, onFilters }} filter="stances" label={search.stances} choices={stancesTaken} />}
        <SourceChoice {...{ filters, onFilters }} />
        {outlets.length > 1 && outlets.length <= SIDE_BY_SIDE && (
          <Choices {...{ filters, onFilters }} filter="outlets" label={search.outlets} choices={outlets} />
        )}
        {outlets.length > SIDE_BY_SIDE && (
          <ManyChoices {...{ filters, onFilters }} filter="outlets" label={search.outlets} choices={outlets} />
        )}
        {languages.length > 1 && <Choices {...{ filters, onFilters }} filter="languages" label={search.languages} choices={languages} />}
        <Choices {...{ filters, onFilters }} filter="reliability" label={search.reliability} choices={reliabilities} />
        <Group label={search.published}>
          <Day {...{ filters, onFilters }} filter="from" label={search.from} />
          <Day {...{ filters, onFilters }} filter="to" label={search.to} />
        </Group>
        <Attribution {...{ filters, onFilters }} />
        <Group label={search.notes}>
          {([true, false] as const).map((has) => (
            <ToggleButton
              key={String(has)}
              className="filter-choice"
              isSelected={filters.hasNote === has}
              onChange={(chosen) => onFilters(withFilter(filters, 'hasNote', chosen ? has : undefined))}
            >
              {has ? search.withNote : search.withoutNote}
            </ToggleButton>
          ))}
        </Group>
      </div>
    </aside>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would take the look of a form
    <div role="group" aria-labelledby={id} className="search-filter">
      <h3 id={id}>{label}</h3>
      <div className="search-choices">{children}</div>
    </div>
  );
}

/** Choices side by side, of which several can be made. */
function Choices<F extends ChoiceFilter>(props: PaneProps & { filter: F; label: string; choices: readonly string[] }) {
  const { filters, onFilters, filter, label, choices } = props;
  const nameOf = useFilterName();
  const chosen = choicesOf(filters, filter) as readonly string[];
  return (
    <Group label={label}>
      {choices.map((choice) => (
        <ToggleButton
          key={choice}
          className="filter-choice"
          data-tag={filter === 'tags' ? choice : undefined}
          isSelected={chosen.includes(choice)}
          onChange={(isChosen) => onFilters(withChoice(filters, filter, choice, isChosen))}
        >
          <span className="filter-name">{nameOf({ filter, choice }).choice}</span>
        </ToggleButton>
      ))}
    </Group>
  );
}

/** A list to choose from; what is chosen is shown, and taken away, beside the field. */
function ManyChoices(props: PaneProps & { filter: 'outlets' | 'sourceIds'; label: string; choices: readonly string[]; any?: string }) {
  const { filters, onFilters, filter, label, choices } = props;
  const { search, brief } = useMessages();
  const nameOf = useFilterName();
  const chosen = choicesOf(filters, filter);
  const several = `${chosen.length} ×`;
  const [only] = chosen;
  return (
    <ChoiceField
      label={label}
      chosen={chosen.length === 1 && only !== undefined ? only : chosen.length === 0 ? ANY : several}
      choices={[
        [ANY, props.any ?? brief.all],
        ...(chosen.length > 1 ? [[several, `${search.sourcesChosen} (${chosen.length})`] as const] : []),
        ...choices.map((choice) => [choice, nameOf({ filter, choice }).choice] as const),
      ]}
      onChoose={(choice) => {
        if (choice === ANY) onFilters(withFilter(filters, filter, undefined));
        else if (choice !== several) onFilters(withChoice(filters, filter, choice, !chosen.includes(choice)));
      }}
    />
  );
}

function SourceChoice(props: PaneProps) {
  const { search } = useMessages();
  const summaries = useSession().queries.useSummaries();
  const ids = (summaries ?? []).map(({ source }) => source.id);
  return ids.length > 1 && <ManyChoices {...props} filter="sourceIds" label={search.source} choices={ids} any={search.anySource} />;
}

function Day({ filters, onFilters, filter, label }: PaneProps & { filter: 'from' | 'to'; label: string }) {
  return <DayField label={label} day={filters[filter] ?? null} onDay={(day) => onFilters(withFilter(filters, filter, day ?? undefined))} />;
}

function Attribution({ filters, onFilters }: PaneProps) {
  const { search } = useMessages();
  const set = filters.attribution ?? '';
  /** What is being typed; null when it is what is set. */
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => {
      setTyped(null);
      if (typed.trim() !== set) onFilters(withFilter(filters, 'attribution', typed.trim()));
    }, AFTER_KEY);
    return () => clearTimeout(timer);
  }, [typed, set, filters, onFilters]);
  return <LineField label={search.attribution} description={search.attributionHint} value={typed ?? set} onChange={setTyped} />;
}

/** Each name once, the most frequent first; without the empty one. */
function byNumber(names: readonly string[]): readonly string[] {
  const numbers = Map.groupBy(
    names.filter((name) => name !== ''),
    (name) => name,
  );
  return [...numbers].sort(([, a], [, b]) => b.length - a.length).map(([name]) => name);
}

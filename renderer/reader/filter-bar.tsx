import { Group, ToggleButton } from 'react-aria-components';
import { Button, Empty } from '../design/controls.tsx';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { type Choice, choices, type Fitting, isChosen, type PassageFilter, showAll, visiblePassages, withChoice } from './filter.ts';
import './filter-bar.css';

/** Chooses which passages are shown, and says how many each choice fits and how many are left. */
export function FilterBar(props: {
  filter: PassageFilter;
  onFilter: (filter: PassageFilter) => void;
  /** From `fittingPassages`. */
  fitting: Fitting;
  /** How many passages there are in all. */
  total: number;
}) {
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const words = messages.finding.filter;
  const { filter, onFilter, fitting, total } = props;
  const shown = visiblePassages(filter, fitting)?.size ?? null;
  const nameOf = (choice: Choice) => (choice === 'untouched' || choice === 'mine' ? words[choice] : messages.tags[choice]);
  return (
    <div className="filter-bar">
      <Group className="filter-choices" aria-label={words.bar}>
        <span className="soft" aria-hidden>
          {words.only}
        </span>
        {choices.map((choice) => (
          <ToggleButton
            key={choice}
            className="filter-choice"
            data-tag={choice}
            isSelected={isChosen(filter, choice)}
            onChange={(chosen) => onFilter(withChoice(filter, choice, chosen))}
          >
            <span className="visually-hidden">{words.choice(nameOf(choice), fitting[choice].size)}</span>
            <span className="filter-name" title={choice === 'mine' ? words.mineHint : undefined} aria-hidden>
              {nameOf(choice)}
            </span>
            <span className="filter-count" aria-hidden>
              {fitting[choice].size.toLocaleString(language)}
            </span>
          </ToggleButton>
        ))}
      </Group>
      <div className="filter-shown soft" data-none={shown === 0 || undefined}>
        <div role="status">
          {shown !== null && shown > 0 && words.shown(shown, total)}
          {shown === 0 && <Empty title={words.nothing} hint={words.nothingHint} />}
        </div>
        {shown !== null && (
          <Button look={shown === 0 ? ['small'] : ['link']} onPress={() => onFilter(showAll)}>
            {words.all}
          </Button>
        )}
      </div>
    </div>
  );
}

import { Filter, Hash, Lightbulb, LightbulbOff, Search } from 'lucide-react';
import { memo } from 'react';
import { ToggleButton } from 'react-aria-components';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { FilterBar } from './filter-bar.tsx';
import type { Hit } from './find.ts';
import { FindBar } from './find-bar.tsx';
import { GoToPassage } from './go-to-passage.tsx';
import type { Finding } from './use-finding.ts';

export interface ToolActs {
  find(): void;
  showHit(hit: Hit): void;
  closeFind(): void;
  toPassage(number: number): void;
}

/** Above the text: finding words, going to a passage by its number, showing only some passages. */
export const ReaderTools = memo(function ReaderTools(props: {
  finding: Finding;
  /** How many passages there are, the highest number of one, and the one at hand. */
  count: number;
  highest: number;
  current: number;
  acts: ToolActs;
  /** Whether suggested claims are shown. */
  suggests: boolean;
  onSuggests: () => void;
}) {
  const messages = useMessages();
  const words = messages.finding;
  const { finding, acts } = props;
  return (
    <>
      <div className="reader-tools">
        <ToggleButton className="button plain small" isSelected={finding.filters} onChange={finding.toggleFilters}>
          <Filter size={14} aria-hidden />
          {words.tools.filter}
        </ToggleButton>
        <Button look={['plain', 'small']} onPress={() => finding.setAsksNumber(true)}>
          <Hash size={14} aria-hidden />
          {words.goTo.title}
        </Button>
        {finding.search === null && (
          <Button look={['plain', 'small']} onPress={acts.find}>
            <Search size={14} aria-hidden />
            {words.tools.find}
          </Button>
        )}
        <ToggleButton className="button plain small" isSelected={props.suggests} onChange={props.onSuggests}>
          {props.suggests ? <Lightbulb size={14} aria-hidden /> : <LightbulbOff size={14} aria-hidden />}
          {messages.suggesting.shown}
        </ToggleButton>
        {finding.filters && finding.fitting !== null && (
          <FilterBar filter={finding.filter} onFilter={finding.setFilter} fitting={finding.fitting} total={props.count} />
        )}
        {finding.asksNumber && (
          <GoToPassage count={props.highest} current={props.current} onGo={acts.toPassage} onClose={() => finding.setAsksNumber(false)} />
        )}
      </div>
      {finding.search !== null && (
        <FindBar
          findable={finding.findable}
          from={finding.search.from}
          initial={finding.search.initial}
          onHits={(hits, current) => finding.setFound({ hits, current })}
          onGo={acts.showHit}
          onClose={acts.closeFind}
        />
      )}
    </>
  );
});

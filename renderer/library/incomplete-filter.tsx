import { ToggleButton } from 'react-aria-components';
import type { SourceSummary } from '../../domain/contract.ts';
import { missingDetails } from '../../domain/found-details.ts';
import { useMessages } from '../messages/index.tsx';

/** The sources that lack key details. */
export function incompleteOf(summaries: readonly SourceSummary[]): SourceSummary[] {
  return summaries.filter(({ source }) => missingDetails(source).length > 0);
}

/** Counts the sources that lack key details, and shows only them while it is pressed; nothing when there are none. */
export function IncompleteFilter(props: { count: number; chosen: boolean; onChoose: (chosen: boolean) => void }) {
  const messages = useMessages();
  if (props.count === 0 && !props.chosen) return null;
  return (
    <ToggleButton className="filter-choice" isSelected={props.chosen} onChange={props.onChoose}>
      {messages.details.incomplete(props.count)}
    </ToggleButton>
  );
}

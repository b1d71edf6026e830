// biome-ignore-all lint/a11y/useSemanticElements: the elements of a table cannot stand line by line where only those in view are drawn
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names the cell at the cursor (aria-activedescendant)
// biome-ignore-all lint/a11y/useKeyWithClickEvents: keys go to the grid, which does the same by them (use-grid-keys.ts)
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { Groupable } from '../../domain/claim-properties.ts';
import type { Source } from '../../domain/source.ts';
import { TagWord } from '../design/controls.tsx';
import type { Group } from './arrange.ts';
import { LINE_HEIGHT } from './use-line-window.ts';
import { valueName, type Words } from './value-text.ts';

export function groupHeadId(group: number): string {
  return `group-${group}`;
}

/** The head of a group: what its claims have in common, and how many there are. */
export function GroupHead(props: {
  group: Group;
  number: number;
  by: Groupable;
  index: number;
  span: number;
  isHere: boolean;
  sources: ReadonlyMap<string, Source>;
  words: Words;
  onToggle: () => void;
}) {
  const { group, by, words, index } = props;
  const { grid } = words.messages;
  const source = by === 'source' ? props.sources.get(group.value) : undefined;
  const name = by === 'source' ? (source?.title ?? grid.sourceGone) : valueName(by, group.value, words) || grid.none;
  const Fold = group.isFolded ? ChevronRight : ChevronDown;
  return (
    <div role="row" aria-rowindex={index + 2} className="grid-line grid-group" style={{ top: index * LINE_HEIGHT }}>
      <div
        id={groupHeadId(props.number)}
        role="gridcell"
        aria-colindex={1}
        aria-expanded={!group.isFolded}
        aria-colspan={props.span}
        className="grid-group-head"
        data-here={props.isHere ? '' : undefined}
        onClick={props.onToggle}
      >
        <Fold size={14} aria-hidden />
        {by === 'tag' ? <TagWord tag={group.value} words={name} /> : <span lang={source?.language}>{name}</span>}{' '}
        <span className="soft">{group.count.toLocaleString(words.language)}</span>
      </div>
    </div>
  );
}

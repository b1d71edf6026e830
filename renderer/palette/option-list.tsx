import { memo, useEffect, useRef, useState } from 'react';
import { keyName } from '../key-name.ts';
import { useMessages } from '../messages/index.tsx';
import type { Messages } from '../messages/messages.ts';
import { kinds } from './kinds.ts';
import { marksIn, type Wanted } from './score.ts';
import type { Thing } from './things.ts';
import type { Group } from './use-found.ts';

/** Heights in CSS pixels, the same as in the style sheet. */
const ROW = 34;
const HEADING = 28;
/** How much is rendered above and below what shows. */
const OVERSCAN = 10 * ROW;

/** The options below the field. Only those near the view are rendered, and the one the keys are on. */
export function OptionList(props: {
  /** Of the list; an option's is this and its place: `ID-PLACE`. */
  id: string;
  label: string;
  groups: readonly Group[];
  wanted: Wanted;
  /** The place of the option the keys are on, from 0 through all groups. */
  at: number;
  onActive: (at: number) => void;
  onChoose: (at: number) => void;
}) {
  const { id, groups, wanted, at } = props;
  const messages = useMessages();
  const list = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, bottom: 2 * OVERSCAN });
  const follow = () => {
    const element = list.current;
    if (element !== null) setView({ top: element.scrollTop, bottom: element.scrollTop + element.clientHeight });
  };

  let before = 0;
  let top = 0;
  const count = groups.reduce((sum, { things }) => sum + things.length, 0);
  const placed = groups.map((group) => {
    const place = { group, before, top };
    before += group.things.length;
    top += HEADING + group.things.length * ROW;
    return place;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has another place for the same number
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const row = topOf(placed, at);
    if (at === 0) element.scrollTop = 0;
    else if (row < element.scrollTop + HEADING) element.scrollTop = row - HEADING;
    else if (row + ROW > element.scrollTop + element.clientHeight) element.scrollTop = row + ROW - element.clientHeight;
    follow();
  }, [groups, at]);

  return (
    <div ref={list} id={id} role="listbox" aria-label={props.label} className="palette-list" tabIndex={-1} onScroll={follow}>
      {placed.map(({ group, before, top }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list box
        <div
          key={group.id}
          role="group"
          aria-label={headingOf(messages, group.id)}
          className="palette-group"
          style={{ height: HEADING + group.things.length * ROW }}
        >
          <div className="palette-heading" aria-hidden>
            {headingOf(messages, group.id)}
            {group.total > group.things.length && <span>{messages.palette.shownOf(group.things.length, group.total)}</span>}
          </div>
          {group.things.map((thing, index) => {
            const place = before + index;
            const y = HEADING + index * ROW;
            const isNear = top + y > view.top - OVERSCAN && top + y < view.bottom + OVERSCAN;
            if (!isNear && place !== at) return null;
            return (
              <Option
                key={thing.key}
                id={`${id}-${place}`}
                thing={thing}
                wanted={wanted}
                letters={kinds.find((kind) => kind.id === group.id)?.letters ?? true}
                top={y}
                isActive={place === at}
                place={place}
                count={count}
                onActive={props.onActive}
                onChoose={props.onChoose}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

function headingOf(messages: Messages, id: string): string {
  return kinds.find((kind) => kind.id === id)?.heading(messages) ?? messages.palette.recent;
}

function topOf(placed: readonly { readonly group: Group; readonly before: number; readonly top: number }[], at: number): number {
  const here = placed.findLast(({ before }) => before <= at);
  return here === undefined ? 0 : here.top + HEADING + (at - here.before) * ROW;
}

interface OptionProps {
  readonly id: string;
  readonly thing: Thing;
  readonly wanted: Wanted;
  readonly letters: boolean;
  readonly top: number;
  readonly isActive: boolean;
  readonly place: number;
  /** How many options there are in all. */
  readonly count: number;
  readonly onActive: (at: number) => void;
  readonly onChoose: (at: number) => void;
}

const Option = memo(function Option({ id, thing, wanted, letters, top, isActive, place, count, onActive, onChoose }: OptionProps) {
  const { tags } = useMessages();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-setsize={count}
      aria-posinset={place + 1}
      className="palette-option"
      data-key={thing.key}
      style={{ top }}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={() => !isActive && onActive(place)}
      onClick={() => onChoose(place)}
    >
      {thing.tag !== undefined && (
        <span className="palette-tag" data-tag={thing.tag}>
          {tags[thing.tag]}
        </span>
      )}
      <span className="palette-title" lang={thing.language}>
        {marked(thing.title, wanted, letters)}
      </span>
      {thing.detail !== undefined && thing.detail !== '' && (
        <span className="palette-detail" lang={thing.language}>
          {thing.detail}
        </span>
      )}
      {thing.keys !== undefined && (
        <span className="palette-keys">
          <kbd>{keyName(thing.keys)}</kbd>
        </span>
      )}
    </div>
  );
});

/** A title with the letters that fit told apart. */
function marked(title: string, wanted: Wanted, letters: boolean) {
  const marks = wanted.words.length === 0 ? [] : marksIn(wanted, title, letters);
  if (marks.length === 0) return title;
  let end = 0;
  return marks
    .flatMap((mark) => {
      const parts = [title.slice(end, mark.start), <b key={mark.start}>{title.slice(mark.start, mark.end)}</b>];
      end = mark.end;
      return parts;
    })
    .concat(title.slice(end));
}

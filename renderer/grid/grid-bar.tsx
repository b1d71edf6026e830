import { Filter, RefreshCw, Search, X } from 'lucide-react';
import { type RefObject, useRef } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { isBounded, isNoFilter, noFilter } from '../../domain/claim-filter.ts';
import { type ClaimProperty, choosable, datable, type Groupable, groupable } from '../../domain/claim-properties.ts';
import { Button } from '../design/controls.tsx';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import type { ClaimTable } from './claim-table.ts';
import type { MenuPlace } from './column-menu.tsx';
import type { GridShape } from './shape.ts';
import { nameOf } from './value-text.ts';

/** What filters, sorts and groups the claims now, each to be taken away, and the words they are found by. */
export function GridBar(props: {
  shape: GridShape;
  table: ClaimTable;
  search: RefObject<HTMLInputElement | null>;
  isStale: boolean;
  onAgain: () => void;
  onShape: (change: Partial<GridShape>) => void;
  onMenu: (place: MenuPlace) => void;
  /** From the words to the table. */
  onDown: () => void;
}) {
  const { shape, onShape } = props;
  const { filter, sort } = shape;
  const messages = useMessages();
  const words = messages.grid;
  const filterButton = useRef<HTMLButtonElement>(null);
  const menu = (property: ClaimProperty, element: HTMLElement | null) => element !== null && props.onMenu({ property, element });
  return (
    <>
      <span className="grid-search">
        <Search size={14} aria-hidden />
        <input
          ref={props.search}
          type="search"
          aria-label={words.quick}
          placeholder={words.quick}
          value={filter.text}
          maxLength={1000}
          spellCheck={false}
          onChange={(event) => onShape({ filter: { ...filter, text: event.target.value } })}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Escape' && filter.text !== '') onShape({ filter: { ...filter, text: '' } });
            else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === 'Escape') props.onDown();
            else return;
            event.preventDefault();
          }}
        />
      </span>
      <MenuTrigger>
        <AriaButton ref={filterButton} className="button small">
          <Filter size={14} aria-hidden />
          {words.filter}
        </AriaButton>
        <Popover className="popover" placement="bottom start">
          <Menu aria-label={words.filter} onAction={(key) => menu(key as ClaimProperty, filterButton.current)}>
            {[...choosable, ...datable].map((property) => (
              <MenuItem key={property} id={property} className="option">
                {words.columns[property]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <label className="grid-by">
        <span>{words.groupBy}</span>
        <select
          value={shape.group ?? ''}
          onChange={(event) => onShape({ group: groupable.find((each) => each === event.target.value) ?? null })}
        >
          <option value="">{words.noGroup}</option>
          {groupable.map((property: Groupable) => (
            <option key={property} value={property}>
              {words.columns[property]}
            </option>
          ))}
        </select>
      </label>
      {props.isStale && (
        <Button look={['small']} onPress={props.onAgain} aria-description={words.againHint}>
          <RefreshCw size={14} aria-hidden />
          {words.again}
        </Button>
      )}
      {(!isNoFilter(filter) || sort.length > 0) && (
        <ul className="grid-chips">
          <FilterChips {...props} onOpen={menu} />
          {sort.map((key) => (
            <Chip
              key={key.by}
              words={`${words.sortedBy}: ${words.columns[key.by]} ${key.descending ? '↓' : '↑'}`}
              clear={words.clear(words.columns[key.by])}
              onOpen={() => onShape({ sort: sort.map((each) => (each === key ? { ...each, descending: !each.descending } : each)) })}
              onClear={() => onShape({ sort: sort.filter((each) => each !== key) })}
            />
          ))}
          {!isNoFilter(filter) && (
            <li>
              <Button look={['plain', 'small']} onPress={() => onShape({ filter: noFilter })}>
                {words.clearAll}
              </Button>
            </li>
          )}
        </ul>
      )}
    </>
  );
}

function FilterChips(props: {
  shape: GridShape;
  table: ClaimTable;
  onShape: (change: Partial<GridShape>) => void;
  onOpen: (property: ClaimProperty, at: HTMLElement) => void;
}) {
  const { filter } = props.shape;
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const words = messages.grid;
  const named = (property: ClaimProperty, value: string) => nameOf(property, value, props.table, { messages, language }) || words.none;
  const change = (change: Partial<typeof filter>) => props.onShape({ filter: { ...filter, ...change } });
  return (
    <>
      {choosable.map((property) => {
        const values = filter.choices[property] ?? [];
        if (values.length === 0) return null;
        const shown = values.slice(0, 2).map((value) => named(property, value));
        const more = values.length > 2 ? ` +${values.length - 2}` : '';
        const { [property]: _gone, ...choices } = filter.choices;
        return (
          <Chip
            key={property}
            words={`${words.columns[property]}: ${shown.join(', ')}${more}`}
            clear={words.clear(words.columns[property])}
            onOpen={(element) => props.onOpen(property, element)}
            onClear={() => change({ choices })}
          />
        );
      })}
      {datable.map((property) => {
        const range = filter.days[property];
        if (!isBounded(range)) return null;
        const { [property]: _gone, ...days } = filter.days;
        return (
          <Chip
            key={property}
            words={`${words.columns[property]}: ${range.from ?? ''} – ${range.to ?? ''}`}
            clear={words.clear(words.columns[property])}
            onOpen={(element) => props.onOpen(property, element)}
            onClear={() => change({ days })}
          />
        );
      })}
    </>
  );
}

function Chip(props: { words: string; clear: string; onOpen: (at: HTMLElement) => void; onClear: () => void }) {
  return (
    <li className="grid-chip">
      <button type="button" onClick={(event) => props.onOpen(event.currentTarget)}>
        {props.words}
      </button>
      <button type="button" className="grid-chip-clear" aria-label={props.clear} onClick={props.onClear}>
        <X size={12} aria-hidden />
      </button>
    </li>
  );
}

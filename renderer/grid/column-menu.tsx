import { ArrowDown, ArrowUp, EyeOff, Layers, ListOrdered } from 'lucide-react';
import { Dialog, Popover } from 'react-aria-components';
import { type ClaimProperty, choosable, datable, groupable } from '../../domain/claim-properties.ts';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import type { ClaimTable } from './claim-table.ts';
import { DayRangeFields } from './day-range.tsx';
import { FacetChoices } from './facet-choices.tsx';
import { type GridShape, sortedOnce } from './shape.ts';

/** A property of claims and the element its menu hangs on. */
export interface MenuPlace {
  readonly property: ClaimProperty;
  readonly element: HTMLElement;
}

/** What can be done by one property: sort, group, choose among its values, hide its column. */
export function ColumnMenu(props: {
  place: MenuPlace;
  table: ClaimTable;
  shape: GridShape;
  onShape: (change: Partial<GridShape>) => void;
  onClose: () => void;
}) {
  const { shape, table, onShape } = props;
  const { property, element } = props.place;
  const messages = useMessages();
  const words = messages.grid;
  const isShown = shape.columns.some(({ column }) => column === property);
  const chosen = choosable.find((each) => each === property);
  const dated = datable.find((each) => each === property);
  const group = groupable.find((each) => each === property);
  const filter = { filter: shape.filter, onFilter: (filter: GridShape['filter']) => onShape({ filter }) };
  const act = (change: Partial<GridShape>): void => {
    onShape(change);
    props.onClose();
  };
  return (
    <Popover
      className="popover column-menu"
      triggerRef={{ current: element }}
      isOpen
      placement="bottom start"
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
    >
      <Dialog aria-label={words.menuOf(words.columns[property])}>
        {isShown && (
          <div className="column-acts">
            <Button look={['plain', 'small']} onPress={() => act({ sort: [{ by: property, descending: false }] })}>
              <ArrowUp size={14} aria-hidden />
              {words.ascending}
            </Button>
            <Button look={['plain', 'small']} onPress={() => act({ sort: [{ by: property, descending: true }] })}>
              <ArrowDown size={14} aria-hidden />
              {words.descending}
            </Button>
            {shape.sort.length > 0 && (
              <Button look={['plain', 'small']} onPress={() => act({ sort: sortedOnce(shape.sort, property, true) })}>
                <ListOrdered size={14} aria-hidden />
                {words.sortAlso}
              </Button>
            )}
            {group !== undefined && (
              <Button look={['plain', 'small']} onPress={() => act({ group: shape.group === group ? null : group })}>
                <Layers size={14} aria-hidden />
                {shape.group === group ? words.noGroup : words.group}
              </Button>
            )}
            {shape.columns.length > 1 && (
              <Button look={['plain', 'small']} onPress={() => act({ columns: shape.columns.filter(({ column }) => column !== property) })}>
                <EyeOff size={14} aria-hidden />
                {words.hide}
              </Button>
            )}
          </div>
        )}
        {chosen !== undefined && <FacetChoices table={table} property={chosen} {...filter} />}
        {dated !== undefined && <DayRangeFields property={dated} {...filter} />}
      </Dialog>
    </Popover>
  );
}

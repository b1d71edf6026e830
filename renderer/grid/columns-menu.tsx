import { ChevronDown, ChevronUp, Columns3 } from 'lucide-react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { columns } from './columns.ts';
import { type GridShape, movedBy, type ShownColumn } from './shape.ts';

/** Which columns show, and in what order. */
export function ColumnsMenu({ shape, onShape }: { shape: GridShape; onShape: (change: Partial<GridShape>) => void }) {
  const messages = useMessages();
  const words = messages.grid;
  const shown = shape.columns;
  const hidden = columns.filter(({ id }) => !shown.some(({ column }) => column === id));
  const become = (columns: readonly ShownColumn[]) => onShape({ columns });
  return (
    <DialogTrigger>
      <Button look={['small']}>
        <Columns3 size={14} aria-hidden />
        {words.chooseColumns}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="columns-menu" aria-label={words.chooseColumns}>
          <ul>
            {shown.map(({ column }, at) => (
              <li key={column}>
                <label>
                  <input
                    type="checkbox"
                    checked
                    disabled={shown.length === 1}
                    onChange={() => become(shown.filter((each) => each.column !== column))}
                  />
                  {words.columns[column]}
                </label>
                <Button
                  look={['plain', 'small', 'icon']}
                  aria-label={words.moveLeft(words.columns[column])}
                  isDisabled={at === 0}
                  onPress={() => become(movedBy(shown, column, -1))}
                >
                  <ChevronUp size={14} aria-hidden />
                </Button>
                <Button
                  look={['plain', 'small', 'icon']}
                  aria-label={words.moveRight(words.columns[column])}
                  isDisabled={at === shown.length - 1}
                  onPress={() => become(movedBy(shown, column, 1))}
                >
                  <ChevronDown size={14} aria-hidden />
                </Button>
              </li>
            ))}
            {hidden.map(({ id, width }) => (
              <li key={id}>
                <label>
                  <input type="checkbox" checked={false} onChange={() => become([...shown, { column: id, width }])} />
                  {words.columns[id]}
                </label>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

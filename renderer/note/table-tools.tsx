import type { LexicalEditor } from 'lexical';
import {
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  FoldHorizontal,
  FoldVertical,
  Grid2x2X,
  type LucideIcon,
  PanelTop,
} from 'lucide-react';
import type { EditorWords } from './editor-words.ts';
import { $changeTable, type TableChange } from './table-changes.ts';
import { Group, keys, Tool } from './tool.tsx';

const tools: readonly [TableChange, LucideIcon, string | null][] = [
  ['rowAbove', BetweenHorizontalStart, null],
  ['rowBelow', BetweenHorizontalEnd, keys('Enter')],
  ['columnLeft', BetweenVerticalStart, null],
  ['columnRight', BetweenVerticalEnd, keys('Enter', true)],
  ['removeRow', FoldVertical, keys('Backspace', true)],
  ['removeColumn', FoldHorizontal, keys('Delete', true)],
  ['headerRow', PanelTop, null],
  ['removeTable', Grid2x2X, null],
];

/** What can be done to the table with the cursor; it stands in the toolbar as long as the cursor is in one. */
export function TableTools({ editor, words, headed }: { editor: LexicalEditor; words: EditorWords; headed: boolean }) {
  return (
    <Group name={words.tableTools}>
      {tools.map(([change, Icon, hint]) => (
        <Tool
          key={change}
          name={words[change]}
          hint={hint}
          icon={Icon}
          {...(change === 'headerRow' ? { pressed: headed } : {})}
          onPress={() => editor.update(() => void $changeTable(change))}
        />
      ))}
    </Group>
  );
}

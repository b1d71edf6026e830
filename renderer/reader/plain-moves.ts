import { bySentence, type Cursor, extend, grownTo, moveCaret, toOffset, toSelection, unitOf } from './cursor.ts';
import type { ReaderAction } from './keys.ts';
import { type Ground, placeAt } from './moves.ts';

/**
 * Where a key leads in a text that is only looked at.
 * @returns null for what changes nothing there: keys for claims and triage, and to let go of what is not selected
 */
export function moved(ground: Ground, cursor: Cursor, action: ReaderAction): Cursor | null {
  switch (action.do) {
    case 'passage':
      return toOffset(ground, ground.blocks[placeAt(ground, cursor.start) + action.by]?.start ?? cursor.start);
    case 'edge':
      return toOffset(ground, ground.blocks.at(action.by === 1 ? -1 : 0)?.start ?? 0);
    case 'sentence':
      return bySentence(ground, cursor, action.by);
    case 'caret':
      return moveCaret(ground, cursor, action.unit, action.by);
    case 'extend':
      return extend(ground, cursor, unitOf(action.unit, cursor), action.by);
    case 'grow':
      return grownTo(ground, cursor, action.unit);
    case 'select-all':
      return toSelection(ground, ground.passages[0]?.start ?? 0, ground.passages.at(-1)?.end ?? 0);
    case 'leave':
      return cursor.selected ? toOffset(ground, cursor.start) : null;
    default:
      return null;
  }
}

import { useState } from 'react';
import type { Slip } from '../../domain/suggest/slips/slip.ts';
import type { Messages } from '../messages/messages.ts';
import type { Command } from '../palette/commands.ts';
import type { Reading } from '../reader/use-reading.ts';
import { useNotices } from '../session.tsx';
import { useStable } from '../use-stable.ts';
import type { SourceSlips } from './use-source-slips.ts';

/** Going from slip to slip, each with its reason. */
export interface SlipWalk {
  /** The one whose reason is told. */
  readonly told: Slip | null;
  /** Goes to the next or the one before, and tells why it is pointed out. */
  readonly go: (by: 1 | -1) => void;
  /** Says that the one that is told is none, and goes on. */
  readonly dismiss: () => void;
  readonly close: () => void;
}

/**
 * @param words of likely slips
 * @param onTell called before a reason is told: whatever else is told ends
 * @param focusText gives the keys back to the text
 */
export function useSlipWalk(
  slips: SourceSlips,
  { cursor, goToPlace }: Pick<Reading, 'cursor' | 'goToPlace'>,
  words: Messages['slips'],
  onTell: () => void,
  focusText: () => void,
): SlipWalk {
  const notices = useNotices();
  const [at, setAt] = useState<Slip | null>(null);
  // What the cursor left is told no longer.
  const told = at !== null && cursor !== null && cursor.start <= at.start && at.start < cursor.end ? at : null;
  const acts = useStable({
    go(by: 1 | -1): void {
      const next = slipBeside(slips.shown, told?.start ?? cursor?.start ?? 0, told === null, by);
      if (next === undefined) {
        acts.close();
        notices.tell({ tone: 'info', text: words.noFurther, topic: 'slip' });
        return;
      }
      onTell();
      goToPlace(next.start);
      setAt(next);
    },
    dismiss(): void {
      if (told === null) return;
      slips.dismiss(told);
      acts.go(1);
    },
    close(): void {
      if (told === null) return;
      setAt(null);
      focusText();
    },
  });
  return { told, ...acts };
}

/** The first slip after a place, or the last before it. @param isIncluded whether one at the place itself will do */
export function slipBeside(slips: readonly Slip[], place: number, isIncluded: boolean, by: 1 | -1): Slip | undefined {
  return by === 1
    ? slips.find(({ start }) => start > place || (isIncluded && start === place))
    : slips.findLast(({ start }) => start < place);
}

/** What the reader offers the palette about likely slips. */
export function slipCommands({ slips: words }: Messages, go: SlipWalk['go']): readonly Command[] {
  return [
    { id: 'next-slip', title: words.next, keys: 'l', run: () => go(1) },
    { id: 'previous-slip', title: words.previous, keys: 'Shift l', run: () => go(-1) },
  ];
}

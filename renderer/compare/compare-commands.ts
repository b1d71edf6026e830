import type { Messages } from '../messages/messages.ts';
import type { Command } from '../palette/commands.ts';
import { type CompareTab, compareTabs } from './tabs.ts';

/** Each way to look across sources, offered from anywhere. */
export function compareCommands({ compare, matrix }: Messages, go: (tab: CompareTab) => void): readonly Command[] {
  return compareTabs.map((tab) => ({ id: `compare-${tab}` as const, title: matrix.goTo(compare.tabs[tab]), run: () => go(tab) }));
}

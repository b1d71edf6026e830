import type { Messages } from './messages/messages.ts';
import type { Command } from './palette/commands.ts';

/**
 * Going to another notebook: the host asks which in a dialog of its own, since a window names no path.
 * @param host only Electron has such a dialog
 */
export function notebookCommands(
  { palette }: Messages,
  host: 'electron' | 'chromium' | 'cli',
  ask: (which: 'open' | 'new') => void,
): readonly Command[] {
  if (host !== 'electron') return [];
  return [
    { id: 'open-notebook', title: palette.names.openNotebook, run: () => ask('open') },
    { id: 'new-notebook', title: palette.names.newNotebook, run: () => ask('new') },
  ];
}

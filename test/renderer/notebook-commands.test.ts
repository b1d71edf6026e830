import { expect, test, vi } from 'vitest';
import { catalogues } from '../../renderer/messages/index.tsx';
import { notebookCommands } from '../../renderer/notebook-commands.ts';

test('other notebooks can be asked for where the host has a dialog for it', () => {
  const ask = vi.fn();
  const commands = notebookCommands(catalogues.en, 'electron', ask);
  for (const command of commands) command.run();
  expect(commands.map(({ title }) => title)).toEqual(['Open another notebook…', 'New notebook…']);
  expect(ask.mock.calls).toEqual([['open'], ['new']]);
  expect(notebookCommands(catalogues.en, 'chromium', ask)).toEqual([]);
});

import { z } from 'zod';
import { notebook } from '../notebook.ts';
import { defineCommand } from './command.ts';
import { editing, find } from './find.ts';

/** Gives the notebook another title. Its file keeps its name. */
export const renameNotebook = defineCommand({
  name: 'rename-notebook',
  params: z.strictObject({ title: notebook.shape.title }),
  run: ({ title }, reading) => editing(find(reading, 'notebook', 'notebook'), (present) => ({ ...present, title })),
});

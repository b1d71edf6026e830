import { z } from 'zod';
import { viewName } from '../saved-view.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { editing, find } from './find.ts';

/** Gives a saved view another name. */
export const renameView = defineCommand({
  name: 'rename-view',
  params: z.strictObject({ viewId: id, name: viewName }),
  run: ({ viewId, name }, reading) => editing(find(reading, 'view', viewId), (view) => ({ ...view, name })),
});

import { z } from 'zod';
import { noChanges } from '../changes.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { find, outcome } from './find.ts';

/** Removes a saved view. The claims stay as they are. */
export const removeView = defineCommand({
  name: 'remove-view',
  params: z.strictObject({ viewId: id }),
  run({ viewId }, reading) {
    const view = find(reading, 'view', viewId);
    return view.ok ? outcome({ ...noChanges, removed: [view.value] }) : view;
  },
});

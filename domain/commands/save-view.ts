import { z } from 'zod';
import { noChanges, update } from '../changes.ts';
import { type SavedView, viewName, viewShape } from '../saved-view.ts';
import { newId } from '../validate.ts';
import { defineCommand } from './command.ts';
import { outcome } from './find.ts';

/** Keeps a way to look at the claims under a name: a new one, or in the place of what was kept under its identifier. */
export const saveView = defineCommand({
  name: 'save-view',
  params: z.strictObject({ viewId: newId, name: viewName, shape: viewShape }),
  run({ viewId, name, shape }, reading, { now }) {
    const present = reading.get('view', viewId);
    const view: SavedView = { kind: 'view', id: viewId, name, ...shape, savedAt: now };
    return outcome(present === undefined ? { ...noChanges, added: [view] } : update(present, view));
  },
});

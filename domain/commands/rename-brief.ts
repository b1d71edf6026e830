import { z } from 'zod';
import { briefTitle } from '../brief.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { editing, find } from './find.ts';

/** Gives a brief another title. */
export const renameBrief = defineCommand({
  name: 'rename-brief',
  params: z.strictObject({ briefId: id, title: briefTitle }),
  run: ({ briefId, title }, reading) => editing(find(reading, 'brief', briefId), (brief) => ({ ...brief, title })),
});

import { z } from 'zod';
import { presentation } from '../brief.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { editing, find } from './find.ts';

/** Sets the language and the citation style in which a brief is exported; null leaves either to whoever exports. */
export const presentBrief = defineCommand({
  name: 'present-brief',
  params: z.strictObject({ briefId: id, presentation }),
  run: ({ briefId, presentation }, reading) => editing(find(reading, 'brief', briefId), (brief) => ({ ...brief, presentation })),
});

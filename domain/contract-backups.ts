import { z } from 'zod';
import { backup } from './backup.ts';
import { id } from './validate.ts';

/** What a window may ask of the services about backups of an open notebook. */
export const backupProcedures = {
  /** Makes one now. */
  'backups.make': { params: z.strictObject({ taskId: id }), result: backup },
} as const;

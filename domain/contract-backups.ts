import { z } from 'zod';
import { backup } from './backup.ts';
import { failure } from './contract-failure.ts';
import { id } from './validate.ts';

/** What a window may ask of the services about backups of an open notebook. */
export const backupProcedures = {
  /** Makes one now. */
  'backups.make': { params: z.strictObject({ taskId: id }), result: backup },
} as const;

/** Told to every window when the backup that was due could not be made. The next one is tried in its time. */
export const backupEvents = { 'backup-failed': failure } as const;

import type { Fault } from './fault.ts';
import { clock } from './made/clock.ts';
import { damagedFile } from './made/damaged-file.ts';
import { diskFull } from './made/disk-full.ts';
import { foreignLog } from './made/foreign-log.ts';
import { ioError } from './made/io-error.ts';
import { kill } from './made/kill.ts';
import { powerLoss } from './made/power-loss.ts';
import { readOnly } from './made/read-only.ts';
import { replaced } from './made/replaced.ts';
import { twoPrograms } from './made/two-programs.ts';

/** Every fault that is made without a window. */
export const faults: readonly Fault[] = [
  kill,
  powerLoss,
  ioError,
  diskFull,
  readOnly,
  damagedFile,
  replaced,
  foreignLog,
  twoPrograms,
  clock,
];

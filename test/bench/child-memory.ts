import { readFileSync } from 'node:fs';

/** Memory of child processes, which Linux tells in /proc. */
export const canReadMemory = process.platform === 'linux';

/** The processes that one has started and that still run; none when it has ended. @param pid default: this one */
export function childPids(pid: number = process.pid): number[] {
  const pids = canReadMemory ? readIfThere(`/proc/${pid}/task/${pid}/children`) : '';
  return pids.split(' ').filter(Boolean).map(Number);
}

/** The most physical memory a process has held since it started, in MB; null when it cannot be known, or it has ended. */
export function peakMemory(pid: number): number | null {
  if (!canReadMemory) return null;
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readIfThere(`/proc/${pid}/status`))?.[1];
  return kibibytes === undefined ? null : (Number(kibibytes) * 1024) / 1e6;
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

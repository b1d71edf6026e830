import { readFileSync } from 'node:fs';

/** Memory of child processes, which Linux tells in /proc. */
export const canReadMemory = process.platform === 'linux';

/** The processes this one has started and that still run. */
export function childPids(): number[] {
  if (!canReadMemory) return [];
  const pids = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  return pids.split(' ').filter(Boolean).map(Number);
}

/** The most physical memory a process has held since it started, in MB; null when it cannot be known. */
export function peakMemory(pid: number): number | null {
  if (!canReadMemory) return null;
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return kibibytes === undefined ? null : (Number(kibibytes) * 1024) / 1e6;
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from './fault.ts';

/** What some faults need of the machine, and who may make them. */

/** Why no disk can be mounted here; null when one can. */
export function missingMounts(): string | null {
  if (process.platform !== 'linux') return 'needs Linux';
  if (process.getuid?.() !== 0) return 'needs root, to mount a small disk';
  return works('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']) ? null : 'needs the right to mount a small disk';
}

/** Why system calls cannot be watched here; null when they can. */
export function missingStrace(): string | null {
  if (process.platform !== 'linux') return 'needs Linux';
  return works('strace', ['-f', '--seccomp-bpf', '-e', 'trace=fsync', 'true'])
    ? null
    : 'needs strace 5.3 or newer, and the right to trace programs';
}

function works(program: string, words: readonly string[]): boolean {
  try {
    execFileSync(program, words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export function system(program: string, ...words: string[]): void {
  execFileSync(program, words, { stdio: 'pipe' });
}

/** Works on a disk of its own, gone afterwards. @param size as mount knows it, such as `4m` */
export function onDisk<T>(size: string, work: (folder: string) => Promise<T> | T): Promise<T> {
  return inFolder(async (folder) => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    system('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk);
    try {
      return await work(disk);
    } finally {
      system('umount', '-l', disk);
    }
  });
}

/** Takes every byte of a disk but so many; whole pages of 4096. */
export function fillUp(disk: string, free = 0): void {
  const reserve = join(disk, 'reserve');
  writeFileSync(reserve, Buffer.alloc(free));
  for (const size of [1_000_000, 100_000, 4096]) {
    try {
      for (;;) writeFileSync(join(disk, 'filler'), Buffer.alloc(size), { flag: 'a' });
    } catch {
      // It is full, for pieces of this size.
    }
  }
  rmSync(reserve);
}

export function freeUp(disk: string): void {
  rmSync(join(disk, 'filler'), { force: true });
}

import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Acknowledged } from '../ledger.ts';

/** A program that works in a notebook, with what it told so far. */
export interface Child {
  readonly process: ChildProcessByStdio<null, Readable, null>;
  /** Everything it acknowledged, in order. */
  acknowledged(): Acknowledged[];
  /** Its lines; the last may be cut off. */
  lines(): string[];
  /** Settles with the first line that begins so, or when the program has ended. */
  heard(beginning: string): Promise<void>;
  readonly ended: Promise<void>;
}

/** Starts `work-child.ts`. @param through a program that starts it, with its words, such as `strace` */
export function startChild(words: readonly string[], through: readonly string[] = []): Child {
  const [program = '', ...rest] = [...through, process.execPath, join(import.meta.dirname, 'work-child.ts'), ...words];
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  let isOver = false;
  const ended = once(child, 'close').then(() => {
    isOver = true;
  });
  const lines = () => told.split('\n');
  return {
    process: child,
    lines,
    acknowledged: () => acknowledgedIn(lines().slice(0, -1)),
    async heard(beginning) {
      while (!isOver && !lines().some((line) => line.startsWith(beginning))) await Promise.race([once(child.stdout, 'data'), ended]);
    },
    ended,
  };
}

/** What lines of a child acknowledge. */
export function acknowledgedIn(lines: readonly string[]): Acknowledged[] {
  return lines.flatMap((line) => (line.startsWith('+ ') ? [JSON.parse(line.slice(2)) as Acknowledged] : []));
}

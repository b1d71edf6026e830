import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { testBrowser } from '../run/browser.ts';

/** What the figures were measured on. */
export interface MachineFacts {
  readonly system: string;
  readonly cores: number;
  readonly processor: string;
  /** In GiB. */
  readonly memory: number;
  readonly node: string;
  readonly browser: string;
  /** Programs that wanted a core in the last minute, on average, when the run began: above `cores` others were in the way. */
  readonly load: number;
}

export function machineFacts(): MachineFacts {
  const processors = cpus();
  return {
    system: `${process.platform} ${process.arch}`,
    cores: processors.length,
    processor: processors[0]?.model ?? 'unknown',
    memory: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    browser: execFileSync(testBrowser(), ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim(),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

export function describeMachine({ system, cores, processor, memory, node, browser, load }: MachineFacts): string {
  return `${system}, ${cores} cores (${processor}), ${memory} GiB; Node ${node}; ${browser}; load when the run began: ${load}`;
}

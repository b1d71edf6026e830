import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unwrap } from '../../domain/result.ts';
import { createApp } from '../../main/app.ts';
import { inFolder } from './fault.ts';
import type { Acknowledged } from './ledger.ts';
import { faultPorts } from './ports.ts';
import { randomFrom } from './random.ts';
import { createWork } from './work.ts';

/** A sound notebook that faults begin with: closed, with a source, claims, notes and some history. */
export interface Base {
  readonly bytes: Buffer;
  readonly acknowledged: readonly Acknowledged[];
  /** Writes it to a file. */
  copyTo(path: string): void;
}

let made: Promise<Base> | null = null;

/** Made once. */
export function baseNotebook(): Promise<Base> {
  made ??= inFolder(async (folder) => {
    const path = join(folder, 'Base.caveat');
    const app = unwrap(createApp(faultPorts(), path, { create: true }));
    const work = await createWork(app, randomFrom(1));
    const acknowledged = [unwrap(await work.import()), unwrap(await work.tag())];
    for (let i = 0; i < 60; i++) {
      const step = await work.step();
      if (step.ok) acknowledged.push(step.value);
    }
    await app.close();
    const bytes = readFileSync(path);
    return { bytes, acknowledged, copyTo: (to) => writeFileSync(to, bytes) };
  });
  return made;
}

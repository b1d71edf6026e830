import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { dataDirectory, type Machine, makePrivateFolder } from './places.ts';

/**
 * Has Node keep what it makes of the program's sources, for this process and those it starts: the next start takes half the time to load
 * them. It holds nothing of a notebook. Where it cannot be kept, or `NODE_COMPILE_CACHE` says where, nothing is done.
 */
export function keepCompiled(machine: Machine): void {
  const { env } = machine;
  if (env['NODE_COMPILE_CACHE'] || env['NODE_DISABLE_COMPILE_CACHE']) return;
  const folder = join(dataDirectory(machine), 'compiled');
  if (!makePrivateFolder(folder).ok) return;
  enableCompileCache(folder);
  process.env['NODE_COMPILE_CACHE'] = folder;
}

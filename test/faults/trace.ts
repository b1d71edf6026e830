import { acknowledgedIn } from './child/start.ts';
import type { Acknowledged } from './ledger.ts';

/** What strace saw of a program that works in a notebook, in order. */

export type Event =
  | { readonly kind: 'write'; readonly path: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly path: string; readonly length: number }
  | { readonly kind: 'sync'; readonly path: string }
  | { readonly kind: 'delete'; readonly path: string }
  | { readonly kind: 'acknowledged'; readonly what: Acknowledged };

/**
 * @param trace of `strace -f -y -xx -o`, with `pwrite64`, `ftruncate`, `fsync`, `fdatasync`, `unlink` and `write`
 * @param notebook whose file and log count; the shared memory beside them is gone with the power
 */
export function eventsIn(trace: string, notebook: string): Event[] {
  const files: readonly string[] = [notebook, `${notebook}-wal`];
  /** Calls that another thread came in between, by the thread. */
  const begun = new Map<string, string>();
  return trace.split('\n').flatMap((line) => {
    const [, thread = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const unfinished = /^(.*) <unfinished \.\.\.>$/.exec(rest);
    if (unfinished !== null) {
      begun.set(thread, unfinished[1] ?? '');
      return [];
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest);
    const event = eventOf(resumed === null ? rest : `${begun.get(thread) ?? ''}${resumed[1]}`);
    return event === null || ('path' in event && !files.includes(event.path)) ? [] : [event];
  });
}

function eventOf(call: string): Event | null {
  const [, name = '', fd = '', path = '', rest = ''] = /^(\w+)\((\d+)<((?:[^>\\]|\\.)*)>(.*)$/.exec(call) ?? [];
  const place = text(path);
  if (name === 'pwrite64') {
    const [, bytes = '', at = '', written = ''] = /^, "([^"]*)", \d+, (\d+)\)\s+= (\d+)/.exec(rest) ?? [];
    if (written === '') return null;
    return { kind: 'write', path: place, at: Number(at), bytes: bytesIn(bytes).subarray(0, Number(written)) };
  }
  if (name === 'ftruncate') {
    const [, length = ''] = /^, (\d+)\)\s+= 0/.exec(rest) ?? [];
    return length === '' ? null : { kind: 'truncate', path: place, length: Number(length) };
  }
  if (name === 'fsync' || name === 'fdatasync') return /^\)\s+= 0/.test(rest) ? { kind: 'sync', path: place } : null;
  if (name === 'write' && fd === '1') {
    const [, bytes = ''] = /^, "([^"]*)"/.exec(rest) ?? [];
    const [what] = acknowledgedIn([bytesIn(bytes).toString('utf8').trimEnd()]);
    return what === undefined ? null : { kind: 'acknowledged', what };
  }
  const [, gone] = /^unlink\("([^"]*)"\)\s+= 0/.exec(call) ?? [];
  return gone === undefined ? null : { kind: 'delete', path: text(bytesIn(gone).toString('utf8')) };
}

/** The bytes of a string as strace prints it with `-xx`. */
function bytesIn(escaped: string): Buffer {
  return Buffer.from(escaped.replaceAll('\\x', ''), 'hex');
}

/** A path as `-y` prints it: in plain letters or escaped. */
function text(path: string): string {
  return path.includes('\\x') ? bytesIn(path).toString('utf8') : path;
}

import { ok, type Result } from '../../domain/result.ts';
import type { Suggestion } from '../../domain/suggest/suggestion.ts';
import { jsonHash } from '../json-hash.ts';
import type { Store } from '../store/store.ts';
import type { WorkerPool } from '../worker/pool.ts';
import { readVersion } from './read-version.ts';

/** Suggests claims in whole texts. What was read last stays in memory: suggestions follow from the text and are never stored. */
export interface Suggesting {
  /** @returns every suggestion in the order of the text, `not-found`, or why the worker did not finish */
  claimsIn(versionId: string, signal: AbortSignal): Promise<Result<readonly Suggestion[]>>;
}

/** How long reading one text may take, in milliseconds: a million characters take a few seconds. */
const READING_LIMIT = 120_000;

/** As many texts as a window keeps open. */
const KEPT_TEXTS = 3;

export function createSuggesting(store: Store, workers: WorkerPool): Suggesting {
  /** By text and what was decided about it, the one asked for last at the end. */
  const kept = new Map<string, readonly Suggestion[]>();

  const keep = (key: string, suggestions: readonly Suggestion[]): void => {
    kept.delete(key);
    kept.set(key, suggestions);
    const oldest = kept.keys().next().value;
    if (kept.size > KEPT_TEXTS && oldest !== undefined) kept.delete(oldest);
  };

  return {
    async claimsIn(versionId, signal) {
      const version = readVersion(store, versionId);
      if (!version.ok) return version;
      const { text, textHash, passages } = version.value;
      const key = `${textHash} ${jsonHash(passages)}`;
      const known = kept.get(key);
      if (known !== undefined) {
        keep(key, known);
        return ok(known);
      }
      const read = await workers.run('suggest', { text, passages }, { signal, timeoutMs: READING_LIMIT });
      if (read.ok) keep(key, read.value);
      return read;
    },
  };
}

import { passagesOf } from '../../domain/passages.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Source } from '../../domain/source.ts';
import type { ReadPassage } from '../../domain/suggest/read-passages.ts';
import { readPassages } from '../../domain/suggest/read-passages.ts';
import type { Store } from '../store/store.ts';

/** A version with what rules need to read it. */
export interface ReadVersion {
  readonly source: Source;
  readonly text: string;
  readonly textHash: string;
  /** As its blocks are decided about now. */
  readonly passages: readonly ReadPassage[];
}

/** A version of a source, to be read by rules. @returns it, or `not-found` */
export function readVersion({ records, text }: Pick<Store, 'records' | 'text'>, versionId: string): Result<ReadVersion> {
  const version = records.get('version', versionId);
  const source = version === undefined ? undefined : records.get('source', version.sourceId);
  const words = version === undefined ? undefined : text(version.textHash);
  if (version === undefined || source === undefined || words === undefined) {
    return fail('not-found', 'There is no version with this identifier, or its text is missing.', {
      where: `version ${versionId}`,
      hint: 'It may have been removed; undo brings it back.',
    });
  }
  const passages = readPassages(passagesOf(version.blocks, records.get('block-roles', versionId)), source.language);
  return ok({ source, text: words, textHash: version.textHash, passages });
}

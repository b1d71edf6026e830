import type { BlockRole } from '../../domain/block-roles.ts';
import type { Changes } from '../../domain/changes.ts';
import { type Lessons, lessonsOf, type Outlet, outletOf, sameOutlet } from '../../domain/lessons.ts';
import type { SourceDetails } from '../../domain/source.ts';
import type { Records } from './records.ts';
import type { Connection } from './sqlite.ts';

/** What analysts' decisions say about sources that come in. Throws. */
export interface LessonBook {
  /**
   * The lessons of the sources of one outlet: of the decisions about the texts they show now.
   * @param except a source whose own decisions do not count
   */
  of(details: Pick<SourceDetails, 'outlet' | 'url'>, except?: string): Lessons;
  /** Tells what a commit changed, once it has happened. */
  follow(changes: Changes): void;
}

/** In sources with decisions, the newest first: more are not looked through. */
const MOST_SOURCES = 5000;

/** A source with decisions about the text it shows. */
interface Decided {
  readonly sourceId: string;
  readonly versionId: string;
  readonly outlet: Outlet;
}

export function createLessonBook(connection: Connection, records: Records): LessonBook {
  const rows = connection.prepare<[number], Omit<Decided, 'outlet'> & Pick<SourceDetails, 'outlet' | 'url'>>(`
    SELECT source.id AS sourceId, roles.id AS versionId, source.json ->> 'outlet' AS outlet, source.json ->> 'url' AS url
    FROM records AS roles JOIN records AS source ON source.kind = 'source' AND source.id = roles.source_id
    WHERE roles.kind = 'block-roles' AND source.json ->> 'currentVersionId' = roles.id
    ORDER BY roles.number DESC LIMIT ?`);
  /** Imports alone leave it as it is, so a folder of files asks the notebook once. */
  let known: readonly Decided[] | null = null;
  return {
    of(details, except) {
      const wanted = outletOf(details);
      if (wanted.name === '' && wanted.host === '') return lessonsOf([]);
      known ??= rows.all(MOST_SOURCES).map(({ sourceId, versionId, ...row }) => ({ sourceId, versionId, outlet: outletOf(row) }));
      const roles: BlockRole[] = [];
      for (const { sourceId, versionId, outlet } of known) {
        if (sourceId !== except && sameOutlet(outlet, wanted)) roles.push(...(records.get('block-roles', versionId)?.roles ?? []));
      }
      return lessonsOf(roles);
    },
    follow({ added, updated, removed }) {
      const isOf = (kind: string) => kind === 'block-roles' || kind === 'source';
      const changes =
        added.some(({ kind }) => kind === 'block-roles') ||
        updated.some(({ to }) => isOf(to.kind)) ||
        removed.some(({ kind }) => isOf(kind));
      if (changes) known = null;
    },
  };
}

import { FailureError } from '../../domain/result.ts';
import type { Migration } from './migrations/migration.ts';
import { type Connection, connect } from './sqlite.ts';

/** The schema version of an open file. */
export function schemaVersion(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }));
}

/** The newest schema version these migrations lead to. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Brings a file to the newest schema, each migration in its own exclusive transaction with its checks: it is
 * done whole or not at all, and a later one that fails leaves the earlier ones standing. Throws.
 * @param begin is called inside the first of these transactions
 */
export function migrate(connection: Connection, migrations: readonly Migration[], begin = (): void => undefined): void {
  let isFirst = true;
  for (const { version, sql } of migrations) {
    if (version <= schemaVersion(connection)) continue;
    connection
      .transaction(() => {
        if (isFirst) begin();
        isFirst = false;
        connection.exec(sql);
        connection.pragma(`user_version = ${version}`);
        const broken = connection.pragma('foreign_key_check') as unknown[];
        const unsound = connection.pragma('quick_check(1)', { simple: true });
        if (broken.length === 0 && unsound === 'ok') return;
        throw new FailureError({
          code: 'notebook-damaged',
          what: `The notebook could not be brought to format ${version}: ${broken.length > 0 ? 'references are broken' : String(unsound)}.`,
          hint: 'It was left in its old format. Its backup stands beside it.',
        });
      })
      .exclusive();
  }
}

/** The tables and indexes of a file as SQL, sorted: what SQLite adds by itself is left out. */
export function schemaOf(connection: Connection): string[] {
  return connection
    .prepare<[], string>(String.raw`SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY type, name`)
    .pluck()
    .all();
}

const expected = new WeakMap<readonly Migration[], Map<number, string[]>>();

/** The schema that the migrations up to a version give. */
export function expectedSchema(migrations: readonly Migration[], version: number): string[] {
  const known = expected.get(migrations) ?? new Map<number, string[]>();
  expected.set(migrations, known);
  const present = known.get(version);
  if (present !== undefined) return present;
  const empty = connect('', 'create');
  try {
    migrate(
      empty,
      migrations.filter((each) => each.version <= version),
    );
    const schema = schemaOf(empty);
    known.set(version, schema);
    return schema;
  } finally {
    empty.close();
  }
}

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Failure } from '../../../domain/result.ts';
import { commitCommand } from '../../../main/run-command.ts';
import { connect } from '../../../main/store/sqlite.ts';
import { envelope, openStore, run, servicesOver, temporaryFolder } from '../builders.ts';

/** SQLite's log beside a notebook: taken away, or put beside a file that it may not belong to. */

const titleOf = (path: string): string | undefined => {
  const store = openStore(path, { create: false });
  const title = store.records.get('notebook', 'notebook')?.title;
  store.close();
  return title;
};

test('a log that is taken away while somebody reads an earlier state is copied whole, and the failure says where', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'Harbour.caveat');
  const store = openStore(path);
  const services = servicesOver(store);
  run(services, 'rename-notebook', { title: 'Before the reader' });
  const reader = connect(path, 'read');
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM records').get();
  run(services, 'rename-notebook', { title: 'Acknowledged' });
  rmSync(`${path}-wal`);

  const refused = commitCommand(services, envelope('rename-notebook', { title: 'Refused' }));
  const error = (refused as { readonly error: Failure }).error;
  expect(error).toMatchObject({ code: 'notebook-replaced', params: { copy: 'Harbour (kept 1).caveat' } });
  expect(error.hint).toContain('Harbour (kept 1).caveat');
  reader.close();
  store.close();
  // The refused one was written too: it was not known yet that the log was gone.
  expect(titleOf(join(folder, 'Harbour (kept 1).caveat'))).toBe('Refused');
  // The reader had left when the notebook was closed.
  expect(titleOf(path)).toBe('Refused');
});

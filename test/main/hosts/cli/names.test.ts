import { beforeAll, expect, test } from 'vitest';
import type { Entity } from '../../../../domain/entity.ts';
import { caveat, caveatJson, workingFolder } from './program.ts';

const folder = workingFolder({ 'one.md': '---\ntitle: Paper\n---\n\nPresident Lim Jae-won opened the pier.\n' });
const notebook = ['--notebook', 'pier.caveat'];
const names = (...words: string[]) => caveatJson<{ entities: Entity[] }>(folder, 'names', ...notebook, ...words);

beforeAll(async () => {
  await caveat(folder, 'import', ...notebook, 'one.md');
});

test('names are kept in every script, offered, found by any of them, joined, freed and taken back', async () => {
  expect((await caveat(folder, 'names', ...notebook, 'add', '임재원', 'Lim Jae-won')).code).toBe(0);
  const likely = await caveat(folder, 'names', ...notebook, 'likely', 'lim jae won');
  expect(likely.stdout).toContain('Im Jae-won');
  expect((await names('alias', 'Lim Jae-won', '林載元')).code).toBe(0);
  expect((await names('add', 'J. W. Lim', '--type', 'person')).code).toBe(0);

  const taken = await caveatJson<{ error: { code: string; what: string } }>(folder, 'names', ...notebook, 'add', '林载元');
  expect(taken).toMatchObject({ code: 1, json: { error: { code: 'name-taken', what: '“林载元” is already a name of 임재원.' } } });

  expect((await names('merge', '임재원', 'J. W. Lim')).code).toBe(0);
  expect((await names('unalias', '임재원', 'lim-jae-won')).code).toBe(0);
  expect((await names('rename', '임재원', '林載元')).code).toBe(0);
  const { json } = await names('list', 'j w');
  expect(json.entities).toMatchObject([{ type: 'person', name: '林載元', aliases: [{ text: '임재원' }, { text: 'J. W. Lim' }] }]);
  expect((await caveat(folder, 'verify', ...notebook)).code).toBe(0);

  expect((await names('remove', 'J. W. Lim')).code).toBe(0);
  expect((await names()).json.entities).toEqual([]);
  await caveat(folder, 'undo', ...notebook);
  expect((await names()).json.entities).toHaveLength(1);
});

test('what cannot be done is said', async () => {
  expect((await caveat(folder, 'names', ...notebook, 'ad', 'X')).stderr).toContain('“ad” is nothing that names can do');
  expect((await caveat(folder, 'names', ...notebook, 'merge', 'X')).stderr).toContain('was given 1 names');
  expect((await caveat(folder, 'names', ...notebook, 'alias', 'Nobody', 'X')).stderr).toContain('called “Nobody”');
});

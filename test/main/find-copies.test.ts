import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unwrap } from '../../domain/result.ts';
import { openApp, temporaryFolder } from './builders.ts';

const sentence = (n: number) => `On day ${n} the harbour office of berth ${n * 7} said that ferry number ${n * 13} would not sail. `;
const report = (from: number) => Array.from({ length: 20 }, (_, i) => sentence(from + i)).join('');

test('a reprint is found by its text, under another headline and with another outlet’s furniture; an item in the digest that took it in', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const bring = async (name: string, text: string) =>
    unwrap(await app.ask('source.import', { taskId: 'import', name, bytes: Buffer.from(text).toString('base64') })).sourceId;
  const first = await bring('agency.txt', `Ferries stay in port\n\n${report(1)}`);
  const other = await bring('other.txt', `Ferries sail again\n\n${report(500)}`);
  const reprint = await bring('reprint.html', `<!doctype html><nav>Home | News</nav><h1>No ferries this week</h1><p>${report(1)}</p>`);
  const held = await bring('digest.txt', `The week in the port\n\n${report(900)}\n\n${report(500)}\n\n${report(950)}`);
  const copies = async () => unwrap(await app.ask('library.copies', { taskId: 'copies' })).groups;
  const groups = await copies();
  expect(groups.map((group) => group.map(({ sourceId }) => sourceId)).toSorted((a) => (a[0] === first ? -1 : 1))).toEqual([
    [first, reprint],
    [held, other],
  ]);
  expect(groups.flat().find(({ sourceId }) => sourceId === other)).toMatchObject({ how: 'contained' });

  unwrap(await app.ask('command.run', { id: 'gone', name: 'remove-source', params: { sourceId: first } }));
  expect((await copies()).flat().map(({ sourceId }) => sourceId)).toEqual([held, other]);
});

import { describe, expect, test } from 'vitest';
import { wantedOf } from '../../../renderer/palette/score.ts';
import { findManyThings, findThings, type Kind, type Thing } from '../../../renderer/palette/things.ts';

const kind: Kind = { id: 'claims', heading: () => '', letters: false, listed: { before: 0, fitting: 3 }, isMany: true };

function thing(title: string, more: Partial<Thing> = {}): Thing {
  return { key: `claim ${title}`, title, run: () => undefined, ...more };
}

describe('findThings', () => {
  test('lists the best and says how many fit in all', () => {
    const things = ['a tower fell', 'tower', 'the watchtower', 'towers', 'a bridge'].map((title) => thing(title));
    const { things: found, total } = findThings(kind, things, wantedOf('tower'));
    expect(found.map(({ title }) => title)).toEqual(['tower', 'towers', 'a tower fell']);
    expect(total).toBe(4);
  });

  test('what fits alike stays in its order', () => {
    const things = ['one b', 'two b', 'six b'].map((title) => thing(title));
    expect(findThings(kind, things, wantedOf('b')).things).toEqual(things);
  });

  test('details and aliases find a thing, after those that are called so', () => {
    const byDetail = thing('Ferry', { detail: 'Harbour Post' });
    const byAlias = thing('Fähre', { alias: 'harbour' });
    const byTitle = thing('At the long wall of the old Harbour');
    const found = findThings(kind, [byDetail, byAlias, byTitle], wantedOf('harbour'));
    expect(found.things[0]).toBe(byTitle);
    expect(found.total).toBe(3);
  });
});

describe('findManyThings', () => {
  const many = Array.from({ length: 20_000 }, (_, n) => thing(`Passage ${n} about a tower`));

  test('finds the same as at once, and lets others work in between', async () => {
    let turns = 0;
    const other = setInterval(() => turns++, 0);
    const found = await findManyThings(kind, many, wantedOf('passage 777'), new AbortController().signal);
    clearInterval(other);
    expect(found).toEqual(findThings(kind, many, wantedOf('passage 777')));
    expect(turns).toBeGreaterThan(0);
  });

  test('ends without an answer when something else was typed', async () => {
    const abort = new AbortController();
    const looking = findManyThings(kind, many, wantedOf('tower'), abort.signal);
    abort.abort();
    expect(await looking).toBeNull();
  });
});

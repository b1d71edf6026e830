import { Dexie } from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import { SharedQuery } from '../../../renderer/mirror/shared-query.ts';
import { clearDisk, eventually, rest } from './window.ts';

let db: Dexie;
beforeEach(async () => {
  clearDisk();
  db = new Dexie('shared', Dexie.dependencies);
  db.version(1).stores({ words: '++id' });
  await db.open();
});

/** A question that counts how often it was asked. */
function countWords() {
  const asked = { times: 0 };
  const query = new SharedQuery(async () => {
    asked.times++;
    return db.table('words').count();
  });
  return { query, asked };
}

test('many listen, the question is asked once, and again for each change', async () => {
  const { query, asked } = countWords();
  const heard: (number | undefined)[] = [];
  const stops = [1, 2, 3].map(() => query.subscribe(() => heard.push(query.value)));
  expect(query.value).toBeUndefined();
  await eventually(() => expect(heard).toEqual([0, 0, 0]));
  expect(asked.times).toBe(1);
  await db.table('words').add({ word: 'harbour' });
  await eventually(() => expect(query.value).toBe(1));
  expect(asked.times).toBe(2);
  for (const stop of stops) stop();
});

test('when the last has gone it is asked no more; who comes later is answered anew', async () => {
  const { query, asked } = countWords();
  query.subscribe(() => undefined)();
  const before = asked.times;
  await db.table('words').add({ word: 'harbour' });
  await rest();
  expect(asked.times).toBe(before);
  expect(query.value).toBeUndefined();
  const stop = query.subscribe(() => undefined);
  await eventually(() => expect(query.value).toBe(1));
  stop();
});

test('what it fails by is thrown to who looks', async () => {
  const query = new SharedQuery(async () => db.table('nothing').count());
  let told = 0;
  const stop = query.subscribe(() => told++);
  await eventually(() => expect(told).toBe(1));
  expect(() => query.value).toThrow();
  stop();
});

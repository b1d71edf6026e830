import { expect, test } from 'vitest';
import type { Claim } from '../../../domain/claim.ts';
import type { Proposition } from '../../../domain/proposition.ts';
import { KeptNames } from '../../../domain/propositions/kept-names.ts';
import { LikelyIndex } from '../../../renderer/propositions/likely-index.ts';
import { claim } from '../../domain/helpers/fixtures.ts';
import { delayed, opening } from '../../domain/helpers/propositions.ts';

const saying = (id: string, exact: string, more: Partial<Claim> = {}): Claim => ({
  ...claim,
  id,
  ...more,
  anchor: { ...claim.anchor, exact },
});
const byId = <T extends { readonly id: string }>(...all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((each) => [each.id, each]));
const always = () => true;
const noNames = new KeptNames([]);
const found = ({ matches }: LikelyIndex, proposition: Proposition = opening) =>
  matches.claimsFor(proposition, []).map(({ claimId }) => claimId);

test('follows claims and propositions that come, change and go', async () => {
  const index = new LikelyIndex();
  const first = saying('first', 'The tunnel opens in May at last');
  const second = saying('second', '隧道五月开通', { translation: 'The tunnel opens in May' });
  expect(await index.follow(byId(first, second), byId(opening), noNames, always)).toBe(true);
  expect(index.matches.size).toBe(3);
  expect(found(index).sort()).toEqual(['first', 'second']);

  expect(await index.follow(byId(saying('first', 'The ferry was late'), second), byId(opening, delayed), noNames, always)).toBe(true);
  expect(found(index)).toEqual(['second']);
  // Another translation of the same words counts as well.
  await index.follow(
    byId(second, saying('first', 'The ferry was late', { translation: 'The opening is delayed' })),
    byId(opening, delayed),
    noNames,
    always,
  );
  expect(found(index, delayed)[0]).toBe('first');

  await index.follow(byId(second), byId(delayed), noNames, always);
  expect(index.matches.size).toBe(2);
  await index.follow(byId<Claim>(), byId<Proposition>(), noNames, always);
  expect(index.matches.size).toBe(0);
});

test('a change of what says nothing about the words costs nothing', async () => {
  const index = new LikelyIndex();
  const first = saying('first', 'The tunnel opens in May at last');
  await index.follow(byId(first), byId(opening), noNames, always);
  let puts = 0;
  const put = index.matches.putClaim.bind(index.matches);
  index.matches.putClaim = (each) => {
    puts++;
    put(each);
  };
  await index.follow(byId({ ...first, tag: 'disputed' }), byId({ ...opening, author: 'Somebody else' }), noNames, always);
  expect(puts).toBe(0);
});

test('one that nobody waits for any more ends without work, and the next is level', async () => {
  const index = new LikelyIndex();
  const first = saying('first', 'The tunnel opens in May at last');
  const [gone, level] = await Promise.all([
    index.follow(byId(first), byId(opening), noNames, () => false),
    index.follow(byId(first, saying('second', 'In May the tunnel opens')), byId(opening), noNames, always),
  ]);
  expect([gone, level]).toEqual([false, true]);
  expect(found(index)).toHaveLength(2);
});

test('work on very many leaves room for others, and what is asked for meanwhile comes after it', async () => {
  const index = new LikelyIndex();
  const many = byId(
    ...Array.from({ length: 2000 }, (_, at) => saying(`c${at}`, `Berth ${at} of the harbour closes in May, the office said`)),
  );
  let turns = 0;
  const counting = setInterval(() => turns++);
  const [first, second] = await Promise.all([
    index.follow(many, byId(opening), noNames, always),
    index.follow(byId<Claim>(), byId(opening), noNames, always),
  ]);
  clearInterval(counting);
  expect([first, second]).toEqual([true, true]);
  expect(turns).toBeGreaterThan(2);
  expect(index.matches.size).toBe(1);
});

test('names that are kept count from when they are, over scripts', async () => {
  const index = new LikelyIndex();
  const first = saying('first', '임재원 대통령이 부산을 찾았다');
  const visit = { ...opening, statement: 'Lim Jae-won travels' };
  await index.follow(byId(first), byId(visit), noNames, always);
  expect(found(index, visit)).toEqual([]);
  const kept = new KeptNames([{ id: 'e1', name: 'Lim Jae-won', aliases: [{ text: '임재원' }] }]);
  await index.follow(byId(first), byId(visit), kept, always);
  expect(found(index, visit)).toEqual(['first']);
  await index.follow(byId(first), byId(visit), noNames, always);
  expect(found(index, visit)).toEqual([]);
});
